import type { MentionOf } from "../model/mention.ts";
import type { Scene, Sentence } from "./scene.ts";

/** What somebody said on Tuesday did not happen on Tuesday. */
const reports =
  /\b(?:said|says|told|announced|reported|confirmed|disclosed|wrote|tweeted|warned|revealed|published|posted|added|statement)(?:\s+\w+){0,3}\s+(?:on|in|late|early)?\s*$/iu;

/** Nor did an attack happen when somebody answered it. */
const answers =
  /\b(?:arrested|charged|indicted|sentenced|sanctioned|imposed|severed|blamed|accused|condemned|denied|seized|detained)(?:\s+[\w,]+){0,4}?\s+(?:on|in|late|early)?\s*$/iu;

/** "every year", "for days": no time at which something happened. */
const isTime = ({ timexType, value }: MentionOf<"date">): boolean => timexType !== "SET" && !value.startsWith("PX");

/** Commas and semicolons between two places of a sentence. */
function breaksBetween({ tokens }: Scene, from: number, to: number): number {
  let breaks = 0;
  for (let at = Math.min(from, to); at < Math.max(from, to); at++) if (/^[,;:]$/.test(tokens[at]?.text ?? "")) breaks++;
  return breaks;
}

/** The dates of a sentence that belong to the deeds at the given tokens: those with the fewest commas in between. */
export function datesNear(scene: Scene, sentence: Sentence, deeds: readonly number[], isAttack: boolean): MentionOf<"date">[] {
  const { text, tokens } = scene;
  const isOfOther = (before: string): boolean => reports.test(before) || (isAttack && answers.test(before));
  const dates = sentence.dates.filter(
    (date) => isTime(date) && !isOfOther(text.slice(Math.max(sentence.start, date.start - 50), date.start)),
  );
  if (dates.length < 2) return dates;
  const tokenOf = ({ start }: MentionOf<"date">): number => {
    let at = sentence.first;
    while (at < sentence.last && (tokens[at]?.end ?? 0) <= start) at++;
    return at;
  };
  const near = dates.map((date) => ({
    date,
    breaks: Math.min(...deeds.map((deed) => breaksBetween(scene, deed, tokenOf(date)))),
  }));
  const least = Math.min(...near.map(({ breaks }) => breaks));
  return near.filter(({ breaks }) => breaks === least).map(({ date }) => date);
}

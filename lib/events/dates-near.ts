import type { MentionOf } from "../model/mention.ts";
import type { Scene, Sentence } from "./scene.ts";
import { phraseStops } from "./words.ts";

/** What somebody said on Tuesday did not happen on Tuesday. */
const reports =
  /\b(?:said|says|told|announced|reported|confirmed|disclosed|wrote|tweeted|warned|revealed|published|posted|added|statement|suggested|determined|admitt(?:ed|ing)|released|issued|unsealed|filed|sued|claimed responsibility|(?:claimed|took) credit|took responsibility|post|filing|letter|release|interview|aware of|contacted)(?:\s+\w+){0,3}\s+(?:(?:on|in|late|early)\s*)?$/iu;

/** Nor did an attack happen when somebody answered it. */
const answers =
  /\b(?:arrested|charged|indicted|sentenced|sanctioned|imposed|severed|blamed|accused|condemned|denied|seized|detained)(?:\s+[\w,]+){0,4}?\s+(?:(?:on|in|late|early)\s*)?$/iu;

/** "On Monday, Google disclosed that…": the day is that of the telling. */
const reportsAfter =
  /^(?:\s+(?:morning|afternoon|evening|night))?,?(?:\s+[\w’'.-]+){0,6}?\s+(?:said|says|told|announced|reported|confirmed|disclosed|wrote|tweeted|warned|revealed|posted|unveiled|released|acknowledged|admitted|blamed|accused)\b/iu;

/** "OSCE last week revealed", "who in 2015 accused": so is one with such a verb right behind it. */
const reportsNext =
  /^(?:['’]s (?:filing|report|statement|announcement|hearing|briefing|post|notice)|(?:\s+(?:also|first|was|were|has|have|\p{L}+ly))?\s+(?:said|says|told|announced|reported|confirmed|disclosed|wrote|tweeted|warned|revealed|acknowledged|admitted|blamed|accused|linked|fingered|detailed|unveiled|notified|arrested|charged|indicted|sanctioned|imposed|seized|detained))(?!\p{L})/iu;

/** "Will happen this year", "is expected to grow in 2018". */
const foretells = /\b(?:will|expected to|likely to|poised to|predict\w*|forecast\w*)\b[^.;]{0,30}$/iu;
const isComing = /^next\b/iu;

/** The day of the news is mostly that of a report: "acknowledged today that", "released a report on the breach today". */
const today = /^today$/iu;
const ofReport =
  /\b(?:acknowledged|confirm\w*|warn\w*|released?|published|issued|filing|statement|detailed|announc\w*|reported|report|seeing|use|see)\b/iu;

/** "every year", "for days", "recently": no time at which something happened. */
const isTime = ({ timexType, value }: MentionOf<"date">): boolean => timexType !== "SET" && !/^PX|_REF$/u.test(value);

interface Placed {
  readonly date: MentionOf<"date">;
  /** Its first token and the one after its last. */
  readonly from: number;
  readonly to: number;
}

function placed({ tokens }: Scene, { first, last }: Sentence, date: MentionOf<"date">): Placed {
  let from = first;
  while (from < last && (tokens[from]?.end ?? 0) <= date.start) from++;
  let to = from;
  while (to <= last && (tokens[to]?.start ?? date.end) < date.end) to++;
  return { date, from, to };
}

/** "the 2016 election": the year only says which election; "the 2014 Sony hack" is told of its own year. */
function isAdjective({ tokens }: Scene, { from, to }: Placed, deeds: readonly number[]): boolean {
  const next = tokens[to];
  const isName = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.text ?? "");
  if ([1, 2, 3].some((step) => deeds.includes(to + step) && Array.from({ length: step }, (_, at) => to + at).every(isName)))
    return false;
  const follows = next !== undefined && next.shape === "word" && !deeds.includes(to) && !phraseStops.has(next.lower);
  return follows && /^(?:the|a|its|this|their|(?:\p{L}+)?[’']s)$/u.test(tokens[from - 1]?.lower ?? "");
}

/** What stands behind them is told of another deed. */
const opensClause =
  /^(?:that|which|who|whose|where|when|while|because|but|although|though|if|said|says|told|according|before|until)$/u;

/** Tokens from the nearest deed, and the commas, semicolons and openings of clauses on the way. */
function distanceOf({ tokens }: Scene, { from }: Placed, deeds: readonly number[]): { length: number; breaks: number } {
  const [deed = from] = deeds.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from));
  let breaks = 0;
  for (let at = Math.min(from, deed); at < Math.max(from, deed); at++)
    if (/^[,;:]$/.test(tokens[at]?.text ?? "") || opensClause.test(tokens[at]?.lower ?? "")) breaks++;
  return { length: Math.abs(from - deed), breaks };
}

/** "The largest of 2016", "for three days": which, how long or what for, not when; but "the attack of June 2017". */
const isOfNoun = ({ tokens }: Scene, { from }: Placed, deeds: readonly number[]): boolean =>
  !(
    deeds.includes(from - 2) && ![3, 4, 5].some((step) => /^(?:\p{L}+est|most|first)$/u.test(tokens[from - step]?.lower ?? ""))
  ) &&
  /^(?:of|for|than|to|before|until)$/u.test(tokens[from - 1]?.lower ?? "") &&
  !/^(?:\d+|early|late|end|start|middle|beginning|morning|evening|night|afternoon|weekend|spring|summer|autumn|fall|winter|months?|half|quarter|\p{L}+ary|march|april|may|june|july|august|\p{L}+ber)$/u.test(
    tokens[from - 2]?.lower ?? "",
  );

/** "From May to July", "in 2013 and 2014", "Monday, 3 May": at most two words between two dates that belong together. */
const joined = (a: Placed, b: Placed | undefined): boolean =>
  b !== undefined && Math.min(Math.abs(a.from - b.to), Math.abs(b.from - a.to)) <= 3;

/** "Seven days to pay", "five minutes of the film", "a day after", "within minutes": how much time, not when. */
const isAmount = ({ tokens }: Scene, { date, to }: Placed): boolean =>
  date.timexType === "DURATION" &&
  (date.value.startsWith("PT") || /^(?:to|of|from|later|after|before|-)$/u.test(tokens[to]?.lower ?? ""));

/** Further off, a date in a sentence is seldom that of the attack. */
const reach = 16;

/** The dates of a sentence that belong to the deeds at the given tokens: those with the fewest commas in between. */
export function datesNear(scene: Scene, sentence: Sentence, deeds: readonly number[], isAttack: boolean): MentionOf<"date">[] {
  const { text, tokens } = scene;
  const starts = deeds.map((deed) => tokens[deed]?.start ?? 0);
  const isOfOther = ({ start, end }: MentionOf<"date">): boolean => {
    const before = text.slice(Math.max(sentence.start, start - 50), start);
    if (reports.test(before)) return true;
    if (!isAttack) return false;
    if (reportsNext.test(text.slice(end, end + 60)) || foretells.test(before)) return true;
    const words = text.slice(start, end);
    if (isComing.test(words)) return true;
    if (today.test(words) && ofReport.test(text.slice(sentence.start, sentence.end))) return true;
    const next = Math.min(sentence.end, ...starts.filter((deed) => deed >= end));
    return answers.test(before) || (start - sentence.start < 12 && reportsAfter.test(text.slice(end, next)));
  };
  const near = sentence.dates
    .filter((date) => isTime(date) && !isOfOther(date))
    .map((date) => placed(scene, sentence, date))
    .filter(
      (place) => !isAdjective(scene, place, deeds) && !(isAttack && (isOfNoun(scene, place, deeds) || isAmount(scene, place))),
    )
    .map((place) => ({ ...place, ...distanceOf(scene, place, deeds) }))
    .filter(({ length }) => !isAttack || length <= reach);
  const least = Math.min(...near.map(({ breaks }) => breaks));
  const same = near.filter(({ breaks }) => breaks === least);
  const closest = Math.min(...same.map(({ length }) => length));
  const nearest = same.find(({ length }) => length === closest);
  return same.filter((place) => place === nearest || !isAttack || joined(place, nearest)).map(({ date }) => date);
}

import type { Span } from "../../model/span.ts";

/** Where the words around a date place it: news looks back unless something says otherwise. */
export type Tense = "past" | "future" | "open";

const modal = "(?:will|won't|shall|would|may|might|should|must|let's|'ll|’ll)";
const futureWords = [
  `${modal}(?: [a-z]+)? be [a-z]+`,
  "to be [a-z]+(?:ed|en)",
  modal,
  "(?:going|is|are|be|set|due|slated|scheduled|expected|expects?|plans?|planning|intends?|aims?|hopes?|wants?|begins?|starts?) to",
  "(?:due|scheduled|slated|expected|planned for|starting|beginning|effective|deadline|upcoming|expires?|matures?|payable|please|postponed|extended)",
  "as (?:soon|early|late) as",
].join("|");
const pastWords =
  "said|says|told|was|were|had|since|ago|last|became|began|came|went|got|took|made|found|saw|held|met|left|sent|won|lost|rose|fell|broke|stole|wrote|drew|gave|knew|kept|paid|ran|struck|spoke|stood|grew|sold|bought|brought|caught|felt|earlier|recent|(?!succeed|need|feed|speed|seed|exceed|proceed|indeed|hundred|bleed|breed)[a-z]{3,15}ed";

/** "Until" and "by" look ahead only when no other word says "past": "had not seen the letter until Tuesday". */
const cue = new RegExp(`\\b(?:(?<future>${futureWords})|(?<limit>until|till|by)|(?<past>${pastWords}))\\b`, "g");

const sentenceLimit = 160;
/** What follows a date says less about it than what leads to it. */
const afterLimit = 80;
const ender = /[.!?;:]\s|\n/g;
const abbreviation = /\b(?:[A-Z]|Mr|Mrs|Dr|Inc|Corp|Co|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[ap]\.m|U\.S)$/;

function clauseBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - sentenceLimit), start);
  let from = 0;
  for (const end of window.matchAll(ender)) {
    if (!abbreviation.test(window.slice(Math.max(0, end.index - 6), end.index))) from = end.index + end[0].length;
  }
  return window.slice(from);
}

function clauseAfter(text: string, end: number): string {
  const window = text.slice(end, end + afterLimit);
  const stop = /[.!?;]\s|\n/.exec(window);
  return stop === null ? window : window.slice(0, stop.index);
}

type Cue = "future" | "limit" | "past";

const cuesIn = (clause: string): Cue[] =>
  Array.from(clause.matchAll(cue), ({ groups }) =>
    groups?.future !== undefined ? "future" : groups?.limit !== undefined ? "limit" : "past",
  );

/** The nearest cue before the date in its sentence, or else the first one after it. */
export function tenseAround(text: string, { start, end }: Span): Tense {
  const ordered = [...cuesIn(clauseBefore(text, start)).reverse(), ...cuesIn(clauseAfter(text, end))];
  const [first] = ordered;
  if (first === undefined) return "open";
  if (first !== "limit") return first;
  return ordered.find((found) => found !== "limit") ?? "future";
}

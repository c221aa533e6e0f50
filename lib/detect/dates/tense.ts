import type { Span } from "../../model/span.ts";

/** Where the words around a date place it: news looks back unless something says otherwise. */
export type Tense = "past" | "future" | "open";

const modal = "(?:will|won't|shall|would|may|might|should|must|let's|'ll|’ll)";
/** Whoever threatens, promises or is told to do something has not done it yet, whenever it was said. */
const intent =
  "(?:threat(?:ens?|ened|ening|s)?|vow(?:s|ed|ing)?|promis(?:es?|ed|ing)|pledg(?:es?|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intention|propos(?:es?|ed|ing|als?)|deal|agreements?|contract|schedul(?:es?|ed|ing)|order(?:s|ed|ing)?|urg(?:es?|ed|ing)|told|deadline|ultimatum) (?:[a-z]+ ){0,2}to(?! (?:the|a|an|its|their|his|her|be)\\b)";
/** A verb of the present right before its day: "the trial starts on Thursday", "support ends in October". */
const scheduled =
  "(?:begins?|starts?|opens?|ends|closes|expires?|resumes?|meets?|convenes?|takes? effect|goes? into effect|comes? into (?:force|effect)|kicks? off|faces? [a-z]+)(?= (?:(?:on|in|from|at) )?$)";
const futureWords = [
  `${modal}(?: [a-z]+)? be [a-z]+`,
  "to be [a-z]+(?:ed|en)",
  modal,
  "(?:going|is|are|be|set|due|slated|scheduled|expected|expects?|plans?|planning|intends?|aims?|hopes?|wants?|begins?|starts?) to",
  "(?:set|planned|called) for",
  "(?:giv(?:es?|en|ing)|gave|has|have)(?: [a-z]+){0,3} until",
  "(?:clos(?:ed|es?)|remain(?:s|ed|ing)?|suspended|halted|postponed|adjourned|extended|valid|available|runs?|lasts?) until",
  scheduled,
  "(?:due|scheduled|slated|expected|starting|beginning|effective|deadline|upcoming|expires?|matures?|payable|please|postponed|extended)",
  "as (?:soon|early|late) as",
].join("|");
const pastWords =
  "said|says|told|used|died|led|hit|put|cut|shut|was|were|had|since|ago|last|became|began|came|went|got|took|made|found|saw|held|met|left|sent|won|lost|rose|fell|broke|stole|wrote|drew|gave|knew|kept|paid|ran|struck|spoke|stood|grew|sold|bought|brought|caught|felt|earlier|recent|(?!un|succeed|need|feed|speed|seed|exceed|proceed|indeed|hundred|bleed|breed)[a-z]{3,15}ed";

/** "Until" and "by" look ahead only when no other word says "past": "had not seen the letter until Tuesday". */
const cue = new RegExp(
  `\\b(?:(?<future>${futureWords})|(?<intent>${intent})|(?<limit>until|till|by)|(?<past>${pastWords}))\\b`,
  "g",
);

const sentenceLimit = 160;
/** What follows a date says less about it than what leads to it. */
const afterLimit = 80;
const ender = /[.!?;:]\s|\n/g;
const abbreviation = /\b(?:[A-Z]|Mr|Mrs|Ms|Dr|vs|Inc|Corp|Co|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[ap]\.m|U\.S)$/;

/** Where clauses end in a stretch of text; the full stop of "vs." and "Mr." ends none. */
const endersIn = (window: string): RegExpExecArray[] =>
  [...window.matchAll(ender)].filter(({ index }) => !abbreviation.test(window.slice(Math.max(0, index - 6), index)));

function clauseBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - sentenceLimit), start);
  const last = endersIn(window).at(-1);
  return last === undefined ? window : window.slice(last.index + last[0].length);
}

function clauseAfter(text: string, end: number): string {
  const window = text.slice(end, end + afterLimit);
  const first = endersIn(window).find(([mark]) => !mark.startsWith(":"));
  return first === undefined ? window : window.slice(0, first.index);
}

type Cue = "intent" | "future" | "limit" | "past";

const cuesIn = (clause: string): Cue[] =>
  Array.from(
    clause.matchAll(cue),
    ({ groups }) => (["intent", "future", "limit"] as const).find((name) => groups?.[name] !== undefined) ?? "past",
  );

/** "Until" and "by" leave it to the next cue. */
const decisive = (cues: readonly Cue[]): Exclude<Cue, "limit"> | undefined => cues.find((found) => found !== "limit");

/**
 * The nearest cue before the date in its sentence, or else the first one after it. What was planned before its day is
 * named lies ahead; "on Friday it vowed to pay" tells when it vowed.
 */
export function tenseAround(text: string, { start, end }: Span): Tense {
  const before = cuesIn(clauseBefore(text, start)).toReversed();
  const nearest = decisive(before);
  if (nearest !== undefined) return nearest === "past" ? "past" : "future";
  const after = cuesIn(clauseAfter(text, end));
  const first = decisive(after);
  if (first !== undefined) return first === "future" ? "future" : "past";
  return before.length + after.length > 0 ? "future" : "open";
}

import type { Span } from "../model/span.ts";
import { maximalNameTokens, nameKey } from "./name-key.ts";
import type { Token } from "./tokens.ts";

/** A run of tokens that may be a name: its place, its first and last token, and the key of what it says. */
export interface NameWindow extends Span {
  readonly first: number;
  readonly last: number;
  readonly key: string;
  /** What the key leaves out at the end: `possessive` of "Iran’s" (the window too), `program` of "net.exe" (the key alone). */
  readonly suffix: "" | "possessive" | "program";
}

/** Marks that stand inside names: "APT-28", "U.S. Army", "AT&T". A slash or a comma parts two names. */
const joiners = new Set(["-", "‐", "‑", "–", ".", "&", "'", "’", "_", "+", "!", "$"]);

/** Longest name that is looked up, in code units; encoded data has words of any length. */
const longestKey = 120;

/** Longest name that is met in small letters; most words of a text begin none, so that this decides the cost. */
const maximalLowerNameTokens = 3;

/** In small letters these begin no name and end none; "the" may begin one ("the Shadow Brokers"). */
const functionWords = new Set(
  "a an and are as at be been but by can for from had has have he her his if in into is it its of on or our she so than that their them then there these they this to was we were what when which who will with would you your not also".split(
    " ",
  ),
);

const isPossessive = ({ lower }: Token): boolean => lower.endsWith("'s") || lower.endsWith("’s");
const isProgram = ({ lower }: Token): boolean => lower.endsWith(".exe");
const asciiWord = /^[a-z0-9]+$/;

/** `nameKey` of one token; plain words, which are most, need no normalising. */
const tokenKey = ({ lower }: Token): string => (asciiWord.test(lower) ? lower : nameKey(lower));

/** White space between two tokens of a name: a line may break there, a paragraph not. */
function isGap(text: string, from: number, to: number): boolean {
  if (to - from <= 1) return true;
  const gap = text.slice(from, to);
  return gap.length <= 12 && gap.split("\n").length <= 2;
}

/** A full stop and a space after a word that is no abbreviation: "Turla. Snake" are two names, "Dr. Web" is one. */
const endsSentence = (text: string, word: Token, end: number, next: Token): boolean =>
  end > word.end && next.start > end && ".!".includes(text.charAt(end - 1)) && word.text.replaceAll(".", "").length > 3;

/**
 * Every window that starts at the token, shortest first: up to `maximalNameTokens` words or numbers (three if the first
 * is in small letters), with the marks between them that names may have. Windows begin and end with a word or a number.
 */
export function windowsAt(text: string, tokens: readonly Token[], first: number): NameWindow[] {
  const windows: NameWindow[] = [];
  const opening = tokens[first];
  if (opening === undefined || opening.shape === "punctuation" || functionWords.has(opening.text)) return windows;
  let key = "";
  let words = 0;
  let previousEnd = opening.start;
  let previousWord = opening;
  const maximalWords = opening.text === opening.lower && opening.shape === "word" ? maximalLowerNameTokens : maximalNameTokens;
  for (let last = first; words < maximalWords; last += 1) {
    const token = tokens[last];
    if (
      token === undefined ||
      key.length > longestKey ||
      token.end - token.start > longestKey ||
      !isGap(text, previousEnd, token.start)
    )
      break;
    if (endsSentence(text, previousWord, previousEnd, token)) break;
    previousEnd = token.end;
    if (token.shape === "punctuation") {
      if (!joiners.has(token.text)) break;
      continue;
    }
    words += 1;
    previousWord = token;
    const whole = { start: opening.start, end: token.end, first, last };
    if (isPossessive(token)) {
      windows.push({ ...whole, end: token.end - 2, key: key + nameKey(token.lower.slice(0, -2)), suffix: "possessive" });
    } else if (isProgram(token)) {
      windows.push({ ...whole, key: key + nameKey(token.lower.slice(0, -4)), suffix: "program" });
    }
    key += tokenKey(token);
    if (!functionWords.has(token.text)) windows.push({ ...whole, key, suffix: "" });
  }
  return windows;
}

/** What full names end in that texts leave out or add: "Winnti" for "Winnti Group", "Quasar" for "QuasarRAT" and the reverse. */
const endings = ["group", "rat"] as const;

/** Other keys under which a name may be claimed. */
export const fullKeysOf = (key: string): readonly string[] => [
  ...endings.map((ending) => key + ending),
  ...(key.endsWith("rat") ? [key.slice(0, -3)] : []),
];

/**
 * Every key that the text may ask the knowledge for, to fetch the claims before the analysis begins. Of thousands few are known to
 * anybody: `isKnown` is asked for the key and its ending apart, so that those are not put together for nothing.
 */
export function keysTouchedBy(
  text: string,
  tokens: readonly Token[],
  isKnown: (key: string, ending: string) => boolean = () => true,
): Set<string> {
  const keys = new Set<string>();
  const take = (key: string, ending = ""): void => {
    if (isKnown(key, ending)) keys.add(key + ending);
  };
  for (const first of tokens.keys()) {
    for (const { key } of windowsAt(text, tokens, first)) {
      take(key);
      for (const ending of endings) take(key, ending);
      if (key.endsWith("rat")) take(key.slice(0, -3));
      if (key.endsWith("s")) take(key.slice(0, -1));
    }
  }
  return keys;
}

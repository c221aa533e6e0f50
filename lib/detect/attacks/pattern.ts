import type { Token } from "../../text/tokens.ts";
import { ingForm, pastForms, pluralOf, verbForms } from "./inflect.ts";

/**
 * A pattern over tokens, written as words:
 *
 *     steal~        any form of the verb            steal~ed   past and participle    steal~ing
 *     breach+       singular and plural             hack|hacker+   one of these
 *     <data>        a word of a class               word?      may be missing
 *     ..4           up to 4 tokens in between, none of which ends a clause
 *     [ … ]         the part that becomes the mention; what stands around it must be there as well
 *
 * A hyphen between two words is passed over: `cyber attack+` finds "cyber-attacks".
 */
type Element =
  | { readonly kind: "words"; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: "gap"; readonly most: number };

export interface Pattern {
  readonly source: string;
  readonly before: readonly Element[];
  readonly core: readonly Element[];
  readonly after: readonly Element[];
}

export type WordClasses = Readonly<Record<string, ReadonlySet<string>>>;

const endsClause = /^[.!?;:“”"()\n]$/u;

function formsOf(word: string, classes: WordClasses): readonly string[] {
  const named = /^<(.+)>$/.exec(word)?.[1];
  if (named !== undefined) {
    const words = classes[named];
    if (words === undefined) throw new Error(`newsgloss: pattern names the unknown word class <${named}>`);
    return [...words];
  }
  if (word.endsWith("~ed")) return pastForms(word.slice(0, -3));
  if (word.endsWith("~ing")) return [ingForm(word.slice(0, -4))];
  if (word.endsWith("~")) return verbForms(word.slice(0, -1));
  return word.endsWith("+") ? [word.slice(0, -1), pluralOf(word.slice(0, -1))] : [word];
}

function parseElement(written: string, classes: WordClasses): Element {
  const gap = /^\.\.(\d+)$/.exec(written)?.[1];
  if (gap !== undefined) return { kind: "gap", most: Number(gap) };
  const optional = written.endsWith("?") && written.length > 1;
  const alternatives = (optional ? written.slice(0, -1) : written).split("|");
  return { kind: "words", words: new Set(alternatives.flatMap((word) => formsOf(word, classes))), optional };
}

/** Reads one written pattern; throws on an unknown class, a missing bracket or a core that starts with a gap. */
export function parsePattern(source: string, classes: WordClasses): Pattern {
  const written = source.split(" ").filter((part) => part !== "");
  const open = written.indexOf("[");
  const close = written.indexOf("]");
  if (open < 0 !== close < 0 || close < open) throw new Error(`newsgloss: pattern "${source}" has one bracket only`);
  const elements = (from: number, to: number): Element[] => written.slice(from, to).map((part) => parseElement(part, classes));
  const pattern =
    open < 0
      ? { source, before: [], core: elements(0, written.length), after: [] }
      : { source, before: elements(0, open), core: elements(open + 1, close), after: elements(close + 1, written.length) };
  const first = pattern.core[0];
  if (first?.kind !== "words" || first.optional) throw new Error(`newsgloss: pattern "${source}" must start with a word`);
  return pattern;
}

/** The words with which the part to be marked can begin. */
export const firstWords = ({ core: [first] }: Pattern): Iterable<string> => (first?.kind === "words" ? first.words : []);

/**
 * Walks the elements from a token on, forwards or backwards; gives the position after the last matched token (-1
 * before the first of the text), or null.
 * `skipHyphen` is a hyphen that no element asked for.
 */
function walk(tokens: readonly Token[], elements: readonly Element[], at: number, step: 1 | -1, index = 0): number | null {
  const element = elements[index];
  if (element === undefined) return at;
  const token = tokens[at];
  if (element.kind === "gap") {
    for (let skipped = 0, next = at; skipped <= element.most; skipped++, next += step) {
      const found = walk(tokens, elements, next, step, index + 1);
      if (found !== null) return found;
      const passed = tokens[next];
      if (passed === undefined || endsClause.test(passed.text)) return null;
    }
    return null;
  }
  if (token !== undefined && element.words.has(token.lower)) {
    const found = walk(tokens, elements, at + step, step, index + 1);
    if (found !== null) return found;
  }
  if (token?.text === "-" && index > 0) return walk(tokens, elements, at + step, step, index);
  return element.optional ? walk(tokens, elements, at, step, index + 1) : null;
}

/** Position after the last token of the marked part when the pattern stands at a token, else null. */
export function matchAt(pattern: Pattern, tokens: readonly Token[], at: number): number | null {
  const end = walk(tokens, pattern.core, at, 1);
  if (end === null) return null;
  if (pattern.after.length > 0 && walk(tokens, pattern.after, end, 1) === null) return null;
  if (pattern.before.length > 0 && walk(tokens, pattern.before.toReversed(), at - 1, -1) === null) return null;
  return end;
}

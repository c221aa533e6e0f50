import type { KnowledgeView } from "../../model/knowledge.ts";
import { because } from "../../model/reason.ts";
import { nameKey } from "../../text/name-key.ts";
import type { Passage } from "../../text/passage.ts";
import { isOpeningWord } from "../known-names/opening-words.ts";
import type { FoundName } from "./found-name.ts";
import { tokenAt } from "./names-in-text.ts";

/** Of the introductions of one name one of the kind that most tell; a claim of the article before a pattern. */
function mostTold(introductions: readonly FoundName[]): FoundName | undefined {
  const byKind = Map.groupBy(introductions, ({ kind }) => kind);
  const told = (names: readonly FoundName[]): number => names.reduce((sum, { weight }) => sum + weight, 0);
  const [best = []] = [...byKind.values()].toSorted((a, b) => told(b) - told(a));
  return best.find(({ candidates }) => candidates.length > 0) ?? best[0];
}

function setRight(found: FoundName, model: FoundName): FoundName {
  if (model.kind !== found.kind) return { ...model, start: found.start, end: found.end };
  return found.candidates.length > 0 ? found : { ...found, candidates: model.candidates };
}

/**
 * One name is of one kind in an article: introductions that take it for another are set right, and what one of them says
 * of its other names goes for all.
 */
export function agreeing(passage: Passage, introduced: readonly FoundName[]): FoundName[] {
  const byName = Map.groupBy(introduced, ({ start, end }) => passage.text.slice(start, end));
  return [...byName.values()].flatMap((introductions) => {
    const model = mostTold(introductions);
    return model === undefined ? [] : introductions.map((found) => setRight(found, model));
  });
}

const firstWord = /^[\p{L}\p{N}\p{M}_]+/u;

/** Every other place where a name stands that the article has introduced, spelled the same. */
export function repetitions(passage: Passage, introduced: readonly FoundName[], knowledge: KnowledgeView): FoundName[] {
  const { text, tokens } = passage;
  const models = new Map(introduced.map((found) => [text.slice(found.start, found.end), found]));
  const byFirstWord = Map.groupBy(models.keys(), (name) => firstWord.exec(name)?.[0] ?? name);
  const places = new Set(introduced.map(({ start, end }) => `${start} ${end}`));
  const found: FoundName[] = [];
  for (const { start, text: token } of tokens) {
    for (const name of byFirstWord.get(firstWord.exec(token)?.[0] ?? token) ?? []) {
      const end = start + name.length;
      const model = models.get(name);
      const isWhole = !/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 1));
      if (model === undefined || !isWhole || !text.startsWith(name, start)) continue;
      if (places.has(`${start} ${end}`) || passage.isLiteral({ start, end })) continue;
      const run = { first: tokenAt(passage, start), last: tokenAt(passage, end) - 1 };
      if (isOpeningWord(passage, run, knowledge.claims(nameKey(name)).length === 0)) continue;
      found.push({ ...model, start, end, certainty: "likely", why: because("name_elsewhere", model.why) });
    }
  }
  return found;
}

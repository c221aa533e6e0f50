import { overlap } from "../../model/span.ts";
import type { Passage } from "../../text/passage.ts";
import type { FoundName } from "./found-name.ts";

/** Of the introductions of one name one of the kind that most tell; a claim of the article before a pattern. */
function mostTold(introductions: readonly FoundName[]): FoundName | undefined {
  const byKind = Map.groupBy(introductions, ({ kind }) => kind);
  const told = (names: readonly FoundName[]): number => names.reduce((sum, { weight }) => sum + weight, 0);
  const [best = []] = [...byKind.values()].toSorted((a, b) => told(b) - told(a));
  return best.find(({ candidates }) => candidates.length > 0) ?? best[0];
}

/** One name is of one kind in an article: introductions that take it for another are set right. */
export function agreeing(passage: Passage, introduced: readonly FoundName[]): FoundName[] {
  const byName = Map.groupBy(introduced, ({ start, end }) => passage.text.slice(start, end));
  return [...byName.values()].flatMap((introductions) => {
    const model = mostTold(introductions);
    return introductions.map((found) =>
      model === undefined || model.kind === found.kind ? found : { ...model, start: found.start, end: found.end },
    );
  });
}

/** Every other place where a name stands that the article has introduced, spelled the same. */
export function repetitions(passage: Passage, introduced: readonly FoundName[]): FoundName[] {
  const { text, tokens } = passage;
  const byName = Map.groupBy(introduced, ({ start, end }) => text.slice(start, end));
  const byFirstToken = Map.groupBy(byName.keys(), (name) => /^[\p{L}\p{N}\p{M}_]+/u.exec(name)?.[0] ?? name);
  const found: FoundName[] = [];
  for (const token of tokens) {
    const opening = /^[\p{L}\p{N}\p{M}_]+/u.exec(token.text)?.[0] ?? token.text;
    for (const name of byFirstToken.get(opening) ?? []) {
      const end = token.start + name.length;
      const isWhole = !/^[\p{L}\p{N}_]/u.test(text.slice(end, end + 1));
      const introductions = byName.get(name) ?? [];
      const model = mostTold(introductions);
      if (!text.startsWith(name, token.start) || !isWhole || model === undefined) continue;
      const span = { start: token.start, end };
      const isIntroduction = introductions.some((other) => overlap(other, span) > 0);
      if (isIntroduction || passage.isLiteral(span)) continue;
      found.push({ ...model, ...span, certainty: "likely", why: `Named elsewhere in the article. ${model.why}` });
    }
  }
  return found;
}

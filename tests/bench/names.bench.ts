import { knownNames } from "../../lib/detect/known-names/known-names.ts";
import { splitSentences } from "../../lib/text/sentences.ts";
import { tokenize } from "../../lib/text/tokens.ts";
import { starterFacts, starterKnowledge } from "../../scripts/annotate/starter-knowledge.ts";
import { type Comparison, compareWays } from "./comparison.ts";
import { sampleArticle } from "./sample-article.ts";

const words = 1000;
const literal = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The nearest rival tries one regular expression after the other, one per name. */
export function compare(): Promise<Comparison> {
  const article = sampleArticle(words);
  const knowledge = starterKnowledge();
  const names = new Set(starterFacts().claims.map(({ name }) => name));
  const patterns = [...names].map((name) => new RegExp(`\\b${literal(name)}\\b`, "gi"));
  return compareWays(`Known names in ${words} words, ${names.size} names`, {
    "Newsgloss: look-up of folded word sequences, judged": () =>
      knownNames.detect({ article, knowledge, tokens: tokenize(article.text), sentences: splitSentences(article.text) }),
    "one regular expression per name": () => patterns.map((pattern) => [...article.text.matchAll(pattern)].length),
  });
}

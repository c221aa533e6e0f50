import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import { knownNames } from "../../../lib/detect/known-names/known-names.ts";
import type { Article } from "../../../lib/model/article.ts";
import { forgetBlocks } from "../../../lib/text/blocks.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { tokenize } from "../../../lib/text/tokens.ts";
import { starterKnowledge } from "../../../scripts/annotate/starter-knowledge.ts";
import { type Comparison, compareWays, comparisonReport, ratioOf } from "../comparison.ts";
import { atLeast, type Report, times } from "../report.ts";
import { textsOf } from "./articles.ts";
import { compromiseWithDates, patternPerName, type Rival, wink } from "./rivals.ts";

const words = 1000;
const count = 12;

/** One article after the other, so that each way meets every one of them; never one that was read before. */
function inTurn(articles: readonly Article[], read: (article: Article) => unknown): () => unknown {
  let next = 0;
  return () => {
    const article = articles[next % articles.length];
    next += 1;
    forgetBlocks();
    return article === undefined ? null : read(article);
  };
}

const byText = (rival: Rival) => (article: Article) => rival(article.text);

async function compareOn(name: string, articles: readonly Article[]): Promise<Comparison> {
  const knowledge = starterKnowledge();
  const rivals = { compromise: await compromiseWithDates(), wink: await wink(), patterns: patternPerName() };
  return compareWays(`One article of ${words} words, ${name}`, {
    "Newsgloss, everything": inTurn(articles, (article) => analyseArticle(article, knowledge, "full")),
    "Newsgloss, first marks": inTurn(articles, (article) => analyseArticle(article, knowledge, "names")),
    "Newsgloss, known names alone": inTurn(articles, (article) =>
      knownNames.detect({ article, knowledge, tokens: tokenize(article.text), sentences: splitSentences(article.text) }),
    ),
    "compromise with dates: people, organisations, places, dates": inTurn(articles, byText(rivals.compromise)),
    "wink-nlp with its model: parts of speech, dates (no names)": inTurn(articles, byText(rivals.wink)),
    "one regular expression per known name": inTurn(articles, byText(rivals.patterns)),
  });
}

export async function* timeReports(): AsyncGenerator<Report> {
  const { texts, notes } = textsOf(words, count);
  for (const { name, articles } of texts) {
    const comparison = await compareOn(name, articles);
    const patternsToNames = ratioOf(comparison, 5) / ratioOf(comparison, 2);
    const aims = [
      atLeast(`compromise with dates takes, ${name}`, 3, ratioOf(comparison, 3), times),
      atLeast(`one regular expression per name takes, to our known names, ${name}`, 3, patternsToNames, times),
    ];
    yield { ...comparisonReport(comparison), aims, notes };
  }
}

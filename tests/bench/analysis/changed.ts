import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import type { Article } from "../../../lib/model/article.ts";
import { forgetBlocks } from "../../../lib/text/blocks.ts";
import { starterKnowledge } from "../../../scripts/annotate/starter-knowledge.ts";
import { compareWays, comparisonReport, ratioOf } from "../comparison.ts";
import { generatedArticle } from "../generated-article.ts";
import { atLeast, type Report, times } from "../report.ts";

const count = 50;

/** A live blog of so many paragraphs, and what it becomes: each state differs from the one before by one paragraph. */
function states(): () => Article {
  const article = generatedArticle(20_000);
  const paragraphs = article.text.split("\n");
  const lines = paragraphs.slice(0, count);
  let nth = 0;
  return () => {
    nth += 1;
    // Two sentences that never stood together before.
    lines[nth % count] =
      `${paragraphs[nth % paragraphs.length] ?? ""} Update ${nth}. ${paragraphs[(7 * nth) % paragraphs.length] ?? ""}`;
    return { ...article, text: lines.join("\n") };
  };
}

/** An article that changes under the reader: one paragraph of fifty, against reading all of it anew. */
export async function changedReport(): Promise<Report> {
  const knowledge = starterKnowledge();
  const next = states();
  const comparison = await compareWays(`A live blog of ${count} paragraphs, one of them changed`, {
    "what is unchanged is remembered": () => analyseArticle(next(), knowledge),
    "all of it read anew": () => {
      forgetBlocks();
      return analyseArticle(next(), knowledge);
    },
  });
  return { ...comparisonReport(comparison), aims: [atLeast("reading all of it anew takes", 1.5, ratioOf(comparison, 1), times)] };
}

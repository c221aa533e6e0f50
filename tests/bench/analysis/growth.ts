import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import type { KnowledgeView } from "../../../lib/model/knowledge.ts";
import { starterKnowledge } from "../../../scripts/annotate/starter-knowledge.ts";
import { threadTime } from "../comparison.ts";
import { generatedArticle } from "../generated-article.ts";
import { atMost, milliseconds, type Report, times } from "../report.ts";

const lengths = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 100_000];
/** Words read in each round at every length, so that each has the same chance. */
const wordsARound = 100_000;
const rounds = 2;

/** Working time for `wordsARound` words in articles of one length; the least of the rounds, since other work only adds. */
function timeAt(length: number, seed: number, knowledge: KnowledgeView): number {
  const articles = Array.from({ length: Math.round(wordsARound / length) }, (_, nth) => generatedArticle(length, seed + nth));
  const from = threadTime();
  for (const article of articles) analyseArticle(article, knowledge, "full");
  return ((threadTime() - from) * 1_000) / (articles.length * length);
}

/** The analysis of longer and longer articles: linear when a doubling doubles the time. */
export function growthReport(): Report {
  const knowledge = starterKnowledge();
  const least = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const length of lengths) {
      least.set(length, Math.min(least.get(length) ?? Number.POSITIVE_INFINITY, timeAt(length, 1 + round * 1_000, knowledge)));
    }
  }
  const perThousand = lengths.map((length) => least.get(length) ?? Number.NaN);
  const perDoubling = lengths.map((length, nth) => {
    if (nth === 0) return Number.NaN;
    const [before, now] = [perThousand[nth - 1] ?? Number.NaN, perThousand[nth] ?? Number.NaN];
    const doublings = Math.log2(length / (lengths[nth - 1] ?? length));
    return 2 * (now / before) ** (1 / doublings);
  });
  const total = (perThousand.at(-1) ?? Number.NaN) / (perThousand[0] ?? Number.NaN);
  return {
    title: "Growth of the whole analysis with the length of the article",
    columns: ["words", "time", "per 1,000 words", "per doubling"],
    rows: lengths.map((length, nth) => [
      length.toLocaleString("en"),
      milliseconds(((perThousand[nth] ?? 0) * length) / 1_000),
      milliseconds(perThousand[nth] ?? 0),
      nth === 0 ? "" : times(perDoubling[nth] ?? Number.NaN),
    ]),
    aims: [
      atMost("a doubling of the article takes, on average", 2.2, 2 * total ** (1 / Math.log2(100)), times),
      atMost("a word costs at 100,000 words, to 1,000", 1.5, total, times),
    ],
  };
}

// Runs in a process of its own: its argument tells whose memory to measure, its input gives the articles. Prints `HeapFigures`.
import { readFileSync } from "node:fs";
import type { Article } from "../../../lib/model/article.ts";
import type { Slice } from "../knowledge-slice.ts";
import type { HeapFigures } from "./heap.ts";

/** An article and what is known of the names in it. */
export interface HeapInput {
  readonly article: Article;
  readonly slice: Slice;
}

type Read = (input: HeapInput) => unknown;

const measured = 5;

async function newsgloss(): Promise<Read> {
  const { analyseArticle } = await import("../../../lib/analysis/analyse-article.ts");
  const { viewOf } = await import("../../../lib/knowledge/facts.ts");
  return ({ article, slice }) => analyseArticle(article, viewOf(slice), "full");
}

async function rival(name: "compromise" | "wink"): Promise<Read> {
  const { compromiseWithDates, wink } = await import("./rivals.ts");
  const read = await (name === "compromise" ? compromiseWithDates() : wink());
  return ({ article }) => read(article.text);
}

/** Some rounds apart: finalisers and what compiled code holds go a turn later. */
async function used(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((done) => setTimeout(done, 20));
  }
  return process.memoryUsage().heapUsed;
}

const inputs = JSON.parse(readFileSync(0, "utf8")) as HeapInput[];
const before = await used();
const whose = process.argv[2];
const read = await (whose === "compromise" || whose === "wink" ? rival(whose) : newsgloss());
for (const input of inputs) read(input);
const loaded = (await used()) - before;
const taken: number[] = [];
for (const input of inputs.slice(0, measured)) {
  const from = await used();
  const result = read(input);
  taken.push(process.memoryUsage().heapUsed - from);
  if (result === undefined) throw new Error("nothing was read");
}
const figures: HeapFigures = { loaded, perArticle: taken.toSorted((a, b) => a - b)[measured >> 1] ?? 0 };
console.log(JSON.stringify(figures));

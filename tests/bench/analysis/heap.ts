import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { starterFacts } from "../../../scripts/annotate/starter-knowledge.ts";
import { generatedArticle } from "../generated-article.ts";
import { sliceOf } from "../knowledge-slice.ts";
import { atLeast, megabytes, type Report, times } from "../report.ts";

import type { HeapInput } from "./heap-of.ts";

/** Bytes of the JavaScript heap. */
export interface HeapFigures {
  /** Kept once everything is loaded and has read some articles, compiled patterns and code included. */
  readonly loaded: number;
  /** Taken while one article is read, before anything of it is cleared away. */
  readonly perArticle: number;
}

/** New objects find room for a whole article, so that none is cleared away while they are counted. */
const flags = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];

const articles = 20;

function inputs(): HeapInput[] {
  const facts = starterFacts();
  return Array.from({ length: articles }, (_, seed) => {
    const article = generatedArticle(1_000, seed);
    return { article, slice: sliceOf(facts, article.text) };
  });
}

function heapOf(whose: "newsgloss" | "compromise" | "wink", input: string): HeapFigures {
  const script = join(import.meta.dirname, "heap-of.ts");
  const output = execFileSync(process.execPath, [...flags, script, whose], { encoding: "utf8", input });
  return JSON.parse(output) as HeapFigures;
}

export function heapReport(): Report {
  const input = JSON.stringify(inputs());
  const [own, compromise, wink] = [heapOf("newsgloss", input), heapOf("compromise", input), heapOf("wink", input)];
  const row = (name: string, { loaded, perArticle }: HeapFigures): string[] => [name, megabytes(loaded), megabytes(perArticle)];
  return {
    title: "Heap, each in a process of its own",
    columns: ["", "kept when loaded", "taken for 1,000 words"],
    rows: [row("Newsgloss, everything", own), row("compromise with dates", compromise), row("wink-nlp with its model", wink)],
    aims: [atLeast("compromise with dates takes from the heap for an article", 3, compromise.perArticle / own.perArticle, times)],
  };
}

import { expect, it } from "vitest";
import { quickDetectors, refiners, slowDetectors } from "../../../lib/detect/configuration.ts";
import type { Reading } from "../../../lib/detect/detector.ts";
import { readEvents } from "../../../lib/events/read-events.ts";
import type { Mention } from "../../../lib/model/mention.ts";
import { bySpan } from "../../../lib/model/span.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { tokenize } from "../../../lib/text/tokens.ts";
import { eventCases } from "../../cases/events.ts";
import { starterKnowledge } from "./gold.ts";

const text = eventCases.map((eventCase) => eventCase.text).join("\n");
const article = {
  url: "",
  canonicalUrl: "",
  title: "",
  publishedAt: "2023-03-15",
  publishedBy: "given",
  lang: "en",
  text,
} as const;
const knowledge = starterKnowledge();

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

function findMentions(reading: Reading): Mention[] {
  const found = [...quickDetectors, ...slowDetectors].flatMap((detector) => detector.detect(reading));
  return refiners.reduce<readonly Mention[]>((mentions, refiner) => refiner.refine(mentions, reading), found).toSorted(bySpan);
}

it("events cost less than three tenths of what the mentions cost, in one run", () => {
  const ratios = Array.from({ length: 15 }, () => {
    const mentions = timed(() => {
      const reading: Reading = { article, knowledge, tokens: tokenize(text), sentences: splitSentences(text) };
      return { reading, mentions: findMentions(reading) };
    });
    const events = timed(() => readEvents(mentions.result.reading, mentions.result.mentions));
    return events.ms / mentions.ms;
  });
  const median = ratios.toSorted((a, b) => a - b)[7] ?? Number.NaN;
  expect(median, `ratios: ${ratios.map((ratio) => ratio.toFixed(2)).join(" ")}`).toBeLessThan(0.3);
});

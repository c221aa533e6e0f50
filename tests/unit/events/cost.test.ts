import { expect, it } from "vitest";
import { quickDetectors, refiners, slowDetectors } from "../../../lib/detect/configuration.ts";
import type { Reading } from "../../../lib/detect/detector.ts";
import { readEvents } from "../../../lib/events/read-events.ts";
import type { Mention } from "../../../lib/model/mention.ts";
import { bySpan } from "../../../lib/model/span.ts";
import { forgetBlocks } from "../../../lib/text/blocks.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { tokenize } from "../../../lib/text/tokens.ts";
import { eventCases } from "../../cases/events.ts";
import { starterKnowledge } from "./gold.ts";

/** What stands between the attacks in an article. */
const calm = [
  "The company was founded in 1923 in Gothenburg and employs 4,000 people in eleven countries.",
  "Its shares closed two per cent lower on Wednesday, while those of its rivals rose.",
  "Maria Lindqvist, who has led the board since last autumn, spoke to reporters in Stockholm before the meeting.",
];
const text = eventCases.map((eventCase) => [eventCase.text, ...calm].join(" ")).join("\n");
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

function readingOf(copies: number) {
  const long = Array.from({ length: copies }, () => text).join("\n");
  const reading: Reading = {
    article: { ...article, text: long },
    knowledge,
    tokens: tokenize(long),
    sentences: splitSentences(long),
  };
  return { reading, mentions: findMentions(reading) };
}

it("events of a long article take about as long as those of its eight parts", () => {
  const [whole, part] = [readingOf(8), readingOf(1)];
  const ratios = Array.from({ length: 4 }, () => {
    const parts = timed(() => {
      for (let count = 0; count < 8; count++) readEvents(part.reading, part.mentions);
    });
    return timed(() => readEvents(whole.reading, whole.mentions)).ms / parts.ms;
  });
  expect(Math.min(...ratios), ratios.join(" ")).toBeLessThan(2.5);
}, 180_000);

it("events cost less than three tenths of what the mentions cost, in one run", () => {
  const least = { mentions: Number.POSITIVE_INFINITY, events: Number.POSITIVE_INFINITY };
  for (let run = 0; run < 12; run++) {
    forgetBlocks();
    const { result, ms } = timed(() => {
      const reading: Reading = { article, knowledge, tokens: tokenize(text), sentences: splitSentences(text) };
      return { reading, mentions: findMentions(reading) };
    });
    least.mentions = Math.min(least.mentions, ms);
    least.events = Math.min(least.events, timed(() => readEvents(result.reading, result.mentions)).ms);
  }
  expect(least.events / least.mentions, JSON.stringify(least)).toBeLessThan(0.3);
}, 180_000);

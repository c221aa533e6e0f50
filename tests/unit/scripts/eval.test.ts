import { describe, expect, it } from "vitest";
import { compare, figureOf } from "../../../scripts/eval/figures.ts";
import { goldKinds, ownGold, parseGold } from "../../../scripts/eval/own-gold.ts";
import { renderTable } from "../../../scripts/eval/table.ts";

describe("the project's own gold", () => {
  it.each([
    ["No marks here.", "No marks here.", []],
    ["[APT28](group G0007) read mail.", "APT28 read mail.", ["0-5 group G0007"]],
    ["It was [Iran](state), not [Iraq](state).", "It was Iran, not Iraq.", ["7-11 state", "17-21 state"]],
    ["From [bad[.]example](indicator domain).", "From bad[.]example.", ["5-18 indicator domain"]],
    ["Defanged: bad[.]example (see below).", "Defanged: bad[.]example (see below).", []],
  ])("reads %s", (marked, text, mentions) => {
    const sentence = parseGold("x", marked);
    expect(sentence.text).toBe(text);
    expect(sentence.mentions.map(({ start, end, kind, detail }) => `${start}-${end} ${kind} ${detail}`.trim())).toEqual(mentions);
  });

  it("knows its kinds", () => {
    expect(() => parseGold("x", "[This](thing)")).toThrow('"thing" is no kind of mention');
  });

  it("has 300 sentences, every kind, and sentences with nothing in them", () => {
    const sentences = ownGold().flatMap((article) => article.sentences);
    const kinds = new Set(sentences.flatMap(({ mentions }) => mentions.map(({ kind }) => kind)));
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect([...goldKinds].filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(sentences.filter(({ mentions }) => mentions.length === 0).length).toBeGreaterThanOrEqual(50);
  });

  it("has every mention at its place in its article", () => {
    for (const { text, sentences } of ownGold()) {
      for (const { start, end, text: words } of sentences.flatMap(({ mentions }) => mentions))
        expect(text.slice(start, end)).toBe(words);
    }
  });
});

const row = (task: string, values: object) => ({ set: "s", task, ...values });

describe("figures", () => {
  it.each([
    ["F1 in per cent", row("dates", { precision: 0.5, recall: 1, f1: 0.6667 }), 66.7],
    ["a share", row("links", { share: 0.5 }), 50],
    ["alarms per 100,000 words", row("false alarms: groups", { per100kWords: 2.04 }), 2],
  ])("are %s", (_, scored, figure) => {
    expect(figureOf(scored)).toBe(figure);
  });

  it.each([
    ["better", row("dates", { f1: 0.8 }), 79.9, "gain"],
    ["worse", row("dates", { f1: 0.8 }), 80.1, "loss"],
    ["the same", row("dates", { f1: 0.8 }), 80, "same"],
    ["fewer false alarms", row("false alarms: software", { per100kWords: 1 }), 2, "gain"],
    ["more false alarms", row("dates: false alarms", { share: 0.1 }), 2.9, "loss"],
  ])("tell what is %s", (_, scored, before, verdict) => {
    expect(compare(scored, { [`s: ${scored.task}`]: before }).verdict).toBe(verdict);
  });

  it("mark losses in the table", () => {
    const table = renderTable(
      [row("dates", { gold: 2, predicted: 2, precision: 1, recall: 1, f1: 0.8 }), row("links", { share: 0.5 })],
      { "s: dates": 90 },
    );
    const [, first, second] = table.split("\n");
    expect(first).toMatch(/^s +dates +2 +2 +100\.0 +100\.0 +80\.0 +90\.0 +LOSS$/);
    expect(second).toMatch(/^s +links +50\.0 +new$/);
  });
});

import { describe, expect, it } from "vitest";
import { hasLink, type Mention, toldInEnglish } from "../../../lib/model/mention.ts";
import { because, type Reason, sentenceOf } from "../../../lib/model/reason.ts";
import { eventPassages } from "../../cases/event-passages.ts";
import { eventCases } from "../../cases/events.ts";
import { analyseText, starterKnowledge } from "../events/gold.ts";

describe("a reason", () => {
  it.each<[Reason, string]>([
    ["As it is.", "As it is."],
    [because("cve_id"), "A CVE id names one flaw."],
    [because("name_beside", "Play", "gang"), "“Play” is a known name, and “gang” beside it fits."],
    [because("read_as_place", because("by_ending", "$2 Bay")), "Read as a place: it ends in $2 Bay."],
    [
      because("claim_own_name", because("register_own"), "", because("also_related", "Iran")),
      "your own knowledge keeps it under this name; the article also names Iran, related to it.",
    ],
  ])("%j", (reason, sentence) => expect(sentenceOf(reason)).toBe(sentence));
});

describe("the reasons of an article", () => {
  const knowledge = starterKnowledge();
  const mentions = [...eventPassages, ...eventCases].flatMap(
    ({ text, published = null }): readonly Mention[] => analyseText(text, published, knowledge).mentions,
  );
  const reasonsOf = (mention: Mention): Reason[] =>
    hasLink(mention) ? [mention.why, mention.link.why, ...mention.link.candidates.map(({ why }) => why)] : [mention.why];
  const withoutKind = (some: readonly Mention[]): string[] =>
    some.flatMap(reasonsOf).filter((reason) => typeof reason === "string");

  it("have kinds, so that surfaces tell them in the reader's language", () => {
    const shown = mentions.filter(({ kind }) => kind !== "participant");
    expect(shown.length).toBeGreaterThan(300);
    expect(withoutKind(shown.filter(({ kind }) => kind !== "date"))).toEqual([]);
    // Rare ways of telling a time are explained in English only.
    const dates = shown.filter(({ kind }) => kind === "date");
    expect(withoutKind(dates).length / dates.length).toBeLessThan(0.1);
  });

  it("are English sentences where they are told in English", () => {
    const told = mentions.map(toldInEnglish).flatMap(reasonsOf);
    expect(told.filter((reason) => typeof reason !== "string" || reason === "" || reason.includes("undefined"))).toEqual([]);
  });
});

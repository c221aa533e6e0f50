import { describe, expect, it } from "vitest";
import { attackDetector } from "../../../lib/detect/attacks/detect-attacks.ts";
import { parsePattern } from "../../../lib/detect/attacks/pattern.ts";
import type { Article } from "../../../lib/model/article.ts";
import { attackTypeFacts } from "../../../lib/model/attack-type-facts.ts";
import { attackTypes } from "../../../lib/model/attack-types.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { tokenize } from "../../../lib/text/tokens.ts";
import { attackCases } from "../../cases/attacks.ts";

function articleOf(text: string): Article {
  return { url: "", canonicalUrl: "", title: "", publishedAt: null, publishedBy: "none", lang: "en", text };
}

const knowledge = { claims: () => [], entity: () => undefined, relations: () => [] };

const detect = (text: string) =>
  attackDetector
    .detect({ article: articleOf(text), tokens: tokenize(text), sentences: splitSentences(text), knowledge })
    .flatMap((mention) => (mention.kind === "attack" ? [mention] : []));

const written = (text: string): string[] =>
  detect(text).map(({ attackType, mode, text: words }) => `${attackType}${mode === "event" ? "!" : "?"} ${words}`);

describe("attack words", () => {
  it.each(attackCases)("$text", ({ text, expected }) => {
    const why = detect(text)
      .map((mention) => `${mention.attackType} (${mention.mode}): ${mention.why}`)
      .join("; ");
    expect(written(text), `found: ${why || "nothing"}`).toEqual(expected);
  });

  it("points at its own words", () => {
    for (const { text } of attackCases) {
      for (const { start, end, text: words } of detect(text)) expect(text.slice(start, end)).toBe(words);
    }
  });

  it("gives words left open the kind that the article names", () => {
    const text = "The county was hit by ransomware attacks. The cyberattack closed its offices. Hackers asked for money.";
    expect(written(text)).toContain("ransomware! cyberattack");
  });

  it("leaves out what articles on flaws only imagine", () => {
    const text =
      "The vulnerability lets an attacker steal passwords. The flaw is a bug in a library. A patch for the vulnerability is out, and the flaw is closed.";
    expect(written(text)).toEqual([]);
  });
});

describe("the facts on attack types", () => {
  it.each(attackTypes)("%s has ATT&CK ids and ENISA terms", (type) => {
    const { attack, enisa } = attackTypeFacts[type];
    expect(enisa).not.toHaveLength(0);
    for (const id of attack) expect(id).toMatch(/^(?:TA\d{4}|T\d{4}(?:\.\d{3})?)$/);
  });
});

describe("patterns", () => {
  it.each(["[ open", "<unknown>", "..3 data"])("%s is refused", (source) => {
    expect(() => parsePattern(source, {})).toThrow(/newsgloss: pattern/);
  });
});

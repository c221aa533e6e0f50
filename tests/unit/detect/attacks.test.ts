import { describe, expect, it } from "vitest";
import { attackDetector, thingOnly } from "../../../lib/detect/attacks/detect-attacks.ts";
import { parsePattern } from "../../../lib/detect/attacks/pattern.ts";
import type { Reading } from "../../../lib/detect/detector.ts";
import { attackContext } from "../../../lib/detect/refiners/attack-context.ts";
import type { Article } from "../../../lib/model/article.ts";
import { attackTypeFacts } from "../../../lib/model/attack-type-facts.ts";
import { attackTypes } from "../../../lib/model/attack-types.ts";
import { type Mention, unknownLink } from "../../../lib/model/mention.ts";
import { sentenceOf } from "../../../lib/model/reason.ts";
import { splitSentences } from "../../../lib/text/sentences.ts";
import { tokenize } from "../../../lib/text/tokens.ts";
import { attackCases } from "../../cases/attacks.ts";

function articleOf(text: string): Article {
  return { url: "", canonicalUrl: "", title: "", publishedAt: null, publishedBy: "none", lang: "en", text };
}

const knowledge = { claims: () => [], entity: () => undefined, relations: () => [] };

const readingOf = (text: string): Reading => ({
  article: articleOf(text),
  tokens: tokenize(text),
  sentences: splitSentences(text),
  knowledge,
});

const detect = (text: string, names: readonly Mention[] = []) =>
  attackContext
    .refine([...names, ...attackDetector.detect(readingOf(text))], readingOf(text))
    .flatMap((mention) => (mention.kind === "attack" ? [mention] : []));

const written = (text: string): string[] =>
  detect(text).map(({ attackType, mode, text: words }) => `${attackType}${mode === "event" ? "!" : "?"} ${words}`);

describe("attack words", () => {
  it.each(attackCases)("$text", ({ text, expected }) => {
    const why = detect(text)
      .map((mention) => `${mention.attackType} (${mention.mode}): ${sentenceOf(mention.why)}`)
      .join("; ");
    expect(written(text), `found: ${why || "nothing"}`).toEqual(expected);
  });

  const named = (change: {
    readonly certainty?: "certain" | "weak";
    readonly actorType?: "threat-group" | "person";
  }): Mention => ({
    ...{ start: 0, end: 7, text: "KillNet", foundBy: "test", certainty: "certain", why: "" },
    ...{ kind: "actor", actorType: "threat-group", link: unknownLink("") },
    ...change,
  });
  it.each<[string, readonly Mention[], readonly string[]]>([
    ["alone", [], []],
    ["beside a known group", [named({})], ["dumped"]],
    ["beside what may be a group", [named({ certainty: "weak" })], []],
    ["beside a person", [named({ actorType: "person" })], []],
  ])("that need an article on computer crime, %s", (_, names, words) => {
    expect(detect("KillNet dumped the letters of the mayor.", names).map(({ text }) => text)).toEqual(words);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ["Hackers stole the records and sold the stolen records.", ["stole"], ["stolen"]],
    ["The stolen records turned up, hackers say.", ["stolen"], []],
    ["The records were stolen from the clinic by hackers.", ["were stolen"], []],
    ["The phishing attack began in May. A phishing page asked for cards.", ["phishing attack"], ["phishing"]],
    ["The phishing page asked for cards.", ["phishing"], []],
    ["The ransomware attack came with a ransom note.", ["ransomware attack"], ["ransom"]],
  ])("that name a thing are none where the deed is told: %s", (text, deeds, things) => {
    const found = detect(text);
    const textsOf = (isThing: boolean) =>
      found.filter(({ foundBy }) => (foundBy === thingOnly) === isThing).map(({ text: words }) => words);
    expect(textsOf(false)).toEqual(expect.arrayContaining([...deeds]));
    expect(textsOf(true)).toEqual(things);
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
    expect(written(`${text} Customer data was leaked in May.`)).toEqual(["data-leak! was leaked"]);
    expect(written(`${text} Customer data could be leaked.`)).toEqual([]);
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

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import { FactsSchema, viewOf } from "../../../lib/knowledge/facts.ts";
import { type KnowledgeBase, knowledgeBase } from "../../../lib/knowledge/knowledge-base.ts";
import type { Article } from "../../../lib/model/article.ts";
import { sampleArticle } from "../../bench/sample-article.ts";
import { memoryDatabase } from "./memory-database.ts";

const facts = v.parse(FactsSchema, JSON.parse(gunzipSync(readFileSync("public/knowledge/starter.json.gz")).toString("utf8")));
const whole = viewOf(facts);

const articleOf = (text: string): Article => ({ ...sampleArticle(10), text, publishedAt: "2022-09-08" });

/** Sentences that ask for all that the linker and the detectors look up. */
const texts = [
  "Albania cut ties with Iran, blaming Tehran for an attack by Homeland Justice. Edi Rama and the National Security Council condemned it.",
  "Fancy Bear, also known as APT28, Sofacy or Forest Blizzard, and the GRU's Unit 26165 used X-Agent and Zebrocy against the Bundestag.",
  "The Play ransomware gang and Royal attacked hospitals; LockBit, Conti and the Cuba ransomware followed. Winnti and Lazarus hackers joined.",
  "U.S. officials said CVE-2021-44228, called Log4Shell, was exploited with T1190 and T1059.001 by APT-41 and the TrickBot gang.",
  "North Koreans, Iranians and Russians were named by CISA, NCSC, ANSSI, the FBI and Microsoft. Moscow denied. Void Manticore wiped disks.",
  "Nothing here is known at all, except that the weather was fine.",
  "",
];

describe("the part of the knowledge that an article touches", () => {
  let base: KnowledgeBase;

  beforeAll(async () => {
    base = knowledgeBase(memoryDatabase(), { version: facts.version, load: () => Promise.resolve(facts) });
    await base.ready();
  }, 120_000);

  it.each([...texts.map(articleOf), sampleArticle(1_000)].map((article) => [article.text.slice(0, 40), article] as const))(
    "gives the same analysis as the whole: %s…",
    async (_, article) => {
      const slice = await base.sliceFor(article.text);
      expect(analyseArticle(article, slice)).toEqual(analyseArticle(article, whole));
    },
  );

  it("is a small part", async () => {
    const slice = await base.sliceFor(texts[0] ?? "");
    expect(slice.entity("attack:C0038")).toBeDefined();
    expect(slice.entity("attack:G0007")).toBeUndefined();
  });
});

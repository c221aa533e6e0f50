import { describe, expect, it } from "vitest";
import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import type { Mention } from "../../../lib/model/mention.ts";
import { articleOf } from "../../../scripts/annotate/document.ts";
import { starterKnowledge } from "../../../scripts/annotate/starter-knowledge.ts";
import { parseGold } from "../../../scripts/eval/own-gold.ts";
import { gangsAndFirms } from "../../cases/gangs-and-firms.ts";

const knowledge = starterKnowledge();

function labelOf(mention: Mention): string | null {
  if (mention.kind === "software") return "software";
  if (mention.kind !== "actor") return null;
  const { actorType } = mention;
  if (actorType === "threat-group") return "group";
  return actorType === "organization" || actorType === "person" ? actorType : null;
}

describe("gangs, their ransomware and firms", () => {
  it.each(gangsAndFirms.map((marked) => parseGold("", marked)))("$text", ({ text, mentions }) => {
    const found = analyseArticle(articleOf({ id: "", text, published: "2023-03-15" }), knowledge).mentions;
    const written = found.flatMap((mention) => (labelOf(mention) === null ? [] : [`${labelOf(mention)} ${mention.text}`]));
    const why = found.map((mention) => `${mention.kind} ${mention.text}: ${mention.why}`).join("\n");
    expect(written, why).toEqual(mentions.map(({ kind, text: words }) => `${kind} ${words}`));
  });
});

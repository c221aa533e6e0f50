import { analyseArticle } from "../../lib/analysis/analyse-article.ts";
import type { KnowledgeView } from "../../lib/model/knowledge.ts";
import { hasLink, type Mention } from "../../lib/model/mention.ts";
import { sentenceOf } from "../../lib/model/reason.ts";
import { overlap, type Span } from "../../lib/model/span.ts";
import { splitSentences } from "../../lib/text/sentences.ts";
import { articleOf, type Document } from "../annotate/document.ts";

export interface Labelled {
  readonly span: Span & { readonly text: string };
  readonly label: string;
}

function detailOf(mention: Mention): string {
  switch (mention.kind) {
    case "actor":
      return mention.actorType;
    case "attack":
      return `${mention.attackType} (${mention.mode})`;
    case "date":
      return `${mention.timexType} ${mention.value} [${mention.earliest ?? "-"} .. ${mention.latest ?? "-"}]`;
    case "indicator":
      return mention.indicatorType;
    case "technique":
      return mention.attackId;
    case "vulnerability":
      return mention.cve ?? "";
    default:
      return "";
  }
}

function describe(mention: Mention): string[] {
  const head = `  > "${mention.text}" ${mention.kind} ${detailOf(mention)} | ${mention.foundBy}, ${mention.certainty}: ${sentenceOf(mention.why)}`;
  if (!hasLink(mention)) return [head];
  const candidates = mention.link.candidates.map(
    ({ name, externalIds, score, why }) =>
      `      ${score.toFixed(2)} ${name} ${externalIds.slice(0, 2).join(",")}: ${sentenceOf(why)}`,
  );
  return [head, `    ${mention.link.kind}: ${sentenceOf(mention.link.why)}`, ...candidates];
}

const within = (sentence: Span, span: Span): boolean => overlap(sentence, span) > 0;

/** Sentence by sentence: what was found and how, with people's labels beside (`=` and the label) where there are any. */
export function explain(document: Document, labels: readonly Labelled[], knowledge: KnowledgeView): string {
  const article = articleOf(document);
  const analysis = analyseArticle(article, knowledge);
  const head = [`${document.id}, published ${article.publishedAt ?? "(unknown)"} (${article.publishedBy})`, article.title];
  const body = splitSentences(article.text).flatMap((sentence) => {
    const mentions = analysis.mentions.filter((mention) => within(sentence, mention));
    const gold = labels.filter(({ span }) => within(sentence, span));
    const text = article.text.slice(sentence.start, sentence.end);
    return ["", text, ...mentions.flatMap(describe), ...gold.map(({ span, label }) => `  = "${span.text}" ${label}`)];
  });
  const named = (index: number | null): string => (index === null ? "-" : (analysis.mentions[index]?.text ?? "?"));
  const incidents = analysis.incidents.map(
    (incident) =>
      `incident ${incident.attackTypes.join(",")} | by ${incident.attackers.map(named).join(", ")} | on ${incident.victims.map(named).join(", ")} | ${incident.dates.map(named).join(", ")} | ${incident.realis}`,
  );
  const attributions = analysis.attributions.map(
    ({ claimant, accused, stance }) => `attribution: ${named(claimant)} ${stance} ${named(accused)}`,
  );
  return [...head, ...body, "", ...incidents, ...attributions, ...analysis.notices].join("\n");
}

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import { FactsSchema, viewOf } from "../../../lib/knowledge/facts.ts";
import type { Analysis, Incident } from "../../../lib/model/analysis.ts";
import type { Article } from "../../../lib/model/article.ts";
import type { KnowledgeView } from "../../../lib/model/knowledge.ts";
import type { EventCase } from "../../cases/events.ts";

export function starterKnowledge(): KnowledgeView {
  const packed = readFileSync(new URL("../../../public/knowledge/starter.json.gz", import.meta.url));
  return viewOf(v.parse(FactsSchema, JSON.parse(gunzipSync(packed).toString("utf8"))));
}

export function analyseText(text: string, publishedAt: string | null, knowledge: KnowledgeView): Analysis {
  const article: Article = { url: "", canonicalUrl: "", title: "", publishedAt, publishedBy: "given", lang: "en", text };
  return analyseArticle(article, knowledge);
}

/** Without article, and without the noun that only says what the name is: "the Conti gang" is Conti. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an|some)\s+/u, "")
    .replace(/\s+(?:(?:ransomware|hacking)\s+)?(?:gang|group)$|\$$/u, "");
/** Words that only point back, and machines: they count where a role has nothing else. */
const isVague = (text: string): boolean =>
  /^(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir|[Tt]hese|[Tt]hose)\s+\p{Ll}|^(?:they|them|he|she|it|we|you)$|(?:computers?|systems?|networks?|servers?|websites?)$/u.test(
    text,
  );

/** Different names in a role, as the text has them. */
function writtenAt({ mentions }: Analysis, indices: readonly number[]): string[] {
  const texts = indices.flatMap((index) => mentions[index]?.text ?? []);
  const telling = texts.filter((text) => !isVague(text));
  return [...new Set(telling.length > 0 ? telling : texts)];
}

/** The same as they are compared. */
const namesAt = (analysis: Analysis, indices: readonly number[]): string[] => [
  ...new Set(writtenAt(analysis, indices).map(plain)),
];

const valuesAt = ({ mentions }: Analysis, indices: readonly number[]): string[] => [
  ...new Set(indices.flatMap((index) => (mentions[index]?.kind === "date" ? mentions[index].value : []))),
];

function factsOfIncident(analysis: Analysis, incident: Incident): string[] {
  return [
    `realis ${incident.realis}${incident.background ? " background" : ""}`,
    ...incident.attackTypes.map((type) => `type ${type}`),
    ...namesAt(analysis, incident.attackers).map((name) => `attacker ${name}`),
    ...namesAt(analysis, incident.victims).map((name) => `victim ${name}`),
    ...valuesAt(analysis, incident.dates).map((value) => `date ${value}`),
  ];
}

/** Each incident takes the expected one that it shares most facts with, once. */
function numbered(found: readonly string[][], expected: readonly string[][]): string[] {
  const free = new Set(expected.keys());
  return found.flatMap((facts, index) => {
    const shared = (at: number): number => facts.filter((fact) => expected[at]?.includes(fact)).length;
    const [best] = [...free].toSorted((a, b) => shared(b) - shared(a));
    if (best === undefined) return facts.map((fact) => `extra incident ${index + 1}: ${fact}`);
    free.delete(best);
    return facts.map((fact) => `incident ${best + 1}: ${fact}`);
  });
}

export interface Comparison {
  readonly found: readonly string[];
  readonly expected: readonly string[];
}

function sayings(analysis: Analysis): string[] {
  const name = (index: number | null): string => (index === null ? "-" : plain(analysis.mentions[index]?.text ?? "?"));
  return [
    ...new Set(
      analysis.attributions.map(({ claimant, stance, accused }) => `says: ${name(claimant)} | ${stance} | ${name(accused)}`),
    ),
  ];
}

function answers(analysis: Analysis): string[] {
  return analysis.responses.map(({ kind, actors, targets, dates }) => {
    const names = (indices: readonly number[]): string => namesAt(analysis, indices).join(", ");
    return `does: ${kind}: ${names(actors)} -> ${names(targets)} @ ${valuesAt(analysis, dates).join(", ")}`;
  });
}

/** What the analysis found of a case and what was to be found, as comparable sentences. */
export function compare(eventCase: EventCase, knowledge: KnowledgeView): Comparison {
  const analysis = analyseText(eventCase.text, eventCase.published ?? "2023-03-15", knowledge);
  const own = analysis.incidents.filter(({ realis }) => realis !== "general");
  const expected = eventCase.incidents.map(({ types, attackers, victims, dates, realis = "happened", background }) => [
    `realis ${realis}${background ? " background" : ""}`,
    ...types.map((type) => `type ${type}`),
    ...attackers.map((name) => `attacker ${plain(name)}`),
    ...victims.map((name) => `victim ${plain(name)}`),
    ...dates.map((value) => `date ${value}`),
  ]);
  const found = numbered(
    own.map((incident) => factsOfIncident(analysis, incident)),
    expected,
  );
  return {
    found: [...found, ...(eventCase.attributions ? sayings(analysis) : []), ...(eventCase.responses ? answers(analysis) : [])],
    expected: [
      ...expected.flatMap((facts, index) => facts.map((fact) => `incident ${index + 1}: ${fact}`)),
      ...(eventCase.attributions ?? []).map((line) => `says: ${line.split(" | ").map(plain).join(" | ")}`),
      ...(eventCase.responses ?? []).map(
        (line) => `does: ${line.replace(/(?<=[:>] )(?:\S.*?)(?= ->| @)/gu, (names) => names.split(", ").map(plain).join(", "))}`,
      ),
    ],
  };
}

/** Each incident that took place somehow, as `types | who > whom @ when`; see `LineCase`. */
export function linesOf(analysis: Analysis): string[] {
  const list = (names: readonly string[]): string => (names.length > 0 ? names.join(", ") : "-");
  return analysis.incidents
    .filter(({ realis }) => realis !== "general")
    .map(({ attackTypes, attackers, victims, dates, realis, background }) => {
      const who = list(writtenAt(analysis, attackers));
      const whom = list(writtenAt(analysis, victims));
      const signs = [...(realis === "happened" ? [] : [realis]), ...(background ? ["recalled"] : [])];
      return [`${list(attackTypes)} | ${who} > ${whom} @ ${list(valuesAt(analysis, dates))}`, ...signs].join(" ");
    });
}

/** Each attribution as `claimant | stance | accused`. */
export const wordsOf = ({ attributions, mentions }: Analysis): string[] => {
  const name = (index: number | null): string => (index === null ? "-" : (mentions[index]?.text.replace(/^[Tt]he /u, "") ?? "?"));
  return [...new Set(attributions.map(({ claimant, stance, accused }) => `${name(claimant)} | ${stance} | ${name(accused)}`))];
};

import { describe, expect, it } from "vitest";
import { digestOf, incidentKey, metEntities, toldIncident } from "../../../lib/events/digest.ts";
import {
  type Correction,
  choosableIn,
  correctionOf,
  datesIn,
  isAmong,
  softwareIn,
  withVerdicts,
} from "../../../lib/events/verdicts.ts";
import type { Analysis, Incident } from "../../../lib/model/analysis.ts";
import type { Article } from "../../../lib/model/article.ts";
import type { Candidate, Link, Mention } from "../../../lib/model/mention.ts";
import type { Verdict } from "../../../lib/model/reading.ts";

const text =
  "Quiet Heron wiped servers of Examplia on 2 March 2024. Marsh Bird stole mail in April. Zorblax was hit years ago by Quiet Heron.";
const article: Article = {
  url: "https://news.example/heron?ref=feed",
  canonicalUrl: "https://news.example/heron",
  title: "Heron at work",
  publishedAt: "2024-05-01",
  publishedBy: "meta",
  lang: "en",
  text,
};

const candidate = (entityId: string, name: string, externalIds: string[] = []): Candidate => ({
  entityId,
  name,
  externalIds,
  claim: { name, claimedBy: "register", policy: "strong" },
  score: 1,
  why: "",
});
const linked = (entityId: string, name: string): Link => ({ kind: "linked", candidates: [candidate(entityId, name)], why: "" });
const links: Readonly<Record<string, Link>> = {
  "Quiet Heron": linked("group:1", "Quiet Heron"),
  Examplia: linked("state:XK", "Examplia"),
  "Marsh Bird": {
    kind: "ambiguous",
    candidates: [
      candidate("group:1", "Quiet Heron", ["G9001"]),
      candidate("group:2", "Copper Finch", ["G9002"]),
      candidate("group:2", "Copper Finch", ["G9002"]),
    ],
    why: "",
  },
  Zorblax: { kind: "unknown", candidates: [], why: "" },
};

const found = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, text: words, foundBy: "test", certainty: "certain", why: "" } as const;
};
const actor = (words: string, from = 0): Mention => ({
  ...found(words, from),
  kind: "actor",
  actorType: "threat-group",
  link: links[words] ?? { kind: "unknown", candidates: [], why: "" },
});
const date = (words: string, earliest: string, latest = earliest): Mention => ({
  ...found(words),
  kind: "date",
  timexType: "DATE",
  value: earliest,
  earliest,
  latest,
  implied: [],
  approximate: false,
});

const software = (words: string): Mention => ({ ...found(words), kind: "software", link: linked(`tool:${words}`, words) });

const mentions: readonly Mention[] = [
  actor("Quiet Heron"),
  actor("Examplia"),
  date("2 March 2024", "2024-03-02"),
  actor("Marsh Bird"),
  date("April", "2024-04-01", "2024-04-30"),
  actor("Zorblax"),
  actor("Quiet Heron", 60),
  software("mail"),
];
const sentences = text.match(/[^.]+\./g) ?? [];
const sentence = (nth: number) => {
  const start = text.indexOf((sentences[nth] ?? "").trim());
  return { start, end: start + (sentences[nth] ?? "").trim().length };
};
const incident = (nth: number, changes: Partial<Incident>): Incident => ({
  ...sentence(nth),
  attackTypes: ["wiper"],
  attackers: [],
  victims: [],
  software: [],
  dates: [],
  places: [],
  realis: "happened",
  background: false,
  ...changes,
});

const wiped = incident(0, { attackers: [0], victims: [1], dates: [2] });
const stolen = incident(1, { attackTypes: ["data-theft"], attackers: [3], dates: [4] });
const earlier = incident(2, { attackers: [6], victims: [5], background: true });
const analysis: Analysis = {
  mentions: [...mentions],
  incidents: [wiped, stolen, earlier],
  attributions: [],
  responses: [],
  notices: [],
};

describe("whom an article names", () => {
  it("counts what is sure, and each candidate of an ambiguous name as possible", () => {
    expect(metEntities(analysis)).toEqual([
      { entityId: "group:1", count: 2, sure: true },
      { entityId: "state:XK", count: 1, sure: true },
      { entityId: "tool:mail", count: 1, sure: true },
      { entityId: "group:2", count: 1, sure: false },
    ]);
  });

  it.each<[string, Mention | undefined, readonly string[], boolean]>([
    ["its only meaning", mentions[0], ["group:1"], true],
    ["one of two meanings", mentions[3], ["group:1"], false],
    ["every meaning", mentions[3], ["group:1", "group:2"], true],
    ["no meaning known", mentions[5], ["group:1"], false],
    ["no mention", undefined, ["group:1"], false],
  ])("is among entities: %s", (_, mention, ids, expected) => {
    expect(isAmong(mention, new Set(ids))).toBe(expected);
  });
});

describe("an incident as it is remembered", () => {
  it("has ids of those surely known alone, and the days it can have been", () => {
    expect(toldIncident(article, analysis, wiped)).toMatchObject({
      attackers: ["group:1"],
      victims: ["state:XK"],
      earliest: "2024-03-02",
      latest: "2024-03-02",
    });
    expect(toldIncident(article, analysis, stolen)).toMatchObject({
      attackers: [],
      earliest: "2024-04-01",
      latest: "2024-04-30",
    });
    expect(toldIncident(article, analysis, earlier)).toMatchObject({ victims: [], earliest: null, background: true });
  });

  it("has the same key when text before its sentence changed, and another than its neighbours", () => {
    const before = "Updated: a line was added. ";
    const moved = { ...wiped, start: wiped.start + before.length, end: wiped.end + before.length };
    expect(incidentKey({ text: before + text }, moved)).toBe(incidentKey(article, wiped));
    expect(new Set(analysis.incidents.map((one) => incidentKey(article, one))).size).toBe(3);
  });

  it("is not remembered where the article only talks of attacks in general", () => {
    const general = incident(1, { realis: "general" });
    const digest = digestOf(article, { ...analysis, incidents: [wiped, general] });
    expect(digest.incidents.map(({ key }) => key)).toEqual([incidentKey(article, wiped)]);
    expect(JSON.stringify(digest)).not.toContain(text.slice(0, 30));
  });
});

describe("the reader's word", () => {
  const verdict = (kind: "confirmed" | "dismissed", one: Incident): Verdict => ({
    kind,
    told: toldIncident(article, analysis, one),
  });
  const pick = (...keys: readonly string[]) => choosableIn(analysis).filter(({ key }) => keys.includes(key));

  it("offers each actor, and beside an ambiguous name each of its meanings once", () => {
    expect(choosableIn(analysis).map(({ key, name }) => `${key} ${name}`)).toEqual([
      "group:1 Quiet Heron",
      "state:XK Examplia",
      "actor:marsh bird Marsh Bird",
      "group:2 Copper Finch (G9002)",
      "actor:zorblax Zorblax",
    ]);
  });

  it("leaves the analysis alone where nothing was said", () => {
    expect(withVerdicts(article, analysis, [])).toBe(analysis);
    expect(withVerdicts(article, analysis, [verdict("confirmed", wiped)])).toEqual(analysis);
  });

  it("takes a dismissed incident out, and no other", () => {
    expect(withVerdicts(article, analysis, [verdict("dismissed", wiped)]).incidents).toEqual([stolen, earlier]);
  });

  const unchanged = (one: Incident): Correction => ({
    attackers: [],
    victims: [],
    attackTypes: one.attackTypes,
    software: [],
    dates: datesIn(analysis).filter((day) => day.mentions.some((place) => one.dates.includes(place))),
  });

  it("puts whom the reader chose into a corrected one: by id for the knowledge base, by place for the story", () => {
    const chosen = { ...unchanged(stolen), attackers: pick("group:2"), victims: pick("actor:zorblax") };
    const correction = correctionOf(article, analysis, stolen, chosen);
    expect(correction).toMatchObject({
      kind: "corrected",
      attackers: ["group:2"],
      victims: ["actor:zorblax"],
      told: { key: incidentKey(article, stolen), attackers: ["group:2"], victims: [], attackTypes: ["data-theft"] },
    });
    const [, corrected] = withVerdicts(article, analysis, [correction]).incidents;
    expect(corrected).toEqual({ ...stolen, attackers: [3], victims: [5] });
  });

  it("can say that it is not stated who it was", () => {
    const correction = correctionOf(article, analysis, wiped, { ...unchanged(wiped), victims: pick("state:XK") });
    expect(withVerdicts(article, analysis, [correction]).incidents[0]).toEqual({ ...wiped, attackers: [] });
  });

  it("offers the days of the article in their order, and its software", () => {
    expect(datesIn(analysis).map(({ key, mentions: places }) => [key, places])).toEqual([
      ["2024-03-02", [2]],
      ["2024-04-01", [4]],
    ]);
    expect(softwareIn(analysis).map(({ key }) => key)).toEqual(["tool:mail"]);
  });

  it.each<[string, Partial<Correction>, Partial<Incident>, object]>([
    ["another day", { dates: datesIn(analysis).slice(1) }, { dates: [4] }, { earliest: "2024-04-01", latest: "2024-04-30" }],
    ["no day", { dates: [] }, { dates: [] }, { earliest: null, latest: null }],
    ["other kinds of attack", { attackTypes: ["ransomware", "fraud"] }, { attackTypes: ["ransomware", "fraud"] }, {}],
    ["software", { software: softwareIn(analysis) }, { software: [7] }, { software: ["tool:mail"] }],
  ])("corrects %s, and nothing else", (_, change, expected, told) => {
    const correction = correctionOf(article, analysis, wiped, { ...unchanged(wiped), ...change });
    expect(correction.told).toMatchObject(told);
    expect(withVerdicts(article, analysis, [correction]).incidents).toEqual([
      { ...wiped, attackers: [], victims: [], ...expected },
      stolen,
      earlier,
    ]);
  });

  it("of an older kind, on attackers and victims alone, leaves the rest as it is", () => {
    const { told } = verdict("confirmed", wiped);
    const older: Verdict = { kind: "corrected", told, attackers: [], victims: ["actor:zorblax"] };
    expect(withVerdicts(article, analysis, [older]).incidents[0]).toEqual({ ...wiped, attackers: [], victims: [5] });
  });
});

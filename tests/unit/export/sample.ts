import type { ExportDocument, ExportInput } from "../../../lib/export/export-format.ts";
import type { Entity } from "../../../lib/model/knowledge.ts";
import type { Link, Mention } from "../../../lib/model/mention.ts";
import { draftNote, stampNote } from "../../../lib/notes/compose-note.ts";
import { describe } from "../../../lib/notes/describe.ts";

const exportedAt = "2026-03-05T09:30:00.000Z";

const text = [
  "Port of Velmar halts cranes after wiper attack",
  "Cranes stood still on 3 March after a wiper called RustTide erased the servers of the Port of Velmar.",
  "The Velmar government blamed Quiet Heron, a group also seen in May 2024. Quiet Heron denied any part in it.",
  "The malware called home to tide.example and 203.0.113.7, and abused CVE-2025-10001 (T1485).",
].join("\n\n");

const entity = (
  id: string,
  kind: Entity["kind"],
  name: string,
  externalIds: string[] = [],
  country: string | null = null,
): Entity => ({
  id,
  kind,
  name,
  country,
  externalIds,
  references: ["https://register.example/entry?a=1&b=2"],
  firstSeen: kind === "threat-group" ? "2021-05" : null,
  lastSeen: kind === "threat-group" ? "2024" : null,
  source: "sample",
});

const entities: readonly Entity[] = [
  entity("attack:G9999", "threat-group", "Quiet Heron", ["G9999", "intrusion-set--3f6c0a52-7a7b-4f5e-8c1b-0d2b6a1f9e10"]),
  entity("state:VE", "state", "Velmar", [], "VE"),
  entity("attack:T1485", "technique", "Data Destruction", ["T1485"]),
];

const linked = (id: string): Link => {
  const { name, externalIds } = entities.find((one) => one.id === id) ?? { name: "", externalIds: [] };
  const claim = { name, claimedBy: "sample", policy: "strong" } as const;
  return {
    kind: "linked",
    candidates: [{ entityId: id, name, externalIds, claim, score: 1, why: "Its name." }],
    why: "Its name.",
  };
};
const unknown: Link = { kind: "unknown", candidates: [], why: "Not known." };

function found(words: string, nth = 0) {
  let start = text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length, text: words, foundBy: "sample", certainty: "certain", why: "A sample." } as const;
}

const mentions: readonly Mention[] = [
  { ...found("wiper attack"), kind: "attack", attackType: "wiper", mode: "event" },
  {
    ...found("3 March"),
    kind: "date",
    timexType: "DATE",
    value: "2026-03-03",
    earliest: "2026-03-03",
    latest: "2026-03-03",
    implied: ["year"],
    approximate: false,
  },
  { ...found("RustTide"), kind: "software", link: unknown },
  { ...found("Port of Velmar", 1), kind: "actor", actorType: "organization", link: unknown },
  { ...found("Velmar government"), kind: "actor", actorType: "government", link: linked("state:VE") },
  { ...found("Quiet Heron"), kind: "actor", actorType: "threat-group", link: linked("attack:G9999") },
  { ...found("Quiet Heron", 1), kind: "actor", actorType: "threat-group", link: linked("attack:G9999") },
  { ...found("tide.example"), kind: "indicator", indicatorType: "domain", refanged: "tide.example" },
  { ...found("203.0.113.7"), kind: "indicator", indicatorType: "ipv4", refanged: "203.0.113.7" },
  { ...found("CVE-2025-10001"), kind: "vulnerability", cve: "CVE-2025-10001", link: unknown },
  { ...found("T1485"), kind: "technique", attackId: "T1485", link: linked("attack:T1485") },
];

const sentence = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const note = (words: string, body: string, tags: string[], entityIds: string[], id: string) =>
  stampNote(
    draftNote({
      subject: "passage",
      article: {
        url: "https://news.example/port?utm=1",
        canonicalUrl: "https://news.example/port",
        title: "Port of Velmar halts cranes",
        publishedAt: "2026-03-04",
      },
      target: describe(sentence(words), text),
      body,
      tags,
      entityIds,
    }),
    undefined,
    new Date("2026-03-04T18:00:00Z"),
    id,
  );

export const sampleDocument: ExportDocument = {
  article: {
    url: "https://news.example/port?utm=1",
    canonicalUrl: "https://news.example/port",
    title: "Port of Velmar halts cranes: “*wiper*” [blamed] <b>",
    publishedAt: "2026-03-04",
    publishedBy: "json-ld",
    lang: "en",
    text,
  },
  analysis: {
    mentions: [...mentions],
    incidents: [
      {
        ...sentence("Cranes stood still on 3 March after a wiper called RustTide erased the servers of the Port of Velmar."),
        attackTypes: ["wiper"],
        attackers: [5],
        victims: [3],
        software: [2],
        dates: [1],
        places: [],
        realis: "happened",
        background: false,
      },
    ],
    attributions: [
      { ...sentence("The Velmar government blamed Quiet Heron"), claimant: 4, accused: 5, stance: "attributes" },
      { ...sentence("Quiet Heron denied any part in it."), claimant: 6, accused: 6, stance: "denies" },
    ],
    responses: [],
    notices: [],
  },
  remembered: null,
  notes: [
    note("wiper called RustTide", "Same *wiper* as in May?\n\n```\nopen fence", ["wiper", "follow up"], ["attack:G9999"], "n1"),
    note("tide.example", '=HYPERLINK("http://x")', [], [], "n2"),
  ],
};

export const sampleInput: ExportInput = {
  exportedAt,
  documents: [sampleDocument],
  entityNotes: [
    stampNote(
      draftNote({ subject: "entity", entityIds: ["attack:G9999"], body: "Watch them." }),
      undefined,
      new Date("2026-03-04T18:00:00Z"),
      "n3",
    ),
  ],
  entities: [...entities],
};

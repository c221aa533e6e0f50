import type { ExportInput } from "../../export/export-format.ts";
import type { Entity, EntityKind } from "../../model/knowledge.ts";
import { draftNote, stampNote } from "../../notes/compose-note.ts";

const address = "https://news.example/port-of-velmar";
const title = "Port of Velmar halts cranes after wiper attack";

const entity = (id: string, kind: EntityKind, name: string): Entity => ({
  ...{ id, kind, name, country: null, externalIds: [], references: [], firstSeen: null, lastSeen: null, source: "sample" },
});

const note = stampNote(
  draftNote({
    subject: "passage",
    article: { url: address, canonicalUrl: address, title, publishedAt: "2026-03-04" },
    target: { quote: { exact: "erased the servers of the port", prefix: "", suffix: "" }, position: { start: 0, end: 30 } },
    body: "Same *wiper* as in May?",
    tags: ["wiper", "follow up"],
  }),
  undefined,
  new Date("2026-03-05T09:30:00Z"),
  "sample",
);

/** An article made up for showing what a template makes of one. */
export const templateSample: ExportInput = {
  exportedAt: "2026-03-05T09:30:00.000Z",
  documents: [
    {
      article: {
        url: address,
        canonicalUrl: address,
        title,
        publishedAt: "2026-03-04",
        publishedBy: "given",
        lang: "en",
        text: null,
      },
      analysis: null,
      remembered: {
        entities: [
          { entityId: "heron", count: 3, sure: true },
          { entityId: "port", count: 4, sure: true },
          { entityId: "tide", count: 2, sure: true },
        ],
        incidents: [
          {
            ...{ key: "sample", line: "Wiper attack by Quiet Heron on Port of Velmar on 3 March 2026" },
            ...{ attackTypes: ["wiper"], attackers: ["heron"], victims: ["port"], software: ["tide"] },
            ...{ earliest: "2026-03-03", latest: "2026-03-03", realis: "happened", background: false },
          },
        ],
      },
      notes: [note],
    },
  ],
  entityNotes: [],
  entities: [
    entity("heron", "threat-group", "Quiet Heron"),
    entity("port", "organization", "Port of Velmar"),
    entity("tide", "malware", "RustTide"),
  ],
};

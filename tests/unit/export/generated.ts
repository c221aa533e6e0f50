import fc from "fast-check";
import type { ExportInput } from "../../../lib/export/export-format.ts";
import { realisValues } from "../../../lib/model/analysis.ts";
import { attackTypes } from "../../../lib/model/attack-types.ts";
import { type Note, noteColours, noteSubjects } from "../../../lib/model/note.ts";

/** Any character of any Unicode plane. */
export const anyText = (maxLength = 60) => fc.string({ unit: "binary", maxLength });

const time = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

const target = fc.record({
  quote: fc.record({ exact: anyText(), prefix: anyText(20), suffix: anyText(20) }),
  position: fc.record({ start: fc.nat(), end: fc.nat() }),
});

const article = fc.record({
  url: fc.webUrl(),
  canonicalUrl: fc.webUrl(),
  title: anyText(),
  publishedAt: fc.option(fc.constant("2024-02-29"), { nil: null }),
});

const id = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });

const anyNote: fc.Arbitrary<Note> = fc.record({
  version: fc.constant(1 as const),
  id,
  createdAt: time,
  updatedAt: time,
  subject: fc.constantFrom(...noteSubjects),
  article,
  target: fc.option(target, { nil: null }),
  entityIds: fc.array(id, { maxLength: 3 }),
  body: anyText(200),
  tags: fc.array(anyText(10), { maxLength: 3 }),
  colour: fc.constantFrom(...noteColours),
});

const remembered = fc.record({
  entities: fc.array(fc.record({ entityId: id, count: fc.integer({ min: 1, max: 99 }), sure: fc.boolean() }), { maxLength: 3 }),
  incidents: fc.array(
    fc.record({
      key: id,
      line: anyText(),
      attackTypes: fc.uniqueArray(fc.constantFrom(...attackTypes), { maxLength: 2 }),
      attackers: fc.array(id, { maxLength: 2 }),
      victims: fc.array(id, { maxLength: 2 }),
      software: fc.array(id, { maxLength: 2 }),
      earliest: fc.constantFrom("2024-02-28", null),
      latest: fc.constantFrom("2024-02-29", null),
      realis: fc.constantFrom(...realisValues),
      background: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
});

const document = fc.record({
  article: fc.record({
    url: fc.webUrl(),
    canonicalUrl: fc.webUrl(),
    title: anyText(),
    publishedAt: fc.option(fc.constant("2024-02-29"), { nil: null }),
    publishedBy: fc.constant("meta" as const),
    lang: fc.constantFrom("en", null),
    text: fc.option(anyText(300), { nil: null }),
  }),
  analysis: fc.constant(null),
  remembered: fc.option(remembered, { nil: null }),
  notes: fc.array(anyNote, { maxLength: 3 }),
});

export const anyInput: fc.Arbitrary<ExportInput> = fc.record({
  exportedAt: time,
  documents: fc.array(document, { maxLength: 3 }),
  entityNotes: fc.array(
    anyNote.map((note) => ({ ...note, article: null })),
    { maxLength: 2 },
  ),
  entities: fc.constant([]),
});

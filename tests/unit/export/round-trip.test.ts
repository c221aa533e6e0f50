import fc from "fast-check";
import { expect, test } from "vitest";
import { json, readJson } from "../../../lib/export/json.ts";
import { readWebAnnotations } from "../../../lib/export/read-web-annotation.ts";
import { webAnnotation } from "../../../lib/export/web-annotation.ts";
import { anyInput } from "./generated.ts";
import { sampleInput } from "./sample.ts";
import { written } from "./written.ts";

test("JSON gives back what was exported", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      expect(readJson(written(json, input))).toEqual(input);
    }),
  );
  expect(readJson(written(json, sampleInput))).toEqual(sampleInput);
});

test("Web Annotation gives back every note", () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const notes = [...input.documents.flatMap((document) => document.notes), ...input.entityNotes];
      expect(readWebAnnotations(written(webAnnotation, input))).toEqual(notes);
    }),
  );
});

test.each([
  ["", "no JSON"],
  ["[1", "no JSON"],
  ["{}", "not as Newsgloss writes it"],
  ['{"format":"newsgloss","version":3}', "newer Newsgloss (version 3)"],
  ['{"format":"newsgloss","version":2}', "exportedAt"],
  [written(json, sampleInput).replace('"stance":"denies"', '"stance":"shrugs"'), "documents.0.analysis.attributions.1.stance"],
  [written(json, sampleInput).slice(0, 500), "no JSON"],
])("%# no JSON export: says why", (content, message) => {
  expect(() => readJson(content)).toThrow(message);
});

test("keys that would reach a prototype are left out", () => {
  const content = written(json, sampleInput).replace('"format"', '"__proto__": {"polluted": true}, "format"');
  expect(readJson(content)).toEqual(sampleInput);
  expect(Object.prototype).not.toHaveProperty("polluted");
});

test("a Hypothesis export comes in as notes", () => {
  const rows = [
    {
      id: "Ab_1",
      created: "2025-01-01T00:00:00.123456+00:00",
      updated: "2025-01-02T00:00:00.123456+00:00",
      uri: "https://news.example/a?utm_source=letter&id=1#top",
      text: "Check *this*",
      tags: ["wiper"],
      document: { title: ["A headline"] },
      target: [
        {
          source: "https://news.example/a",
          selector: [
            { type: "RangeSelector", startContainer: "/p[1]", endContainer: "/p[1]", startOffset: 0, endOffset: 5 },
            { type: "TextPositionSelector", start: 7, end: 12 },
            { type: "TextQuoteSelector", exact: "wiper", prefix: "the ", suffix: " ran" },
          ],
        },
      ],
    },
  ];
  expect(readWebAnnotations(JSON.stringify({ total: 1, rows }))).toMatchObject([
    {
      id: "Ab_1",
      createdAt: "2025-01-01T00:00:00.123Z",
      body: "Check *this*",
      tags: ["wiper"],
      article: { canonicalUrl: "https://news.example/a?id=1", title: "A headline" },
      target: { quote: { exact: "wiper", prefix: "the ", suffix: " ran" }, position: { start: 7, end: 12 } },
    },
  ]);
});

test("an annotation of another tool comes in as a note", () => {
  const foreign = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "https://annotations.example/1",
    type: "Annotation",
    created: "2025-01-01T00:00:00Z",
    body: { type: "TextualBody", value: "Check this" },
    target: {
      source: "https://news.example/a",
      selector: [
        { type: "XPathSelector", value: "/html/body/p[2]" },
        { type: "TextQuoteSelector", exact: "wiper" },
      ],
    },
  };
  expect(readWebAnnotations(JSON.stringify(foreign))).toMatchObject([
    {
      id: "https://annotations.example/1",
      subject: "passage",
      body: "Check this",
      article: { canonicalUrl: "https://news.example/a" },
      target: { quote: { exact: "wiper", prefix: "", suffix: "" } },
    },
  ]);
});

test.each([
  ["3", "holds no annotations"],
  ['[{"id":"a","created":"2025-01-01T00:00:00Z","target":[]}]', "Annotation 1: target"],
  ['[{"id":"a","created":"never","target":"https://news.example/a"}]', "Annotation 1: created"],
  ['{"rows":[{"id":"a","uri":"https://news.example/a"}]}', "Annotation 1: created"],
])("%s is no annotation: says why", (content, message) => {
  expect(() => readWebAnnotations(content)).toThrow(message);
});

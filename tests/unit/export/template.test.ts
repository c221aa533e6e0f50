import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualOptions } from "../../../lib/export/export-format.ts";
import { checkTemplate, TemplateFault, template, templateNames, usualTemplate } from "../../../lib/export/template.ts";
import { anyInput, anyText } from "./generated.ts";
import { sampleInput } from "./sample.ts";
import { written } from "./written.ts";

const filled = (own: string | null): string => written(template, sampleInput, { ...usualOptions, template: own });

describe("the reader's own template", () => {
  it.each([
    ["{{title}}", "Port of Velmar halts cranes: “\\*wiper\\*” \\[blamed\\] \\<b>"],
    ["{{{title}}}", "Port of Velmar halts cranes: “*wiper*” [blamed] <b>"],
    ["{{site}} {{published}} {{exported}}", "news.example 2026\\-03-04"],
    ["{{#who.each}}[[{{name}}]]{{/who.each}}", "[[Quiet Heron]]"],
    ["{{how.all}} on {{toWhom.all}}", "wiper on Port of Velmar"],
    ["{{#notes}}{{{body}}}|{{hashtags}}|{{/notes}}", "Same *wiper* as in May?"],
    ["{{#said}}{{line}}. {{/said}}", "Velmar says it was Quiet Heron. Quiet Heron denies."],
    [
      "{{#named}}{{kind}}: {{#things}}{{name}} {{/things}}; {{/named}}",
      "Indicators: tide\\[.\\]example 203\\[.\\]0\\[.\\]113\\[.\\]7",
    ],
    ["{{^hasNotes}}none{{/hasNotes}}{{! a remark }}", ""],
  ])("%s", (own, expected) => {
    expect(filled(own)).toContain(expected.replace("2026\\-", "2026-"));
  });

  it("is the usual one where the reader has none", () => {
    expect(filled(null)).toBe(filled(usualTemplate));
    expect(filled(null)).toContain('title: "Port of Velmar halts cranes');
  });

  it.each([
    ["a\n{{#notes}}\nb", 1, "Unclosed section"],
    ["{{/notes}}", 1, "Unopened section"],
    ["one\ntwo {{title", 2, "Unclosed tag"],
    ["one\n\n{{headline}}", 3, "no variable “headline”"],
    ["{{#notes}}\n{{text}}\n{{/notes}}", 2, "no variable “text”"],
    ["{{title.length}}", 1, "no variable “length”"],
    ["{{constructor}}", 1, "no variable “constructor”"],
    ["{{> other}}", 1, "partials"],
    ["\n{{=<% %>=}}", 2, "delimiters"],
  ])("%j has a fault on line %i: %s", (own, _line, why) => {
    expect(() => checkTemplate(own)).toThrow(why);
    expect(() => filled(own)).toThrow(TemplateFault);
  });

  it.each([
    ["one\ntwo {{title", 2],
    ["one\n\n{{headline}}", 3],
    ["{{#notes}}\n{{text}}\n{{/notes}}", 2],
  ])("%j: the fault's line is %i", (own, line) => {
    try {
      checkTemplate(own);
    } catch (error) {
      expect(error).toMatchObject({ line });
      return;
    }
    throw new Error("no fault was found");
  });

  it("has every variable described", () => {
    const described = readFileSync(join(import.meta.dirname, "../../../docs/markdown-template.md"), "utf8");
    const names = new Set(Array.from(described.matchAll(/`([A-Za-z.]+)`/g), ([, name = ""]) => name.split(".")).flat());
    expect([...templateNames].filter((name) => !names.has(name))).toEqual([]);
  });

  it("never fails in another way, whatever is typed or read", () => {
    fc.assert(
      fc.property(anyInput, fc.oneof(anyText(), fc.constantFrom("{{", "{{#notes}}{{/notes}}", "{{{title}}}")), (input, own) => {
        try {
          expect(typeof written(template, input, { ...usualOptions, template: own })).toBe("string");
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateFault);
        }
      }),
    );
  });
});

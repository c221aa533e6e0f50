// Who may import whom: the sentences of DESIGN.md ("Layers"), checked on every import of lib/ and entrypoints/.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");

/** The layers that each layer may import, besides itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  detect: ["model", "text", "link"],
  link: ["model", "text"],
  events: ["model", "text"],
  analysis: ["model", "text", "detect", "link", "events"],
  knowledge: ["model", "text"],
  notes: ["model", "text"],
  export: ["model", "text", "events"],
  settings: ["model"],
  messaging: ["model"],
  page: ["model", "text", "highlight", "notes", "messaging", "settings", "ui"],
  highlight: ["model", "text"],
  ui: ["model", "text", "messaging", "settings", "export", "events", "highlight", "notes"],
};

/** Packages that one layer alone may import. */
const owners: Readonly<Record<string, readonly string[]>> = {
  dexie: ["knowledge"],
  preact: ["ui"],
  "pdfjs-dist": ["page"],
};

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^"';]*?from\s+"([^"]+)"|(?:^|\n)\s*import\s+"([^"]+)"|\b(?:import|require)\(\s*"([^"]+)"\s*\)/g;

function importsOf(source: string): string[] {
  return [...source.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

const layerOf = (path: string): string | null => /^lib\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Sentences about one file's imports that break a rule. */
function violations(path: string, source: string): string[] {
  const layer = layerOf(path);
  return importsOf(source).flatMap((target) => {
    if (target.startsWith(".")) {
      const to = layerOf(relative(root, join(root, dirname(path), target)));
      if (layer === null || to === null || to === layer) return [];
      return (layers[layer] ?? []).includes(to) ? [] : [`${path} (${layer}) imports ${to}`];
    }
    const [owner] = Object.entries(owners).filter(([name]) => target === name || target.startsWith(`${name}/`));
    if (owner === undefined || layer === null) return [];
    return owner[1].includes(layer) ? [] : [`${path} imports ${target}, which only ${owner[1].join(", ")} may`];
  });
}

const namesBrowser = (source: string): boolean =>
  /from "wxt\/browser"|from "webextension-polyfill"|\b(?:browser|chrome)\.(?:runtime|tabs|storage|scripting)\b/.test(source);
const mayNameBrowser = (path: string): boolean => /^(?:entrypoints|lib\/(?:messaging|settings))\//.test(path);

const files = globSync("{lib,entrypoints}/**/*.{ts,tsx}", { cwd: root }).map((path) => path.replaceAll("\\", "/"));
const sources = files.map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }));

describe("import rules", () => {
  it.each([
    ["lib/model/span.ts", 'import { a } from "../text/tokens.ts";', ["lib/model/span.ts (model) imports text"]],
    ["lib/text/tokens.ts", 'import type { Span } from "../model/span.ts";', []],
    ["lib/detect/x.ts", 'import {\n  a,\n} from "../page/extract.ts";', ["lib/detect/x.ts (detect) imports page"]],
    ["lib/page/x.tsx", 'import { h } from "preact/hooks";', ["lib/page/x.tsx imports preact/hooks, which only ui may"]],
    ["lib/page/x.ts", 'const dexie = await import("dexie");', ["lib/page/x.ts imports dexie, which only knowledge may"]],
    ["entrypoints/background.ts", 'import "../lib/knowledge/seed.ts";', []],
  ])("tells of %s: %s", (path, source, expected) => {
    expect(violations(path, source)).toEqual(expected);
  });

  it("knows every layer of lib/", () => {
    const present = new Set(files.map(layerOf).filter((layer) => layer !== null));
    expect([...present].filter((layer) => !(layer in layers))).toEqual([]);
  });

  it("holds for every file", () => {
    expect(sources.flatMap(({ path, source }) => violations(path, source))).toEqual([]);
  });

  it("leaves the browser's own functions to messaging, settings and the entry points", () => {
    expect(sources.filter(({ path, source }) => !mayNameBrowser(path) && namesBrowser(source)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

describe("file lengths", () => {
  it("stay under 300 lines", () => {
    const long = sources
      .map(({ path, source }) => ({ path, lines: source.split("\n").length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";

/** Real articles with people's labels, beside the project's folder; absent in most clones. */
export const sharedFolder = resolve(import.meta.dirname, "../../../shared/eval");
export const scorerPath = join(sharedFolder, "score.mjs");
export const hasSharedSets = (): boolean => existsSync(scorerPath);

const SpanSchema = v.looseObject({ start: v.number(), end: v.number(), text: v.string() });
const DocumentSchema = v.object({
  id: v.string(),
  text: v.string(),
  title: v.nullish(v.string()),
  published: v.nullish(v.string()),
  gold: v.record(v.string(), v.unknown()),
});
const GroundTruthSchema = v.record(v.string(), v.looseObject({ articleBody: v.nullish(v.string()), url: v.nullish(v.string()) }));

export type GoldSpan = v.InferOutput<typeof SpanSchema>;
export type SharedDocument = v.InferOutput<typeof DocumentSchema>;
export type SharedPage = { readonly id: string; readonly html: string; readonly url: string; readonly text: string };

/** Which documents to take: some sets, and all of them or one stable half. */
export interface Selection {
  readonly sets: readonly string[];
  readonly half: 1 | 2 | null;
}

const extension = ".ndjson";

function isInHalf(id: string, half: Selection["half"]): boolean {
  return half === null || (createHash("sha256").update(id).digest()[0] ?? 0) % 2 === half - 1;
}

/** Names of all sets, `articles` (whole pages) included. */
export function sharedSets(): string[] {
  const texts = readdirSync(sharedFolder).filter((file) => file.endsWith(extension));
  return [...texts.map((file) => file.slice(0, -extension.length)).toSorted(), "articles"];
}

export function readSet(set: string, half: Selection["half"] = null): SharedDocument[] {
  const lines = readFileSync(join(sharedFolder, set + extension), "utf8").split("\n");
  const documents = lines.filter((line) => line.trim() !== "").map((line) => v.parse(DocumentSchema, JSON.parse(line)));
  return documents.filter(({ id }) => isInHalf(id, half));
}

const groundTruth = () =>
  v.parse(GroundTruthSchema, JSON.parse(readFileSync(join(sharedFolder, "articles/ground-truth.json"), "utf8")));

export function readPages(half: Selection["half"] = null): SharedPage[] {
  const pages = Object.entries(groundTruth()).filter(([id]) => isInHalf(`articles/${id}`, half));
  return pages.map(([id, { articleBody, url }]) => {
    const html = gunzipSync(readFileSync(join(sharedFolder, `articles/html/${id}.html.gz`))).toString("utf8");
    return { id: `articles/${id}`, html, url: url ?? "", text: articleBody ?? "" };
  });
}

/** All labelled spans of a document with a short description of the label, in order of place. */
export function goldSpans({ gold }: SharedDocument): { span: GoldSpan; label: string }[] {
  const described = Object.entries(gold).flatMap(([field, list]) =>
    (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
      const parsed = v.safeParse(SpanSchema, item);
      if (!parsed.success) return [];
      const { start, end, text, arguments: roles, ...rest } = parsed.output;
      const words = Object.values(rest).filter((value) => typeof value === "string");
      return [{ span: parsed.output, label: [field, ...words].join(" ") }];
    }),
  );
  return described.toSorted((a, b) => a.span.start - b.span.start);
}

/** Copies the labels of the selected documents into `folder`, in the layout the scorer reads. */
export function writeGold(folder: string, { sets, half }: Selection): void {
  for (const set of sets.filter((name) => name !== "articles")) {
    const lines = readSet(set, half).map((document) => JSON.stringify(document));
    writeFileSync(join(folder, set + extension), lines.join("\n"));
  }
  if (!sets.includes("articles")) return;
  const selected = Object.entries(groundTruth()).filter(([id]) => isInHalf(`articles/${id}`, half));
  mkdirSync(join(folder, "articles"));
  writeFileSync(join(folder, "articles/ground-truth.json"), JSON.stringify(Object.fromEntries(selected)));
}

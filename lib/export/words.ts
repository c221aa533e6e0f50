import type { Stance } from "../model/analysis.ts";
import type { AttackType } from "../model/attack-types.ts";
import type { MentionKind } from "../model/mention.ts";
import { harmlessWords } from "./defang.ts";
import type { ExportDocument } from "./export-format.ts";

// What exported files say in English, whatever the browser's language: they are read by others and by other tools.

/** Kinds that are told of by name; "the group" and its like are only pointed to. */
export type NamedKind = Exclude<MentionKind, "participant">;

export const kindNames: Readonly<Record<NamedKind, string>> = {
  actor: "Actors",
  attack: "Attacks",
  date: "Dates",
  software: "Malware and tools",
  technique: "Techniques",
  vulnerability: "Vulnerabilities",
  indicator: "Indicators",
  place: "Places",
};

export const stanceWords: Readonly<Record<Stance, string>> = {
  attributes: "says it was",
  suspects: "suspects",
  "claims-responsibility": "claims responsibility",
  denies: "denies",
  condemns: "condemns",
};

export const attackName = (type: AttackType): string => type.replaceAll("-", " ");

/** The words of an article between two offsets on one line, or null where its text is not at hand. */
export function wordsAt(
  { article }: Pick<ExportDocument, "article">,
  { start, end }: { readonly start: number; readonly end: number },
) {
  const words = article.text?.slice(start, end).replaceAll(/\s+/g, " ").trim() ?? "";
  return words === "" ? null : words;
}

/** The same for a file that people read: with the indicators in it defanged. */
export function harmlessWordsAt(
  document: Pick<ExportDocument, "article" | "analysis">,
  span: { readonly start: number; readonly end: number },
) {
  const words = wordsAt(document, span);
  return words === null ? null : harmlessWords(words, document);
}

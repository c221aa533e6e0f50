import type { KnowledgeView } from "../../model/knowledge.ts";
import type { Candidate } from "../../model/mention.ts";
import { nameKey } from "../../text/name-key.ts";
import { fullKeysOf } from "../../text/name-windows.ts";
import type { Passage } from "../../text/passage.ts";
import { groupCue, softwareCue } from "../known-names/evidence.ts";
import type { FoundName } from "./found-name.ts";
import { aliasPattern, listedName } from "./name-patterns.ts";
import { tokenAt, trimToName } from "./names-in-text.ts";

interface Head {
  readonly kind: FoundName["kind"];
  readonly candidates: readonly Candidate[];
}

const groupKinds = new Set(["threat-group", "campaign"]);
const softwareKinds = new Set(["malware", "tool", "ransomware-group"]);

/** What the name is that the others are claimed for: as known, as found in this article, or as the words beside it tell. */
function headOf(
  passage: Passage,
  knowledge: KnowledgeView,
  named: readonly FoundName[],
  start: number,
  name: string,
): Head | undefined {
  const claims = [nameKey(name), ...fullKeysOf(nameKey(name))].flatMap((key) => knowledge.claims(key));
  const entities = claims.flatMap(({ entityId, policy }) => (policy === "strong" ? (knowledge.entity(entityId) ?? []) : []));
  const known = entities.find(({ kind }) => groupKinds.has(kind) || softwareKinds.has(kind));
  const first = tokenAt(passage, start);
  const run = { first, last: tokenAt(passage, start + name.length) - 1 };
  const told = named.find((found) => passage.text.slice(found.start, found.end) === name)?.kind;
  const cued =
    groupCue(passage, run)?.reach === "beside"
      ? "group"
      : softwareCue(passage, run, false)?.reach === "beside"
        ? "software"
        : undefined;
  if (known === undefined) {
    const kind = told ?? cued;
    return kind === undefined ? undefined : { kind, candidates: [] };
  }
  const kind = groupKinds.has(known.kind) ? "group" : "software";
  const same = entities.filter((entity) => (kind === "group" ? groupKinds : softwareKinds).has(entity.kind));
  const candidates = same.map(
    (entity): Candidate => ({
      entityId: entity.id,
      name: entity.name,
      externalIds: [...entity.externalIds],
      claim: { name, claimedBy: "article", policy: "cue" },
      score: 0,
      why: `This article gives it as another name of ${name}.`,
    }),
  );
  return { kind, candidates };
}

/** Names of a list such as "Nightjar, Tin Spoon and GREY-7", each with its place, up to the first that is none. */
function listedNames(text: string, start: number, list: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  while (at < list.length) {
    const match = listedName.exec(list.slice(at));
    const name = match?.groups?.name;
    if (match === null || name === undefined) break;
    const from = start + at + match[0].lastIndexOf(name);
    const span = trimToName(text, { start: from, end: from + name.length });
    if (span !== undefined) spans.push(span);
    at += match[0].length;
    const separator = /^(?:\s*,\s*(?:and |or )?| and | or |\s*\/\s*)(?=[“"‘'*_[]{0,4}(?:the )?[\p{L}\p{N}])/u.exec(
      list.slice(at),
    );
    if (separator === null) break;
    at += separator[0].length;
  }
  return spans;
}

/** The other names that the article itself gives a group or malware; alias claims of the article, whoever else knows them. */
export function articleAliases(passage: Passage, knowledge: KnowledgeView, named: readonly FoundName[]): FoundName[] {
  const { text } = passage;
  return Array.from(text.matchAll(aliasPattern)).flatMap((match) => {
    const { name = "", aliases = "" } = match.groups ?? {};
    const nameStart = match.index + match[0].indexOf(name);
    const headSpan = trimToName(text, { start: nameStart, end: nameStart + name.length });
    if (headSpan === undefined) return [];
    const headName = text.slice(headSpan.start, headSpan.end);
    const head = headOf(passage, knowledge, named, headSpan.start, headName);
    if (head === undefined) return [];
    const start = match.index + match[0].length - aliases.length;
    const why = `The article gives it as another name of ${headName}.`;
    const found = listedNames(text, start, aliases).map(
      (span): FoundName => ({ ...span, kind: head.kind, certainty: "likely", why, candidates: head.candidates }),
    );
    const isFound = named.some((other) => other.start <= headSpan.start && headSpan.end <= other.end);
    return head.candidates.length > 0 || isFound
      ? found
      : [
          {
            ...headSpan,
            kind: head.kind,
            certainty: "likely" as const,
            why: "The article gives its other names.",
            candidates: [],
          },
          ...found,
        ];
  });
}

import type { Entity, KnowledgeView } from "../../model/knowledge.ts";
import type { Candidate } from "../../model/mention.ts";
import { because, type Reason } from "../../model/reason.ts";
import type { Span } from "../../model/span.ts";
import { nameKey } from "../../text/name-key.ts";
import { fullKeysOf } from "../../text/name-windows.ts";
import type { Passage } from "../../text/passage.ts";
import { groupCue, softwareCue } from "../known-names/evidence.ts";
import type { FoundName } from "./found-name.ts";
import { listedNames } from "./listed-names.ts";
import { matchNames, type NameMatch } from "./match-names.ts";
import { aliasPlace, initialsPlace } from "./name-patterns.ts";
import { tokenAt, trimToName } from "./names-in-text.ts";

interface Head {
  readonly kind: FoundName["kind"];
  readonly candidates: readonly Candidate[];
}

const groupKinds = new Set(["threat-group", "campaign"]);
const softwareKinds = new Set(["malware", "tool", "ransomware-group"]);

type NamedByText = ReadonlyMap<string, FoundName>;

/** What the words beside the name tell. */
function cuedKind(passage: Passage, { start, end }: Span): FoundName["kind"] | undefined {
  const run = { first: tokenAt(passage, start), last: tokenAt(passage, end) - 1 };
  if (groupCue(passage, run)?.reach === "beside") return "group";
  return softwareCue(passage, run, false)?.reach === "beside" ? "software" : undefined;
}

function articleCandidate(entity: Entity, name: string): Candidate {
  return {
    entityId: entity.id,
    name: entity.name,
    externalIds: [...entity.externalIds],
    claim: { name, claimedBy: "article", policy: "cue" },
    score: 0,
    why: `This article gives it as another name of ${name}.`,
  };
}

/** What the name is that the others are claimed for: as known, as found in this article, or as the words beside it tell. */
function headOf(passage: Passage, knowledge: KnowledgeView, named: NamedByText, span: Span, name: string): Head | undefined {
  const claims = [nameKey(name), ...fullKeysOf(nameKey(name))].flatMap((key) => knowledge.claims(key));
  const entities = claims.flatMap(({ entityId, policy }) => (policy === "strong" ? (knowledge.entity(entityId) ?? []) : []));
  const known = entities.find(({ kind }) => groupKinds.has(kind) || softwareKinds.has(kind));
  if (known === undefined) {
    const kind = named.get(name)?.kind ?? cuedKind(passage, span);
    return kind === undefined ? undefined : { kind, candidates: [] };
  }
  const kind = groupKinds.has(known.kind) ? "group" : "software";
  const same = entities.filter((entity) => (kind === "group" ? groupKinds : softwareKinds).has(entity.kind));
  return { kind, candidates: same.map((entity) => articleCandidate(entity, name)) };
}

const aliasWeight = 1.5;

function found(span: Span, { kind, candidates }: Head, why: Reason): FoundName {
  return { ...span, kind, certainty: "likely", why, weight: aliasWeight, candidates };
}

/** "Golden Lantern (GL)". */
function initials(passage: Passage, knowledge: KnowledgeView, named: NamedByText): FoundName[] {
  return matchNames(passage.text, initialsPlace()).flatMap((match) => {
    const span = trimToName(passage.text, match.name);
    const name = passage.text.slice(span?.start, span?.end);
    const letters = match.match.groups?.initials ?? "";
    if (span === undefined || name.replaceAll(/(?<=\p{L})\p{Ll}+|[ -]/gu, "") !== letters) return [];
    const head = headOf(passage, knowledge, named, span, name);
    const start = match.told.end - letters.length - 1;
    return head === undefined ? [] : [found({ start, end: start + letters.length }, head, because("initials_of", name))];
  });
}

/** Names that one match gives to one thing: the head first, then those of the list. */
function sharedNames(passage: Passage, knowledge: KnowledgeView, named: NamedByText, match: NameMatch): FoundName[] {
  const { text } = passage;
  const head = trimToName(text, match.name);
  if (head === undefined) return [];
  const list = match.match.groups?.aliases ?? "";
  const spans = [head, ...listedNames(text, match.told.end - list.length, list)];
  const read = spans.flatMap((span) => {
    const name = text.slice(span.start, span.end);
    const told = headOf(passage, knowledge, named, span, name);
    return told === undefined ? [] : [{ ...told, span, name }];
  });
  // "The Trick, also known as TrickBot": whichever of them is known says what all are.
  const anchor = read.find(({ candidates }) => candidates.length > 0) ?? read[0];
  if (anchor === undefined) return [];
  const why = because("another_name_of", anchor.name);
  const isFound = anchor.candidates.length > 0 || named.has(anchor.name);
  const others = spans.filter((span) => span !== anchor.span).map((span) => found(span, anchor, why));
  return isFound ? others : [found(anchor.span, anchor, because("has_other_names")), ...others];
}

/** The other names that the article itself gives a group or malware; alias claims of the article, whoever else knows them. */
export function articleAliases(passage: Passage, knowledge: KnowledgeView, introduced: readonly FoundName[]): FoundName[] {
  const { text } = passage;
  const named: NamedByText = new Map(introduced.map((name) => [text.slice(name.start, name.end), name]));
  const aliases = matchNames(text, aliasPlace()).flatMap((match) => sharedNames(passage, knowledge, named, match));
  return [...aliases, ...initials(passage, knowledge, named)];
}

import type { KnowledgeView } from "../../model/knowledge.ts";
import { type Link, type Mention, unknownLink } from "../../model/mention.ts";
import { because } from "../../model/reason.ts";
import type { Span } from "../../model/span.ts";
import { allMatches } from "../../text/all-matches.ts";
import { blocksOf, moved, rememberedBy } from "../../text/blocks.ts";
import { nameKey } from "../../text/name-key.ts";
import { type Passage, passageOf } from "../../text/passage.ts";
import type { Detector, Reading } from "../detector.ts";
import { cyberTest, nowhere } from "../known-names/about-cyber.ts";
import { articleAliases } from "./article-aliases.ts";
import { type DesignatorScheme, designatorSchemes } from "./designators.ts";
import type { FoundName } from "./found-name.ts";
import { introductions } from "./introductions.ts";
import { listedNames } from "./listed-names.ts";
import { matchNames, type NameMatch } from "./match-names.ts";
import { type NamePattern, namePatterns, nearestNouns } from "./name-patterns.ts";
import { isWrittenAsName, tokenAt, trimToName, withoutHeading } from "./names-in-text.ts";
import { agreeing, repetitions } from "./repetitions.ts";

/** "A backdoor called Marble Jackal" is no group, whoever names groups so. */
const namesMalware =
  /\b(?:malware|ransomware|backdoor|trojan|loader|stealer|wiper|implant|botnet|spyware|worm) (?:called|named|dubbed|known as) [“"‘']?$/u;
const longestNaming = 60;

const designated = rememberedBy(({ pattern, owner, needsCyber }: DesignatorScheme, text: string) =>
  allMatches(text, pattern).flatMap((match): FoundName[] => {
    if (namesMalware.test(text.slice(Math.max(0, match.index - longestNaming), match.index))) return [];
    const certainty = needsCyber ? "likely" : "certain";
    const why = because("told_by", owner, match[0]);
    const end = match.index + match[0].length;
    return [{ start: match.index, end, kind: "group", certainty, why, weight: 5, candidates: [] }];
  }),
);

type PlaceTest = (found: Span) => boolean;

const designators = ({ text }: Passage, isAnywhere: boolean, isCyber: PlaceTest): FoundName[] =>
  designatorSchemes()
    .filter(({ needsCyber }) => isAnywhere || !needsCyber)
    .flatMap((scheme) =>
      blocksOf(text)
        .flatMap(({ start, block }) => designated(scheme, block).map((found) => moved(found, start)))
        .filter((found) => !scheme.needsCyber || isCyber(found)),
    );

/** How far a list of names is read. */
const longestList = 240;

/** How far before a name its noun may stand. */
const longestLead = 200;

const others = ["state", "agency", "government-body", "organization", "place", "person", "tool"];
const otherKinds = { group: new Set([...others, "malware"]), software: new Set([...others, "threat-group"]) } as const;

/** A state, a body or a company is no group because "hackers" follows it, malware none because of "gang". */
function isOtherKnownThing(knowledge: KnowledgeView, written: string, kind: FoundName["kind"]): boolean {
  const kinds: ReadonlySet<string> = otherKinds[kind];
  const key = nameKey(written);
  const claims = [...knowledge.claims(key), ...(key.endsWith("s") ? knowledge.claims(key.slice(0, -1)) : [])];
  return claims.some(({ entityId }) => kinds.has(knowledge.entity(entityId)?.kind ?? ""));
}

/** The name that the pattern found, trimmed, and those listed with it. */
function spansOf(passage: Passage, { lists, isWhole }: NamePattern, { name }: NameMatch): Span[] {
  const { text } = passage;
  if (isWhole && /[ /-]/u.test(text.slice(name.start, name.end))) return [name];
  if (lists !== undefined)
    return listedNames(text, name.start, text.slice(name.start, name.start + longestList), lists === "quoted");
  const span = trimToName(text, name);
  return span === undefined ? [] : [withoutHeading(passage, span)];
}

/** "MineBridge RAT" is the whole name, and "MineBridge" alone is met as well; of a known name the knowledge tells the whole. */
function withType(text: string, span: Span, knowledge: KnowledgeView): Span[] {
  if (knowledge.claims(nameKey(text.slice(span.start, span.end))).length > 0) return [span];
  const type = /^ RAT(?![\p{L}\p{N}])/u.exec(text.slice(span.end, span.end + 5));
  return type === null ? [span] : [{ start: span.start, end: span.end + type[0].length }, span];
}

/** Of what the last telling noun before the name speaks, in its sentence and not far. */
function nearestKind(text: string, before: number): FoundName["kind"] | undefined {
  const lead = text.slice(Math.max(0, before - longestLead), before);
  const sentence = lead.slice(Math.max(lead.lastIndexOf(". "), lead.lastIndexOf("\n")) + 1);
  const lastOf = (pattern: RegExp): number => Array.from(sentence.matchAll(pattern)).at(-1)?.index ?? -1;
  const group = lastOf(nearestNouns().group);
  const software = lastOf(nearestNouns().software);
  if (group === software) return undefined;
  return group > software ? "group" : "software";
}

function patternNames(passage: Passage, knowledge: KnowledgeView): FoundName[] {
  const { text } = passage;
  // An operation that nobody knows is no group: "Operation Night Owl" tells what was done, not who did it.
  const isName = (span: Span, kind: FoundName["kind"]): boolean =>
    !text.startsWith("Operation", span.start) &&
    isWrittenAsName(passage, span) &&
    !isOtherKnownThing(knowledge, text.slice(span.start, span.end), kind);
  return [...namePatterns(), ...introductions()].flatMap((namePattern) => {
    const { why, weight = 1 } = namePattern;
    return matchNames(text, namePattern).flatMap((match): FoundName[] => {
      const kind = namePattern.kind === "nearest" ? nearestKind(text, match.told.start) : namePattern.kind;
      if (kind === undefined) return [];
      const spans = spansOf(passage, namePattern, match).filter((span) => isName(span, kind));
      const typed = kind === "software" ? spans.flatMap((span) => withType(text, span, knowledge)) : spans;
      const told = because("told_by", why, text.slice(match.told.start, match.told.end).replaceAll(/\s+/gu, " ").trim());
      return typed.map((span) => ({ ...span, kind, certainty: "likely", why: told, weight, candidates: [] }));
    });
  });
}

function linkOf({ candidates }: FoundName, written: string): Link {
  if (candidates.length === 0) return unknownLink(because("name_not_known", written));
  return { kind: "ambiguous", candidates: [...candidates], why: "Only this article gives it this name." };
}

function mentionOf(text: string, found: FoundName): Mention {
  const { start, end, certainty, why } = found;
  const written = text.slice(start, end);
  const common = { start, end, text: written, foundBy: "unknown-names", certainty, why, link: linkOf(found, written) };
  return found.kind === "group" ? { ...common, kind: "actor", actorType: "threat-group" } : { ...common, kind: "software" };
}

/**
 * Groups and malware that the knowledge base need not know: designators by a vendor's scheme, names that the article
 * introduces ("a backdoor dubbed X"), other names in brackets, and every later place where such a name stands.
 */
export const unknownNames: Detector = {
  id: "unknown-names",
  detect({ article, tokens, sentences, knowledge }: Reading): readonly Mention[] {
    const passage = passageOf(article.text, tokens, sentences);
    const isCyberAt = cyberTest(tokens);
    const isCyber = ({ start }: Span): boolean => isCyberAt(tokenAt(passage, start));
    const isAnywhere = isCyberAt !== nowhere;
    // First, since V8 compiles patterns worse once many are in use, and these are looked for everywhere.
    const bySchemes = designators(passage, isAnywhere, isCyber);
    const named = [...bySchemes, ...(isAnywhere ? patternNames(passage, knowledge).filter(isCyber) : [])];
    const aliases = isAnywhere ? articleAliases(passage, knowledge, named).filter(isCyber) : [];
    const introduced = [...named, ...aliases];
    const standing = agreeing(
      passage,
      introduced.filter((found) => !passage.isLiteral(found)),
    );
    return [...standing, ...repetitions(passage, standing, knowledge)].map((found) => mentionOf(article.text, found));
  },
};

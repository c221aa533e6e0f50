import type { KnowledgeView } from "../../model/knowledge.ts";
import { type Candidate, type Link, type Mention, unknownLink } from "../../model/mention.ts";
import { because } from "../../model/reason.ts";
import { passageOf } from "../../text/passage.ts";
import type { Token } from "../../text/tokens.ts";
import type { Detector, Reading } from "../detector.ts";
import { cyberTest, everywhere } from "./about-cyber.ts";
import { choose } from "./choose.ts";
import { collect } from "./collect.ts";
import { followsGivenName, governmentCue, isInLongerName } from "./evidence.ts";
import type { Judged } from "./judge.ts";
import type { Meaning, ReadClaim } from "./meanings.ts";

function candidateOf({ claim, entity }: ReadClaim): Candidate {
  const { name, claimedBy, policy } = claim;
  return {
    entityId: entity.id,
    name: entity.name,
    externalIds: [...entity.externalIds],
    claim: { name, claimedBy, policy },
    score: 0,
    why: `${claimedBy} lists the name “${name}”.`,
  };
}

/** Not ranked yet: `lib/link` does that once the whole article has been read. */
function unrankedLink({ claims }: Meaning): Link {
  return { kind: "ambiguous", candidates: claims.map(candidateOf), why: "The candidates have not been compared." };
}

type Chosen = ReturnType<typeof choose>[number];
type Passage = ReturnType<typeof passageOf>;

/** "Moscow denied" is its government, "in Moscow" is a place. */
function capitalOf(
  passage: Passage,
  { window, meaning }: Chosen,
  found: Omit<Extract<Mention, { kind: "place" }>, "kind">,
): Mention | undefined {
  const state = meaning.claims[0]?.entity.name ?? "";
  const cue = governmentCue(passage, window);
  if (cue !== undefined) {
    const why = because("capital_government", state, cue);
    return { ...found, kind: "actor", actorType: "state", certainty: "likely", why };
  }
  if (isInLongerName(passage, window) || followsGivenName(passage, window)) return undefined;
  return { ...found, kind: "place", why: because("capital_place", state) };
}

const actorTypes = {
  group: "threat-group",
  state: "state",
  government: "government",
  organization: "organization",
  person: "person",
} as const;

/** "The TrickBot Group" may be a firm. */
const isPeople = ({ text, lower }: Token): boolean => /^(?:gang|crew)(?:['’]s)?$/u.test(lower) || /^group(?:['’]s)?$/u.test(text);

/** "the TrickBot gang": no gang is known by the name, the people behind the malware are meant. */
function gangOf({ text, tokens }: Passage, { window, meaning }: Chosen): Mention | undefined {
  const noun = tokens[window.last + 1];
  if (meaning.role !== "software" || noun === undefined || !isPeople(noun)) return undefined;
  if (text.slice(window.end, noun.start) !== " " || meaning.claims.some(({ entity }) => entity.kind === "tool")) return undefined;
  const { start } = window;
  const end = noun.start + noun.lower.replace(/['’].*$/su, "").length;
  const name = text.slice(start, window.end);
  const why = because("people_behind", name, noun.text);
  const link = unknownLink(because("no_group_of_name", name));
  return {
    kind: "actor",
    actorType: "threat-group",
    start,
    end,
    text: text.slice(start, end),
    foundBy: "known-names",
    certainty: "likely",
    why,
    link,
  };
}

/** "the Iranian government", "US military": an actor of its own, linked to its state. */
function governmentOf({ text }: Passage, { window, meaning }: Chosen): Mention | undefined {
  if (meaning.role !== "state" || meaning.claims.every(({ claim }) => claim.form === "capital")) return undefined;
  const noun = /^(?:\.|['’]s)? ((?:federal |central )?(?:government|regime|military|army))(?![\p{L}-])/u.exec(
    text.slice(window.end, window.end + 24),
  );
  if (noun === null) return undefined;
  const { start } = window;
  const end = window.end + noun[0].length;
  const why = because("body_of_state", noun[1] ?? "", meaning.claims[0]?.entity.name ?? "");
  const link = unrankedLink(meaning);
  return {
    kind: "actor",
    actorType: "government",
    start,
    end,
    text: text.slice(start, end),
    foundBy: "known-names",
    certainty: "certain",
    why,
    link,
  };
}

function mentionOf(passage: Passage, chosen: Chosen): Mention | undefined {
  const longer = gangOf(passage, chosen) ?? governmentOf(passage, chosen);
  if (longer !== undefined) return longer;
  const { window, meaning, verdict } = chosen;
  const { start, end } = window;
  const { certainty, why } = verdict;
  const found = { start, end, text: passage.text.slice(start, end), foundBy: "known-names", certainty, why };
  const linked = { ...found, link: unrankedLink(meaning) };
  const role = /\s(?:gang|crew)$/iu.test(found.text) && meaning.role === "software" ? "group" : meaning.role;
  if (role === "software" || role === "place") return { ...linked, kind: role };
  const isCapital = role === "state" && meaning.claims.every(({ claim }) => claim.form === "capital");
  if (isCapital) return capitalOf(passage, chosen, linked);
  return { ...linked, kind: "actor", actorType: actorTypes[role] };
}

const isGroupForSure = ({ meaning, verdict }: Judged): boolean =>
  meaning.role === "group" && verdict.kind === "accepted" && verdict.proves;

/** Every reading of a known name in a passage, with what its own sentence says of it. */
export function judgeAll(passage: Passage, knowledge: KnowledgeView, tokens: readonly Token[]): Judged[] {
  const isCyber = cyberTest(tokens);
  const judged = collect(passage, knowledge, isCyber);
  if (isCyber === everywhere) return judged;
  const groups = judged.filter(isGroupForSure).map(({ window }) => window.first);
  return groups.length === 0 ? judged : collect(passage, knowledge, cyberTest(tokens, groups));
}

/**
 * Names that the knowledge base claims: "APT-28/Fancy Bear", "the Lazarus hackers", "Iranian", "Play" only beside its
 * ransomware. Finds places and readings; which entity is meant is left to `lib/link`.
 */
export const knownNames: Detector = {
  id: "known-names",
  detect({ article, tokens, sentences, knowledge }: Reading): readonly Mention[] {
    const passage = passageOf(article.text, tokens, sentences);
    return choose(judgeAll(passage, knowledge, tokens), passage).flatMap((chosen) => mentionOf(passage, chosen) ?? []);
  },
};

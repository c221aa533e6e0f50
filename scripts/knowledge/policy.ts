import type { AliasClaim, Entity, EntityKind, MatchPolicy } from "../../lib/model/knowledge.ts";
import { nameKey } from "../../lib/text/name-key.ts";
import type { PolicyList } from "./additions.ts";
import type { DraftClaim, PolicyOf } from "./draft.ts";
import type { CommonWord } from "./source-files.ts";
import type { EverydayWords } from "./words.ts";

/** How freely a name may be marked is asked differently for threats, for bodies and people, and for places. */
type Family = "threat" | "body" | "place" | "other";

const families: Readonly<Record<EntityKind, Family>> = {
  "threat-group": "threat",
  "ransomware-group": "threat",
  campaign: "threat",
  malware: "threat",
  tool: "threat",
  "government-body": "body",
  agency: "body",
  organization: "body",
  person: "body",
  state: "place",
  place: "place",
  technique: "other",
  vulnerability: "other",
  sector: "other",
};

/** Frequencies are hits in 51 million words of film subtitles. */
const everyday = 9_000;
const familiar = 50;
const known = 10;
const rare = 1;

const registerId = /^(?:[GCS]\d{4}|T\d{4}(?:\.\d{3})?|CVE-\d{4}-\d{4,})$/u;
const fileName = /\.(?:exe|dll|bin|js|py|ps1)$/iu;
const threatWord =
  /\b(?:rat|bot|crypt\w*|lock(?:er)?|ransom\w*|trojan|stealer|wiper|worm|backdoor|loader|team|gang|group|leaks?|operation)\b/iu;

const wordsOf = (name: string): string[] => name.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== "");

export interface PolicyMaterial {
  readonly lists: readonly PolicyList[];
  /** Names of the sources that were met as words in general news. */
  readonly newsWords: readonly CommonWord[];
  readonly words: EverydayWords;
  /** Names, demonyms and capitals of states. */
  readonly placeNames: ReadonlySet<string>;
}

function handKept(lists: readonly PolicyList[]): (family: Family, name: string) => MatchPolicy | undefined {
  const kept = new Map<string, MatchPolicy>();
  for (const list of lists) {
    for (const policy of ["strong", "cue", "never"] as const) {
      for (const name of list[policy]) {
        const key = `${list.of} ${nameKey(name)}`;
        if (kept.has(key) && kept.get(key) !== policy)
          throw new Error(`policies.json: ${name} is ${kept.get(key)} and ${policy}`);
        kept.set(key, policy);
      }
    }
  }
  return (family, name) => kept.get(`${family} ${nameKey(name)}`);
}

/**
 * Threats, in this order: a file's name, one or two characters, bare numbers never; the name of a state, a people or
 * a capital ("Russian"), a word of everyday speech never; three characters by cue; a word by cue, where a word
 * need only be rare for the thousands of ransomware families and tools of MISP, most of which are never in the news;
 * several such words by cue for those families too ("good day"); all else anywhere.
 */
function threatPolicy(
  name: string,
  entity: Entity,
  { words, placeNames }: PolicyMaterial,
  inNews: ReadonlySet<string>,
): MatchPolicy {
  const key = nameKey(name);
  if (fileName.test(name) || key.length <= 2 || /^\d+$/u.test(key)) return "never";
  if (placeNames.has(key) || words.frequency(name) >= everyday) return "never";
  if (key.length === 3) return "cue";
  const isMinor = entity.source === "misp" && entity.kind !== "threat-group";
  const parts = wordsOf(name);
  if (parts.length === 1) {
    const frequency = words.frequency(name);
    if (inNews.has(key) || words.isGivenName(name)) return "cue";
    return frequency >= (isMinor ? rare : known) ? "cue" : "strong";
  }
  const isPhrase = parts.every((part) => words.frequency(part) >= familiar) && !threatWord.test(name);
  return isMinor && isPhrase ? "cue" : "strong";
}

/**
 * Bodies and people: the bare name of a body whose main name needs a bracket to tell it from its namesakes ("National
 * Cyber Security Centre" of Ireland) by cue, as any ministry of no said country, words of the language and people
 * with one name; two letters by cue unless listed, as the initials in MISP's list of agencies (its "NCSC" is Saudi
 * Arabia's); all else anywhere.
 */
function bodyPolicy({ name, form, claimedBy }: DraftClaim, entity: Entity, words: EverydayWords): MatchPolicy {
  const key = nameKey(name);
  if (key.length <= 2) return "cue";
  if (entity.name.startsWith(`${name} (`)) return "cue";
  if (/^(?:Ministry|Department) of \w+$/u.test(name) && entity.country !== "US") return "cue";
  if (form === "acronym") return claimedBy === "misp" ? "cue" : "strong";
  const parts = wordsOf(name);
  if (parts.length > 1) return "strong";
  return entity.kind === "person" || words.frequency(name) >= familiar ? "cue" : "strong";
}

function otherPolicy(name: string, kind: EntityKind, words: EverydayWords): MatchPolicy {
  if (kind === "sector") return "never";
  if (kind === "technique") return wordsOf(name).length > 1 ? "cue" : "never";
  return words.frequency(name) >= known ? "cue" : "strong";
}

/** First what `additions/policies.json` says, then the rules of the name's family; ids of registers are marked anywhere. */
export function policyRules(material: PolicyMaterial): PolicyOf {
  const kept = handKept(material.lists);
  const inNews = new Set(
    material.newsWords.filter((word) => word.news_mid > 0 || word.subtlex >= known).map((word) => nameKey(word.alias)),
  );
  return (claim, entity): AliasClaim["policy"] => {
    const family = families[entity.kind];
    if (registerId.test(claim.name)) return "strong";
    const byHand = kept(family, claim.name);
    if (byHand !== undefined) return byHand;
    if (family === "threat") return threatPolicy(claim.name, entity, material, inNews);
    if (family === "body") return bodyPolicy(claim, entity, material.words);
    return family === "place" ? "strong" : otherPolicy(claim.name, entity.kind, material.words);
  };
}

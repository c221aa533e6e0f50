import type { AliasClaim, KnowledgeView } from "../../model/knowledge.ts";
import { moved, remembered } from "../../text/blocks.ts";
import { fullKeysOf, type NameWindow, windowsAt } from "../../text/name-windows.ts";
import type { Passage } from "../../text/passage.ts";
import { isLower } from "../../text/spelling.ts";
import { tokenBlocksOf, tokensIn } from "../../text/tokens.ts";
import type { CyberTest } from "./about-cyber.ts";
import { groupNouns } from "./cues.ts";
import { type Judged, judge } from "./judge.ts";
import { type Meaning, meaningsOf } from "./meanings.ts";

/** "Iranians" for "Iranian": only demonyms are looked up in the plural, other names take none. */
function pluralMeanings(text: string, window: NameWindow, knowledge: KnowledgeView): Meaning[] {
  if (!window.key.endsWith("s") || window.suffix !== "" || text[window.end - 1] !== "s") return [];
  const singular = { ...window, end: window.end - 1, key: window.key.slice(0, -1) };
  const isDemonym = ({ form }: AliasClaim): boolean => form === "demonym";
  if (!knowledge.claims(singular.key).some(isDemonym)) return [];
  return meaningsOf(text, singular, knowledge).flatMap(({ role, claims }) => {
    const demonyms = claims.filter(({ claim }) => isDemonym(claim));
    return demonyms.length === 0 ? [] : [{ role, claims: demonyms }];
  });
}

/** Tokens beyond the first of a name that is looked up in other forms as well. */
const longestAdapted = 3;

const asCue = (claim: AliasClaim): AliasClaim => (claim.policy === "never" ? claim : { ...claim, policy: "cue" });

/** A claim on a longer or shorter name, as a claim on this one: "Winnti Group" on "Winnti", "Quasar RAT" on "Quasar". */
function adapted(claim: AliasClaim, written: string, fullKey: string, isKnown: boolean): AliasClaim[] {
  if (fullKey.endsWith("group"))
    return / group$/iu.test(claim.name) ? [asCue({ ...claim, name: claim.name.replace(/ group$/iu, "") })] : [];
  if (!fullKey.endsWith("rat")) return (isKnown ? /.RAT$/u : /[^\s-]RAT$/u).test(written) ? [{ ...claim, name: written }] : [];
  return /[^\p{Lu}]RAT$/u.test(claim.name) ? [asCue({ ...claim, name: claim.name.replace(/[ -]?RAT$/u, "") })] : [];
}

/** The name without a last word that it is often met without, or with one; mostly to be read so only beside cues. */
function adaptedMeanings(text: string, window: NameWindow, knowledge: KnowledgeView, isKnown: boolean): Meaning[] {
  if (window.key.length < 4) return [];
  const written = text.slice(window.start, window.end);
  return fullKeysOf(window.key).flatMap((fullKey) => {
    const claims = knowledge.claims(fullKey).flatMap((claim) => adapted(claim, written, fullKey, isKnown));
    if (claims.length === 0) return [];
    const view: KnowledgeView = { ...knowledge, entity: (id) => knowledge.entity(id), claims: () => claims };
    const role = fullKey.endsWith("group") ? "group" : "software";
    return meaningsOf(text, window, view).filter((meaning) => meaning.role === role);
  });
}

function merged(meanings: readonly Meaning[]): Meaning[] {
  return Array.from(
    Map.groupBy(meanings, ({ role }) => role),
    ([role, parts]) => ({ role, claims: parts.flatMap(({ claims }) => claims) }),
  );
}

function meaningsAt(text: string, window: NameWindow, knowledge: KnowledgeView): Meaning[] {
  const own = meaningsOf(text, window, knowledge);
  if (isLower(text[window.start] ?? "") || window.last - window.first > longestAdapted) return own;
  const other = adaptedMeanings(text, window, knowledge, own.length > 0);
  const known = other.length === 0 ? own : merged([...own, ...other]);
  return known.length > 0 ? known : pluralMeanings(text, window, knowledge);
}

const typeNoun = /^(?:ransomware|malware|trojan|backdoor|botnet|virus|worm)$/iu;

/** "U.S." has its last full stop, which the tokens leave to the sentence, "Lapsus$" its dollar. */
function withLastMark(window: NameWindow, { text }: Passage): NameWindow {
  const written = text.slice(window.start, window.end);
  const isDotted = text[window.end] === "." && /^\p{Lu}(?:\.\p{Lu})+$/u.test(written);
  // "Lapsus$", not "US$"
  const hasDollar = text[window.end] === "$" && /\p{L}{4}$/u.test(written);
  return isDotted || hasDollar ? { ...window, end: window.end + 1 } : window;
}

/**
 * The name without what registers claim along with it: "the" in small letters before "Shadow Brokers", a noun after
 * "Dharma ransomware".
 */
function bareName(window: NameWindow, { tokens, lineStyle }: Passage): NameWindow {
  const second = tokens[window.first + 1];
  const beforeLast = tokens[window.last - 1];
  if (window.first === window.last || second === undefined || beforeLast === undefined) return window;
  if (tokens[window.first]?.text === "the") return { ...window, start: second.start, first: window.first + 1 };
  const last = tokens[window.last]?.text ?? "";
  // "MedusaLocker Ransomware" is written so as a name; in a heading and before "Gang" the noun is no part of it.
  const isLoose = isLower(last) || lineStyle(window.first) !== "running" || groupNouns.has(tokens[window.last + 1]?.lower ?? "");
  if (!typeNoun.test(last) || !isLoose) return window;
  return { ...window, end: beforeLast.end, last: window.last - 1 };
}

const windowsIn = remembered((text, block) => {
  const tokens = tokensIn(block);
  return tokens.flatMap((_, first) => windowsAt(text, tokens, first));
});

/** Every reading of every window of the text that the knowledge knows, judged by its own sentence. */
export function collect(passage: Passage, knowledge: KnowledgeView, isCyber: CyberTest): Judged[] {
  return tokenBlocksOf(passage.text).flatMap(({ start, first, block }) =>
    windowsIn(block).flatMap((own) => {
      const meanings = meaningsAt(block.text, own, knowledge);
      if (meanings.length === 0) return [];
      const window = { ...moved(own, start), first: own.first + first, last: own.last + first };
      const name = withLastMark(bareName(window, passage), passage);
      return meanings.map((meaning) => judge(passage, name, meaning, isCyber(name.first)));
    }),
  );
}

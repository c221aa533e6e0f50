import type { AliasClaim, KnowledgeView } from "../../model/knowledge.ts";
import { fullKeyOf, type NameWindow, windowsAt } from "../../text/name-windows.ts";
import type { Passage } from "../../text/passage.ts";
import { startsUpper } from "../../text/spelling.ts";
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

/** "Winnti" for "Winnti Group": the group's own name without its last word, to be read so only in the company of cues. */
function shortMeanings(text: string, window: NameWindow, knowledge: KnowledgeView): Meaning[] {
  const written = text.slice(window.start, window.end);
  if (window.key.length < 4 || !startsUpper(written)) return [];
  const claims = knowledge.claims(fullKeyOf(window.key)).filter(({ name }) => / group$/iu.test(name));
  if (claims.length === 0) return [];
  const shortened = claims.map((claim) => ({ ...claim, name: claim.name.replace(/ group$/iu, "") }));
  const asCue = shortened.map((claim): AliasClaim => ({ ...claim, policy: claim.policy === "never" ? "never" : "cue" }));
  const view: KnowledgeView = { ...knowledge, entity: (id) => knowledge.entity(id), claims: () => asCue };
  return meaningsOf(text, window, view).filter(({ role }) => role === "group");
}

function merged(meanings: readonly Meaning[]): Meaning[] {
  return Array.from(
    Map.groupBy(meanings, ({ role }) => role),
    ([role, parts]) => ({ role, claims: parts.flatMap(({ claims }) => claims) }),
  );
}

function meaningsAt(passage: Passage, window: NameWindow, knowledge: KnowledgeView): Meaning[] {
  const { text } = passage;
  const own = meaningsOf(text, window, knowledge);
  const short = shortMeanings(text, window, knowledge);
  const known = short.length === 0 ? own : merged([...own, ...short]);
  return known.length > 0 ? known : pluralMeanings(text, window, knowledge);
}

/** Every reading of every window of the text that the knowledge knows, judged by its own sentence. */
export function collect(passage: Passage, knowledge: KnowledgeView, cyber: boolean): Judged[] {
  const { text, tokens } = passage;
  const found: Judged[] = [];
  for (const first of tokens.keys()) {
    for (const window of windowsAt(text, tokens, first)) {
      for (const meaning of meaningsAt(passage, window, knowledge)) found.push(judge(passage, window, meaning, cyber));
    }
  }
  return found;
}

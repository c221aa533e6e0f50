import type { Mention } from "../../model/mention.ts";
import { because } from "../../model/reason.ts";
import type { Token } from "../../text/tokens.ts";
import type { Refiner } from "../detector.ts";
import { isAcronymOf } from "../people-and-places/acronyms.ts";
import { freeWords } from "./join-free-words.ts";

type Actor = Extract<Mention, { kind: "actor" }>;

const id = "join-acronyms";

const acronymInBrackets = /^['"”’]?\s?\((?:the\s|or\s|“|")?([\p{Lu}][\p{Lu}\p{N}&.-]{1,9})["”]?\)/u;

const isInstitution = (mention: Mention): mention is Actor =>
  mention.kind === "actor" && (mention.actorType === "organization" || mention.actorType === "government");

/** What the article itself says its acronyms are short for. */
function acronymsOf(mentions: readonly Mention[], text: string): Map<string, Actor> {
  const acronyms = new Map<string, Actor>();
  for (const mention of mentions.filter(isInstitution)) {
    const acronym = acronymInBrackets.exec(text.slice(mention.end, mention.end + 20))?.[1];
    if (acronym === undefined || !isAcronymOf(acronym, mention.text)) continue;
    const other = acronyms.get(acronym);
    if (other === undefined || other.link.candidates.length === 0) acronyms.set(acronym, mention);
  }
  return acronyms;
}

function joined(long: Actor, short: Pick<Mention, "start" | "end" | "text">, foundBy: string): Actor {
  const { start, end, text } = short;
  return { ...long, start, end, text, foundBy, certainty: "likely", why: because("short_for", long.text) };
}

const hasOwnMeaning = (mention: Mention): boolean => !isInstitution(mention) || mention.link.candidates.length > 0;

function* unmarked(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  acronyms: ReadonlyMap<string, Actor>,
): Generator<Actor> {
  for (const word of freeWords(tokens, mentions)) {
    const long = acronyms.get(word.text);
    if (long !== undefined) yield joined(long, word, id);
  }
}

/** "Philippine Coast Guard (PCG) … the PCG": the acronym means what it was introduced for, and is looked up so. */
export const joinAcronyms: Refiner = {
  id,
  refine(mentions, reading) {
    const acronyms = acronymsOf(mentions, reading.article.text);
    if (acronyms.size === 0) return mentions;
    const changed = mentions.map((mention) => {
      const long = acronyms.get(mention.text);
      return long === undefined || hasOwnMeaning(mention) ? mention : joined(long, mention, `${mention.foundBy}+${id}`);
    });
    return [...changed, ...unmarked(reading.tokens, mentions, acronyms)];
  },
};

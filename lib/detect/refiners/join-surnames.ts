import type { Mention } from "../../model/mention.ts";
import { because } from "../../model/reason.ts";
import type { Token } from "../../text/tokens.ts";
import type { Refiner } from "../detector.ts";
import { freeWords } from "./join-free-words.ts";

type Person = Extract<Mention, { kind: "actor" }>;

const id = "join-surnames";

/** Surnames that stand first where names are written so: "Xi Jinping", "Kim Jong Un", "Nguyen Phu Trong". */
const leadingSurnames = new Set(
  "xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo kim park lee moon yoon choi jung nguyen tran pham".split(
    " ",
  ),
);

const isPerson = (mention: Mention): mention is Person => mention.kind === "actor" && mention.actorType === "person";
const withoutPossessive = (word: string): string => word.replace(/['’]s$/i, "");

const particle =
  /(?:^|[\s-])(?:de|la|le|du|des|del|della|di|da|dos|van|von|der|den|ter|ten|al|el|bin|bint|ibn|abu|ben|zu)[\s-]+$/iu;

/** "Bin Laden" is "Osama bin Laden", as "Laden" is in the map of surnames. */
const withoutParticle = (name: string): string =>
  name.replace(/^(?:\p{L}{2,5}[\s-])(?=\p{Lu})/u, (found) => (particle.test(found) ? "" : found));

function surnameOf(name: string): string | null {
  if (withoutParticle(name) !== name) return null;
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word) && !/^(?:Jr|Sr)$/.test(word));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return null;
  return withoutPossessive(leadingSurnames.has(first.toLowerCase()) ? first : last);
}

/** Whoever is named in full, by surname; a surname that two persons of the article share means neither for sure. */
function bySurname(mentions: readonly Mention[]): Map<string, Person> {
  const persons = new Map<string, Person>();
  const shared = new Set<string>();
  for (const person of mentions.filter(isPerson)) {
    const surname = surnameOf(person.text);
    if (surname === null) continue;
    const other = persons.get(surname);
    if (other !== undefined && withoutPossessive(other.text) !== withoutPossessive(person.text)) shared.add(surname);
    if (other === undefined || other.link.candidates.length === 0) persons.set(surname, person);
  }
  for (const surname of shared) persons.delete(surname);
  return persons;
}

function joined(person: Person, short: Pick<Mention, "start" | "end" | "text">, foundBy: string): Person {
  const { start, end, text } = short;
  return {
    ...person,
    start,
    end,
    text,
    foundBy,
    certainty: "likely",
    why: because("surname_of", person.text),
  };
}

/** "Rama" after "Edi Rama": the surname alone means the same person, and is looked up as the full name was. */
export const joinSurnames: Refiner = {
  id,
  refine(mentions, { article, tokens }) {
    const persons = bySurname(mentions);
    if (persons.size === 0) return mentions;
    const changed = mentions.map((mention) => {
      const person =
        isPerson(mention) && mention.link.candidates.length === 0 ? persons.get(withoutParticle(mention.text)) : undefined;
      return person === undefined ? mention : joined(person, mention, `${mention.foundBy}+${id}`);
    });
    return [...changed, ...unmarked(article.text, tokens, mentions, persons)];
  },
};

/** Places where a surname stands that nothing else has marked. */
function* unmarked(
  text: string,

  tokens: readonly Token[],
  mentions: readonly Mention[],
  persons: ReadonlyMap<string, Person>,
): Generator<Person> {
  for (const word of freeWords(tokens, mentions)) {
    const person = persons.get(word.text);
    // After a particle the word is the end of another, longer name.
    if (person !== undefined && !particle.test(text.slice(Math.max(0, word.start - 8), word.start)))
      yield joined(person, word, id);
  }
}

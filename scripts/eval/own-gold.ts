import type { Span } from "../../lib/model/span.ts";
import { attacks } from "../../tests/cases/gold/attacks.ts";
import { dates } from "../../tests/cases/gold/dates.ts";
import { flawsAndTraces } from "../../tests/cases/gold/flaws-and-traces.ts";
import { groupsAndSoftware } from "../../tests/cases/gold/groups-and-software.ts";
import { peopleAndBodies } from "../../tests/cases/gold/people-and-bodies.ts";
import { stories } from "../../tests/cases/gold/stories.ts";

/** The day on which all these sentences are read, a Wednesday. */
export const goldPublished = "2023-03-15";

export const goldKinds = [
  "group",
  "software",
  "state",
  "government",
  "organization",
  "person",
  "place",
  "date",
  "attack",
  "vulnerability",
  "technique",
  "indicator",
] as const;
export type GoldKind = (typeof goldKinds)[number];

export interface GoldMention extends Span {
  readonly text: string;
  readonly kind: GoldKind;
  /** A date's value, a way of attack, an id in a register; empty where only the kind is told. */
  readonly detail: string;
}

/** Where it stands in its article, and what is in it; all offsets are the article's. */
export interface GoldSentence extends Span {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** "[words](kind detail)"; the words may hold brackets of their own, as defanged addresses do. */
const markup = /\[((?:[^[\]]|\[[^\]]*\])+)\]\(([a-z]+)(?: ([^)]+))?\)/g;

const isKind = (word: string): word is GoldKind => goldKinds.some((kind) => kind === word);

/** @throws when a label is of no known kind */
export function parseGold(id: string, marked: string): GoldSentence {
  const mentions: GoldMention[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(markup)) {
    const [whole, words = "", kind = "", detail = ""] = match;
    if (!isKind(kind)) throw new Error(`${id}: "${kind}" is no kind of mention`);
    text += marked.slice(from, match.index);
    mentions.push({ start: text.length, end: text.length + words.length, text: words, kind, detail });
    text += words;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  return { id, text, mentions, start: 0, end: text.length };
}

/** Sentences on names are read as one article, since names are judged by what the rest is about; others each alone. */
const tables = [
  { name: "groups-and-software", sentences: groupsAndSoftware, isArticle: true },
  { name: "stories", sentences: stories, isArticle: true },
  { name: "people-and-bodies", sentences: peopleAndBodies, isArticle: false },
  { name: "attacks", sentences: attacks, isArticle: false },
  { name: "dates", sentences: dates, isArticle: false },
  { name: "flaws-and-traces", sentences: flawsAndTraces, isArticle: false },
] as const;

/** Sentences that are read together, a line each. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

function joined(id: string, sentences: readonly GoldSentence[]): GoldArticle {
  let offset = 0;
  const placed = sentences.map((sentence) => {
    const start = offset;
    offset += sentence.text.length + 1;
    const mentions = sentence.mentions.map((mention) => ({ ...mention, start: mention.start + start, end: mention.end + start }));
    return { ...sentence, mentions, start, end: offset - 1 };
  });
  return { id, text: sentences.map(({ text }) => text).join("\n"), sentences: placed };
}

/** All sentences written for this project with what is to be found in them; ids such as `own/dates/3`, `own/stories`. */
export function ownGold(): GoldArticle[] {
  return tables.flatMap(({ name, sentences, isArticle }) => {
    const parsed = sentences.map((marked, index) => parseGold(`own/${name}/${index + 1}`, marked));
    return isArticle ? [joined(`own/${name}`, parsed)] : parsed.map((sentence) => joined(sentence.id, [sentence]));
  });
}

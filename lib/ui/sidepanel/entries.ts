import type { InView } from "../../messaging/view.ts";
import type { Analysis } from "../../model/analysis.ts";
import { glanceAt, namedThings } from "../../model/glance.ts";
import type { Mention } from "../../model/mention.ts";
import { markKinds } from "../../settings/settings.ts";
import { dateName } from "../popup/date-name.ts";
import { attackWord } from "../shared/words.ts";

export type MarkKind = (typeof markKinds)[number];

/** One line of the list: a thing with all its places, or a single place. */
export interface Entry {
  readonly key: string;
  readonly kind: MarkKind;
  readonly name: string;
  /** What a date means, or what an attack is called; null where the name says all. */
  readonly hint: string | null;
  /** Positions in `Analysis.mentions`, in order. */
  readonly mentions: readonly number[];
}

export interface Wanted {
  /** Things, the weightiest in the story first; or every place as it comes in the text. */
  readonly order: "salience" | "place";
  readonly query: string;
  /** Null: every kind. */
  readonly kind: MarkKind | null;
}

const isMarkKind = (kind: string): kind is MarkKind => markKinds.some((known) => known === kind);

function hintOf(mention: Mention | undefined): string | null {
  if (mention?.kind === "attack") return attackWord(mention.attackType);
  const day = mention?.kind === "date" ? dateName(mention) : null;
  return day === mention?.text ? null : day;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

function byPlace({ mentions }: Analysis): Entry[] {
  return mentions.flatMap((mention, position) =>
    isMarkKind(mention.kind)
      ? [{ key: String(position), kind: mention.kind, name: oneLine(mention.text), hint: hintOf(mention), mentions: [position] }]
      : [],
  );
}

/** Who did it, whom it befell, then what is only named; within each, the more often named first. */
function bySalience(analysis: Analysis): Entry[] {
  const { attackers, victims } = glanceAt(analysis);
  const weights = new Map([...victims.map(({ key }) => [key, 1] as const), ...attackers.map(({ key }) => [key, 2] as const)]);
  const weightOf = ({ key }: Entry): number => weights.get(key) ?? 0;
  const positions = byPlace(analysis).flatMap(({ mentions }) => mentions);
  return namedThings(analysis, positions)
    .flatMap((thing): Entry[] => {
      const first = analysis.mentions[thing.mentions[0] ?? -1];
      return isMarkKind(thing.kind) ? [{ ...thing, kind: thing.kind, hint: hintOf(first) }] : [];
    })
    .toSorted((a, b) => weightOf(b) - weightOf(a) || b.mentions.length - a.mentions.length);
}

const folded = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** What the list shows: names, hints and the article's own words are searched, without regard to case and accents. */
export function entriesOf(analysis: Analysis, { order, query, kind }: Wanted): Entry[] {
  const all = order === "place" ? byPlace(analysis) : bySalience(analysis);
  const sought = folded(query.trim());
  const says = ({ name, hint, mentions }: Entry): boolean =>
    [name, hint ?? "", ...mentions.map((position) => analysis.mentions[position]?.text ?? "")].some((words) =>
      folded(words).includes(sought),
    );
  return all.filter((entry) => (kind === null || entry.kind === kind) && (sought === "" || says(entry)));
}

/** Kinds that an article has, with how many mentions of each. */
export function kindsIn({ mentions }: Analysis): readonly { readonly kind: MarkKind; readonly count: number }[] {
  const counts = Map.groupBy(mentions, ({ kind }) => kind);
  return markKinds.flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}

export const isInView = ({ mentions }: Entry, inView: InView): boolean =>
  inView !== null && mentions.some((position) => inView.first <= position && position <= inView.last);

/** Where the reader is: the entry with the first mention in view. */
export function currentAmong(entries: readonly Entry[], inView: InView): string | null {
  const shown = entries.filter((entry) => isInView(entry, inView));
  const firstIn = ({ mentions }: Entry): number => mentions.find((position) => inView !== null && position >= inView.first) ?? 0;
  return shown.toSorted((a, b) => firstIn(a) - firstIn(b))[0]?.key ?? null;
}

/** The place to go to from `last`, where the reader went before: the next one, and round again. */
export const nextPlace = ({ mentions }: Entry, last: number | null): number =>
  mentions.find((position) => last !== null && position > last) ?? mentions[0] ?? 0;

import { languageTag, type StringKey, text } from "../../messaging/strings.ts";
import type { AttackType } from "../../model/attack-types.ts";
import type { EntityLine } from "../../model/entity-page.ts";
import type { EntityKind } from "../../model/knowledge.ts";
import type { ActorType, Certainty, MentionKind } from "../../model/mention.ts";
import { type Reason, told } from "../../model/reason.ts";

type Underscored<T extends string> = T extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : T;

/** A string's key from a value of the model: `attack_` and `data-theft` make `attack_data_theft`. */
const keyOf = <P extends string, T extends string>(prefix: P, value: T): `${P}${Underscored<T>}` =>
  `${prefix}${value.replaceAll("-", "_")}` as `${P}${Underscored<T>}`;

const word = <T extends StringKey>(key: T): string => text(key);

export const kindWord = (kind: MentionKind): string => word(keyOf("kind_", kind));
export const actorTypeWord = (type: ActorType): string => word(keyOf("actor_", type));
export const attackWord = (type: AttackType): string => word(keyOf("attack_", type));
/** What it means, in one sentence for a reader who is no expert. */
export const attackMeaning = (type: AttackType): string => word(keyOf("meaning_", type));
export const entityKindWord = (kind: EntityKind): string => word(keyOf("entity_", kind));
/** Why something was marked or linked so. */
export const reasonText = (reason: Reason): string => told(reason, (kind, values) => text(keyOf("why_", kind), ...values));
export const certaintyWord = (certainty: Certainty): string => word(keyOf("certainty_", certainty));

/** Name of a country by its ISO 3166-1 alpha-2 code, in the reader's language; the code itself where it has none. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([languageTag()], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const kindAndCountry = ({ kind, country }: Pick<EntityLine, "kind" | "country">): string =>
  [entityKindWord(kind), ...(country === null ? [] : [countryName(country)])].join(", ");

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayFormat = (): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(languageTag(), { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const shortFormat = (): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(languageTag(), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "Friday, July 15, 2022" of `2022-07-15`; what is no day stays as it is. */
export function dayInWords(day: string): string {
  const date = asDate(day);
  return Number.isNaN(date.getTime()) ? day : dayFormat().format(date);
}

/** A span of days: "August 21 – 31, 2022"; one day is told with its weekday. */
export function daysInWords(earliest: string, latest: string): string {
  if (earliest === latest) return dayInWords(earliest);
  const [from, to] = [asDate(earliest), asDate(latest)];
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime()) || from > to) return `${earliest} – ${latest}`;
  return shortFormat().formatRange(from, to);
}

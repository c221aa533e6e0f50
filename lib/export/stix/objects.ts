import { v5 } from "uuid";

export type StixId = `${string}--${string}`;

/** An object of a STIX 2.1 bundle; the properties every one has are named, the others are its type's. */
export interface StixObject {
  readonly type: string;
  readonly spec_version: "2.1";
  readonly id: StixId;
  readonly created: string;
  readonly modified: string;
  readonly [property: string]: unknown;
}

/** The namespace of our ids: the same thing has the same id in every export, on every machine. */
const namespace = v5("https://newsgloss.org/stix", v5.URL);

export const stixId = (type: string, key: string): StixId => `${type}--${v5(`${type} ${key}`, namespace)}`;

const stixIdPattern = /^([a-z0-9-]+)--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The producer's own id among an entity's external ids, such as ATT&CK's `intrusion-set--…`. */
export const producerId = (type: string, externalIds: readonly string[]): StixId | undefined =>
  externalIds.find((id): id is StixId => stixIdPattern.exec(id)?.[1] === type);

/** A day, month or year as a STIX timestamp in UTC; null when it is none of them. */
export function timestamp(day: string | null): string | null {
  const [, year, month = "01", date = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(day ?? "") ?? [];
  if (year === undefined) return null;
  const at = new Date(`${year}-${month}-${date}T00:00:00.000Z`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Leaves out what STIX forbids: empty lists, empty texts and nulls. */
export function stixObject(
  type: string,
  id: StixId,
  times: { readonly created: string; readonly modified: string },
  rest: object,
): StixObject {
  const entries = Object.entries(rest).filter(
    ([, value]) => value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return { type, spec_version: "2.1", id, ...times, ...Object.fromEntries(entries) };
}

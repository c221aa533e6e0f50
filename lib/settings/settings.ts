import * as v from "valibot";
import { MarkStyleSchema, usualMarkStyle } from "../model/mark-style.ts";
import type { MentionKind } from "../model/mention.ts";

const settingsVersion = 2;

/** Kinds of marks the reader can show or hide, in the order they are offered. */
export const markKinds = [
  "actor",
  "attack",
  "date",
  "software",
  "technique",
  "vulnerability",
  "indicator",
  "place",
] as const satisfies readonly MentionKind[];

/** Languages of the surfaces: the folders of `public/_locales`. */
export const languages = ["en", "de", "fr", "es", "sq"] as const;

/** How many marks, from few to many. */
export const densities = ["first", "paragraph", "every"] as const;

/** A host name as `URL.hostname` writes it: `www.example.org`, `[::1]`, or empty for a file. */
const site = v.pipe(v.string(), v.maxLength(255), v.toLowerCase());

/** Every setting once, with what it is when the reader never said. A stored value that is not valid counts as never said. */
const SettingsSchema = v.object({
  version: v.fallback(v.literal(settingsVersion), settingsVersion),
  /** Marks anywhere at all. */
  enabled: v.fallback(v.boolean(), true),
  /** Sites on which nothing is read or marked. */
  sitesOff: v.fallback(v.array(site), () => []),
  /** Places are many and seldom news: they are marked on request. */
  kinds: v.fallback(v.array(v.picklist(markKinds)), () => markKinds.filter((kind) => kind !== "place")),
  /** Each name where it is met first, once in each paragraph, or wherever it stands. */
  density: v.fallback(v.picklist(densities), "every"),
  markStyle: v.fallback(MarkStyleSchema, () => usualMarkStyle),
  /** Marks that are no more than a guess. */
  weakMarks: v.fallback(v.boolean(), true),
  /** Remember which articles were read, for "you met them before". */
  readingMemory: v.fallback(v.boolean(), true),
  /** Names in exported Markdown as `[[wiki links]]`. */
  wikiLinks: v.fallback(v.boolean(), false),
  /** Language of the surfaces; null is the browser's. */
  language: v.fallback(v.nullable(v.picklist(languages)), null),
  /** The reader's own Markdown template, or null for the usual one. */
  markdownTemplate: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(100_000))), null),
});
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** `migrations[n]` brings settings of version n to version n + 1. */
const migrations: Readonly<Record<number, Migration>> = {
  // "Once in each paragraph" came to "first" and "every", and what they say is how dense the marks are.
  1: ({ occurrences, ...others }) => ({ ...others, density: occurrences }),
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whatever lies in the store, as settings of now: never throws, since a reader without settings could not even change them. */
export function parseSettings(stored: unknown): Settings {
  let settings: Readonly<Record<string, unknown>> = isRecord(stored) ? stored : {};
  const from = typeof settings.version === "number" ? settings.version : settingsVersion;
  for (let version = from; version < settingsVersion; version++) settings = migrations[version]?.(settings) ?? settings;
  return v.parse(SettingsSchema, { ...settings, version: settingsVersion });
}

/** The site a page belongs to, as `sitesOff` names it; null for an address that is none. */
export function siteOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null;
}

export const isSiteOff = (settings: Settings, url: string): boolean => settings.sitesOff.includes(siteOf(url) ?? "");

/** The settings with the site turned on or off. */
export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((other) => other !== site);
  return { ...settings, sitesOff: on ? others : [...others, site].toSorted() };
}

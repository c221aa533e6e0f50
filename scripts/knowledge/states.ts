import countries from "i18n-iso-countries";
import countriesEnglish from "i18n-iso-countries/langs/en.json" with { type: "json" };
import nationalities from "i18n-nationality";
import nationalitiesEnglish from "i18n-nationality/langs/en.json" with { type: "json" };
import { nameKey } from "../../lib/text/name-key.ts";
import type { StateAddition } from "./additions.ts";
import type { Draft } from "./draft.ts";
import type { ClusterValue } from "./source-files.ts";

countries.registerLocale(countriesEnglish);
nationalities.registerLocale(nationalitiesEnglish);

/** Finds a state by any of its names, as other sources write them. */
export interface StateNames {
  idOf(name: string): string | undefined;
}

const bracket = /[(),]/u;

/** "Dominican (Dominica)", "Palestinian Territory, Occupied" and islands under their own name are no demonyms. */
function demonymOf(code: string, names: readonly string[]): string | undefined {
  const demonym = nationalities.getName(code, "en");
  if (demonym === undefined || bracket.test(demonym) || demonym.includes(" - ")) return undefined;
  return names.some((name) => nameKey(name) === nameKey(demonym)) ? undefined : demonym;
}

/** "Republic of Albania" of the list that also holds the names in other languages. */
const officialName =
  /^(?:The )?(?:[A-Z][a-z]+ ){0,3}(?:Republic|Kingdom|State|States|Federation|Commonwealth|Emirates|Union) of /u;

function namesOf(code: string, value: ClusterValue | undefined): string[] {
  const iso = countries.getName(code, "en", { select: "all" }) ?? [];
  const official = (value?.meta?.synonyms ?? []).filter((name) => officialName.test(name));
  const names = [value?.value, ...iso, ...official].filter((name) => name !== undefined);
  return [...new Set(names.filter((name) => !bracket.test(name)))];
}

/** States and territories of ISO 3166-1, with demonyms and capitals. */
export function addStates(
  draft: Draft,
  targets: readonly ClusterValue[],
  capitals: readonly ClusterValue[],
  additions: ReadonlyMap<string, StateAddition>,
): StateNames {
  const target = new Map(targets.map((value) => [value.meta?.["iso-code"]?.[0] ?? "", value]));
  const capital = new Map(capitals.map((value) => [value.meta?.ISO ?? "", (value.meta?.Capital ?? "").trim()]));
  const ids = new Map<string, string>();
  for (const code of Object.keys(countries.getAlpha2Codes()).sort()) {
    const id = `state:${code}`;
    const own = additions.get(code);
    const dropped = new Set(own?.dropped);
    const names = namesOf(code, target.get(code)).filter((name) => !dropped.has(name));
    const name = own?.name ?? names[0] ?? code;
    draft.entity({ id, kind: "state", name, country: code, externalIds: [], source: "iso-3166" });
    for (const each of names) draft.claim(id, each, "iso-3166");
    const demonym = demonymOf(code, names);
    if (demonym !== undefined && !dropped.has(demonym)) draft.claim(id, demonym, "iso-3166", "demonym");
    const city = capital.get(code);
    if (city && !dropped.has(city) && nameKey(city) !== nameKey(name)) draft.claim(id, city, "misp", "capital");
    for (const each of own?.names ?? []) draft.claim(id, each, "newsgloss");
    for (const each of own?.acronyms ?? []) draft.claim(id, each, "newsgloss", "acronym");
    for (const each of own?.demonyms ?? []) draft.claim(id, each, "newsgloss", "demonym");
    for (const each of own?.capitals ?? []) draft.claim(id, each, "newsgloss", "capital");
    for (const each of [...names, ...(own?.names ?? [])]) ids.set(nameKey(each), id);
  }
  return {
    idOf: (name) =>
      ids.get(nameKey(name)) ?? ids.get(nameKey(name.replace(/^The |^(?:Federated States|Republic|State) of /u, ""))),
  };
}

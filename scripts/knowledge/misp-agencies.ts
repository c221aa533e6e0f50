import type { Draft } from "./draft.ts";
import { countryOf, mispId, synonymsOf, withoutRemark } from "./misp-records.ts";
import type { ClusterValue } from "./source-files.ts";

/** Without what was left over from the encyclopaedia: "Financial Intelligence Division[14]", "id:Badan Intelijen …". */
const plainName = (name: string): string =>
  name
    .replaceAll(/\[\d*\]| \(page does not exist\)/gu, "")
    .replace(/^[a-z]{2}:/u, "")
    .replace(/,$/u, "")
    .trim();

/** "Defense Intelligence Agency (South Korea)": the bracket tells namesakes apart, "(NCIA)" is a name of its own. */
export function addIntelligenceAgencies(draft: Draft, values: readonly ClusterValue[]): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const country = countryOf(value);
    const name = plainName(value.value);
    const acronym = /\(([A-Z][A-Z-]{1,7})\)/u.exec(name)?.[1];
    draft.entity({
      id,
      kind: "agency",
      name,
      country,
      externalIds: [value.uuid],
      references: value.meta?.refs ?? [],
      source: "misp",
    });
    for (const alias of [name, ...synonymsOf(value).map(plainName)]) {
      if (/\p{L}/u.test(alias)) draft.claim(id, withoutRemark(alias), "misp");
    }
    if (acronym !== undefined) draft.claim(id, acronym, "misp", "acronym");
  }
}

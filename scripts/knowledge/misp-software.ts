import type { AttackRegister } from "./attack-register.ts";
import type { Draft } from "./draft.ts";
import { mispId, synonymsOf, withoutRemark } from "./misp-records.ts";
import type { ClusterValue } from "./source-files.ts";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** "March 2017" as "2017-03"; anything less plain is left out. */
function isoMonth(date: string | undefined): string | null {
  const [, month = "", year = ""] = /^(?:([a-z]+) )?(\d{4})$/iu.exec(date ?? "") ?? [];
  const position = months.indexOf(month.toLowerCase());
  if (year === "" || (month !== "" && position < 0)) return null;
  return month === "" ? year : `${year}-${String(position + 1).padStart(2, "0")}`;
}

/** "Nhtnwcuf Ransomware" is met as "Nhtnwcuf" too. */
const withoutKind = (name: string): string => name.replace(/[ _-]*ransom(?:e|s)?ware(?: group| gang| blog)?$/iu, "").trim();

/** Those with a leak site are groups, the others families of malware. */
export function addRansomware(draft: Draft, values: readonly ClusterValue[], register: AttackRegister): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const name = withoutRemark(value.value) || value.value;
    const synonyms = synonymsOf(value);
    draft.entity({
      id,
      kind: value.meta?.links === undefined ? "malware" : "ransomware-group",
      name,
      externalIds: [value.uuid, ...register.idsOf({ name: withoutKind(name), synonyms }, ["malware"])],
      references: value.meta?.refs ?? [],
      firstSeen: isoMonth(value.meta?.date),
      source: "misp",
    });
    for (const alias of [value.value, ...synonyms].map(withoutRemark)) {
      draft.claim(id, alias, "misp");
      draft.claim(id, withoutKind(alias), "misp");
    }
  }
}

export function addTools(draft: Draft, values: readonly ClusterValue[], register: AttackRegister): void {
  for (const value of values) {
    const id = mispId(value.uuid);
    const name = withoutRemark(value.value);
    const attackIds = register.idsOf({ name, synonyms: synonymsOf(value) }, ["malware", "tool"]);
    const isTool = attackIds.some((attackId) => draft.get(`attack:${attackId}`)?.kind === "tool");
    const externalIds = [value.uuid, ...attackIds];
    draft.entity({
      id,
      kind: isTool ? "tool" : "malware",
      name,
      externalIds,
      references: value.meta?.refs ?? [],
      source: "misp",
    });
    for (const alias of [value.value, ...synonymsOf(value)]) draft.claim(id, withoutRemark(alias), "misp");
  }
}

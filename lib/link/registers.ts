import { because, type Reason } from "../model/reason.ts";

/** Names of the registers that claims and entities come from, as shown to the reader. */
const registers: readonly (readonly [prefix: string, name: string])[] = [
  ["attack", "MITRE ATT&CK"],
  ["misp", "MISP"],
  ["microsoft", "Microsoft"],
  ["iso-3166", "ISO 3166"],
  ["wikidata", "Wikidata"],
  ["cisa", "CISA"],
  ["reader", "your own knowledge"],
  ["own", "your own knowledge"],
  ["article", "this article"],
  ["newsgloss", "Newsgloss"],
];

/** Register of a source or entity id: "attack-18.1" and "attack:G0007" are both of ATT&CK. */
export function registerOf(id: string): string {
  const entry = registers.find(([prefix]) => id.startsWith(prefix));
  return entry === undefined ? id : entry[1];
}

/** The register in a reason. */
export function registerToTell(id: string): Reason {
  const register = registerOf(id);
  if (register === "your own knowledge") return because("register_own");
  return register === "this article" ? because("register_article") : register;
}

/** Past and participle forms that no rule gives; the third person and the -ing form are regular. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  be: ["is", "are", "was", "were", "been", "being", "am"],
  break: ["broke", "broken"],
  become: ["became", "become"],
  bring: ["brought"],
  come: ["came", "come"],
  fall: ["fell", "fallen"],
  find: ["found"],
  get: ["got", "gotten"],
  go: ["went", "gone", "goes"],
  have: ["has", "had"],
  hit: ["hit"],
  hold: ["held"],
  knock: ["knocked"],
  leave: ["left"],
  lose: ["lost"],
  make: ["made"],
  overwrite: ["overwrote", "overwritten"],
  pay: ["paid"],
  put: ["put"],
  reset: ["reset"],
  sell: ["sold"],
  send: ["sent"],
  shut: ["shut"],
  spill: ["spilt"],
  spread: ["spread"],
  spy: ["spied", "spies"],
  steal: ["stole", "stolen"],
  strike: ["struck", "stricken"],
  take: ["took", "taken"],
  withhold: ["withheld"],
};

/** Verbs of one syllable or with a stressed last one, whose consonant is doubled: "siphon" is none, "scam" is one. */
const doubling = new Set(
  "be cut con dub drop get grab hit leap log ping plug pop put quit reset rig rip rob run scam scan set shut sit skim slip snap spam spin split stop strip swap swat tap trap trip wipe".split(
    " ",
  ),
);

function regularPast(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubling.has(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

/** "breach" → "breaches", "identity" → "identities". */
export function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Past tense and participle. */
export const pastForms = (verb: string): readonly string[] =>
  (irregular[verb] ?? [regularPast(verb)]).filter((form) => !form.endsWith("ing"));

export function ingForm(verb: string): string {
  if (doubling.has(verb) && !verb.endsWith("e")) return `${verb}${verb.slice(-1)}ing`;
  return /[^eo]e$/.test(verb) && verb !== "be" ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

/** Every form of a verb, its base form first. */
export const verbForms = (verb: string): readonly string[] => [
  ...new Set([verb, pluralOf(verb), ingForm(verb), ...pastForms(verb)]),
];

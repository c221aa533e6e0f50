import type { Article } from "../../lib/model/article.ts";

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What stands for `{slot}` in a sentence; a list may name further slots. Firms, towns and persons are made up. */
const lists: Readonly<Record<string, readonly string[]>> = {
  given: "Maria Thomas Leila Marcus Ingrid Daniel Priya Anton Rebecca Owen Sofia Patrick".split(" "),
  surname: "Halvorsen Brightwater Okonjo Lindqvist Pereira Tamm Novakova Castellane Weiss Morland Adeyemi Fairfax".split(" "),
  root: "Nor Hal Vel Ter Quan Bel Mer Cas Dor Lum Ar Fen Sol Tren Gal Os Win Per Kel Strat".split(" "),
  ending: "dale vex mark tron field bury ora sys wick gate mont berg ley nova ton".split(" "),
  branch: ["Health", "Logistics", "Bank", "Energy", "Insurance", "Airlines", "University", "Hospital", "Foods", "Telecom"],
  form: ["Inc.", "Group", "plc", "Holdings", "Corporation", "GmbH", "Ltd"],
  firm: ["{root}{ending} {branch}", "{root}{ending} {form}", "{root}{ending}", "the {root}{ending} {branch} {form}"],
  group: ["LockBit", "Fancy Bear", "APT28", "Lazarus Group", "FIN7", "Sandworm", "Scattered Spider", "Cozy Bear", "Conti"],
  hackers: ["hackers", "attackers", "criminals", "the gang", "the intruders", "an unknown group", "{group}", "the {group} gang"],
  malware: ["Emotet", "TrickBot", "Cobalt Strike", "Ryuk", "Qakbot", "NotPetya", "AgentTesla", "a new backdoor dubbed {root}RAT"],
  state: ["Russia", "Iran", "China", "North Korea", "Ukraine", "Albania", "Germany", "the United States", "Britain"],
  agency: ["the FBI", "CISA", "Europol", "the National Crime Agency", "the {state} government", "the Justice Department"],
  weekday: "Monday Tuesday Wednesday Thursday Friday".split(" "),
  month: "January February March April May June July August September October".split(" "),
  day: [
    "on {weekday}",
    "last {weekday}",
    "on {month} {n20}",
    "in {month}",
    "last month",
    "earlier this year",
    "on {month} {n20}, 2021",
  ],
  count: ["{n90},000", "{n9} million", "more than {n900}", "some {n90}", "{n900},000"],
  n9: Array.from({ length: 8 }, (_, index) => String(index + 2)),
  n20: Array.from({ length: 20 }, (_, index) => String(index + 1)),
  n90: Array.from({ length: 80 }, (_, index) => String(index + 11)),
  n900: Array.from({ length: 800 }, (_, index) => String(index + 101)),
  data: ["medical records", "names and home addresses", "credit card numbers", "passwords", "payroll files", "e-mail messages"],
  person: ["{given} {surname}", "{given} {surname}, a spokesman for {firm},", "{given} {surname}, who leads the inquiry,"],
};

/** Half tell of attacks, as the articles of CASIE do, half are what stands between. */
const sentences: readonly string[] = [
  "{hackers} stole {data} of {count} customers from {firm} {day}, the company said.",
  "{firm} said {day} that {hackers} had broken into its network and copied {data}.",
  "The breach at {firm} was found {day}, when an employee noticed that {count} files had been renamed.",
  "A ransomware attack forced {firm} to shut down its plants in {state} {day}.",
  "{hackers} demanded {n9} million dollars in bitcoin and threatened to publish {data} unless {firm} paid within {n9} days.",
  "{agency} blamed {group} for the intrusion, which {state} has denied.",
  "Employees of {firm} received phishing e-mails {day} that installed {malware} on their computers.",
  "The messages pretended to come from {firm} and asked for the passwords of {count} accounts.",
  "Researchers at {firm} found the flaw, tracked as CVE-2021-{n90}{n90}, in software of {firm} and told the maker {day}.",
  "{firm} released a patch for the vulnerability {day} and urged its customers to install the update at once.",
  "{group} claimed responsibility for the attack on {firm} {day} and posted samples of the {data}.",
  "An official in {state} wired {n900},000 dollars to {hackers} after a message that seemed to come from {person}.",
  "“We have no evidence that {data} were misused,” {person} told reporters {day}.",
  "{person} said that the company had hired {firm} to look into what happened.",
  "The stock of {firm} fell {n9} percent after the news and recovered most of that by the end of the week.",
  "It is not clear how many people in {state} were affected, and the company would not say.",
  "Customers who used the service before {month} are advised to change their passwords and to watch their bank statements.",
  "{firm}, which has {count} employees in {n20} countries, was bought by {firm} {day}.",
  "The investigation, which is led by {agency}, is expected to take several months.",
  "Security experts have warned for years that such systems are seldom updated and often reachable from outside.",
  "In a letter to its clients the firm apologised and offered a year of credit monitoring free of charge.",
  "“It took us {n9} hours to notice and {n9} weeks to get everything running again,” said {person}.",
  "Lawmakers in {state} asked {agency} {day} to explain why the warning had not been passed on.",
  "The case is one of {count} that were reported to {agency} since the beginning of the year.",
  "Most of the servers stood in {state}, where {firm} rents space from a local provider.",
  "Nobody has been arrested so far, and it may stay that way.",
];

const paragraphLength = 3;

/** A made-up news article on attacks with at least so many words; every one differs, and the same seed gives the same. */
export function generatedArticle(words: number, seed = 1): Article {
  const random = randomFrom(seed);
  const oneOf = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const fill = (pattern: string): string => pattern.replaceAll(/\{(\w+)\}/g, (_, slot: string) => fill(oneOf(lists[slot] ?? [])));
  const told: string[] = [];
  for (let count = 0; count < words; count += told.at(-1)?.split(" ").length ?? 0) {
    const sentence = fill(oneOf(sentences));
    told.push(sentence.charAt(0).toUpperCase() + sentence.slice(1));
  }
  const paragraphs = Array.from({ length: Math.ceil(told.length / paragraphLength) }, (_, index) =>
    told.slice(index * paragraphLength, (index + 1) * paragraphLength).join(" "),
  );
  return {
    url: `https://bench.example/${seed}`,
    canonicalUrl: `https://bench.example/${seed}`,
    title: fill("{firm} says {hackers} took {data}"),
    publishedAt: "2022-09-07",
    publishedBy: "given",
    lang: "en",
    text: paragraphs.join("\n"),
  };
}

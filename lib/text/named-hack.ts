import type { Token } from "./tokens.ts";

/** Tokens of a victim's name. */
const longestVictim = 7;

/** Whether the token ends what an attack is known by: "the SolarWinds hack", "the Bank of Elbe breach". */
export function isNamedHack(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:hacks?|breach(?:es)?)$/.test(tokens[at]?.lower ?? "") || tokens[at + 1]?.lower === "of") return false;
  let from = at - 1;
  while (from >= at - longestVictim && /^(?:(?!The$|[A-Z][a-z]+day$)\p{Lu}|of$|-$|&$)/u.test(tokens[from]?.text ?? "")) from--;
  return from < at - 1 && tokens[from]?.lower === "the";
}

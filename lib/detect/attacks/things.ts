import type { Token } from "../../text/tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const participles = set("stolen leaked exposed compromised hacked encrypted infected breached hijacked dumped phished");
/** Stand before a noun, or before the participle that describes it: "the stolen files", "sold leaked passwords". */
const beforeNoun = set(
  `the a an this that these those their its his her our your my some any all such with of via selling sell sold bought buy through
   publish published publishing release released releasing using or and for recover recovered`,
);
const afterDeed = set(
  `by from in during and or to on at with as was were is are has have had via after before last when because who which that into
   over earlier but using through while since then online`,
);
const things = set(
  `page pages blog blogs site sites website websites kit kits link links domain domains note notes message messages url urls wallet wallets portal
   address addresses method instructions system file files email emails mail mails attachment attachments card cards`,
);
const deceiving = /^(?:phishing|spearphishing|fake|bogus|malicious|spoofed|fraudulent|rogue|counterfeit|lookalike|cloned)$/u;
const asked = /^(?:phishing|spearphishing|ransom|ransomware|payments?|leak)$/u;

/** After a hyphen inside "e-mails" and "spear-phishing" the word goes on. */
function nextWord(tokens: readonly Token[], at: number): string {
  const [token, second] = [tokens[at], tokens[at + 1]];
  return token?.lower === "e" && second?.text === "-" ? (tokens[at + 2]?.lower ?? "") : (token?.lower ?? "");
}

/**
 * Whether the words at tokens `from` up to `to` (exclusive) name a thing of an attack, not what was done: "the stolen
 * files", "a phishing page", "the ransom note", "fake e-mails".
 */
export function namesThing(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, last] = [tokens[from]?.lower ?? "", tokens[to - 1]?.lower ?? ""];
  const next = tokens[to];
  if (to - from > 1 && things.has(last) && tokens.slice(from, to).some(({ lower }) => deceiving.test(lower))) return true;
  if (to - from > 1 && !/^(?:spear)$/u.test(first)) return false;
  if (asked.test(last) && things.has(nextWord(tokens, to))) return true;
  return (
    participles.has(last) &&
    beforeNoun.has(tokens[from - 1]?.lower ?? "") &&
    next !== undefined &&
    next.shape === "word" &&
    !afterDeed.has(next.lower)
  );
}

import type { Passage } from "../../text/passage.ts";
import type { TokenRun } from "./evidence.ts";

/** Only people do these: malware steals and spreads, but it neither denies nor demands. */
const verbs =
  "said|says|saying|wrote|writes|writing|told|tells|den(?:ied|ies|ying)|claim(?:ed|s|ing)|announc(?:ed|es|ing)|apologi[sz](?:ed|es|ing)|threaten(?:ed|s|ing)|demand(?:ed|s|ing)|vow(?:ed|s|ing)|boast(?:ed|s|ing)|bragg(?:ed|ing)|post(?:ed|s|ing)|list(?:ed|s|ing)|publish(?:ed|es|ing)|auction(?:ed|s|ing)|leak(?:ed|s|ing)|stole|stolen|admit(?:s|ted|ting)|insist(?:ed|s|ing)|repl(?:ied|ies)|responded|negotiat(?:ed|es|ing)|recruit(?:ed|s|ing)|rebrand(?:ed|s|ing)|disbanded|retired|extort(?:ed|s|ing)|(?:took|takes|taken|taking) (?:credit|responsibility)|gave|given|received|earned|promis(?:ed|es|ing)|warned|added|confirmed|contacted|emailed|breached|hacked|shut down|shuts down|switched|split|want(?:s|ed)|paid|hire[sd]|e?-?mail(?:ed|ing)|phoned|fell apart|broke up|splintered|dissolved|went (?:silent|quiet)";
const deed = new RegExp(
  String.raw`^(?:\/\p{Lu}[\p{L}\p{N}]*)?(?:,? \(?(?:also|formerly|previously) known as [^.;,()]{1,60}[,)]|, (?:which|who),?|, [^.;,]{1,60},)?(?: (?:has|have|had|also|later|then|is|was|been|since|were|are|reportedly|allegedly|previously|now|(?:believed|thought|said|suspected|known|reported) to(?: have| be)?))* (?:${verbs}|behind)(?![\p{L}-])`,
  "u",
);
const possession =
  /^['’]s? (?:(?:own|data|dark web|dark-web|alleged|public|main|former|core|online|suspected|current) )*(?:leaders?|leadership|members?|membership|affiliates?|operators?|negotiators?|administrators?|admins?|boss|founders?|developers?|spokes\p{L}+|representatives?|chats?|leak (?:site|blog|portal)|extortion site|blog|website|site|demands?|threats?|claims?|statement|announcement|ransom demands?|Telegram)(?![\p{L}-])/u;
const leads =
  /\b(?:(?:members?|leaders?|leadership|heads?|affiliates?|operators?|negotiators?|representatives?|admins?|administrators?|founders?|boss) (?:of|for|from|at|with)|(?:paid|pay|pays|paying)(?: a ransom to)?|(?:negotiat\p{L}+|talks?|talking|spoke|communicat\p{L}+) (?:with|to)|(?:call|nam|styl|represent|identif|describ)\p{L}* (?:itself|themselves|himself|herself)(?: as)?)(?: the)?$/iu;

/** What only those have or do who extort, whatever else bears the name: "Akira's leak site", "Medusa gave it four days to pay". */
const extorts =
  /^(?:[^.;]{0,60} )?(?:leak (?:site|blog|portal)|extortion site|affiliates?|negotiat(?:ors?|ed|ing)|ransom|bitcoin|(?:hours|days|weeks|until \p{L}+) to pay|(?:credit|responsibility) for)(?![\p{L}-])|^extort|^demand\p{L}+ (?:[\p{L}\d]+ ){0,3}[$€£]/u;
const negotiates =
  /\b(?:affiliates? (?:of|for|with)|negotiat\p{L}+ (?:[\p{L}]+ ){0,2}(?:with|to)|ransom (?:talks|negotiations) with)(?: the)?$/iu;

/** "ALPHV, also known as BlackCat, took": what is told of the one is told of the other. */
const isAlias = /(?:known as|aka|a\.k\.a\.|\(|\/) ?$/u;

/** "The gang behind LockBit gave": somebody else does it. */
const notSubject =
  /\b(?:of|behind|with|for|from|in|by|using|against|to|via|on|at|deploying|deployed|called|like|as|used)(?: the)?$/u;

const reach = 80;

export interface Deed {
  readonly words: string;
  /** No other bearer of the name has or does it. */
  readonly isExtortion: boolean;
}

/** What in the sentence only people can do or have, and the name does or has: "denied", "'s leak site", "members of". */
export function deedOf({ text, tokens }: Passage, { first, last }: TokenRun): Deed | undefined {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const after = text.slice(end - (/['’]s$/u.test(text.slice(start, end)) ? 2 : 0), end + reach);
  const lead = text.slice(Math.max(0, start - reach), start).trimEnd();
  const told = isAlias.test(lead) ? after.replace(/^[,)]{1,2}/u, "") : after;
  const isSubject = told !== after || !notSubject.test(lead);
  const found = (isSubject ? deed.exec(told) : null) ?? possession.exec(after);
  if (found === null) {
    const words = leads.exec(lead)?.[0];
    return words === undefined ? undefined : { words, isExtortion: negotiates.test(lead) };
  }
  const words = found[0].replace(/^['’]s? |^\W+/u, "");
  return { words, isExtortion: extorts.test(`${words}${found.input.slice(found[0].length)}`) };
}

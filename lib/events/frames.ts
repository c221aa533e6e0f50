import type { Token } from "../text/tokens.ts";
import { wordSet } from "./words.ts";

/**
 * What stands where around the words of an attack:
 * `hit`: who attacks – verb – victim. `take`: who attacks – verb – data of the victim. `pay`: victim – verb – attacker.
 * `demand`: attacker – verb – victim. `pose`: attacker – verb. `send`: attacker – verb – to the victim.
 * `receive`: victim – verb. `noun`: an attack on the victim by the attacker.
 */
export type Frame = "hit" | "take" | "pay" | "demand" | "pose" | "send" | "receive" | "noun";

const stems: Readonly<Record<Exclude<Frame, "noun">, RegExp>> = {
  hit: /^(?:hack(?!s$)|hacked|breach(?:ed|ing)|attack(?:ed|ing)|hit|struck|strik|target|compromis(?:ed|ing)|infiltrat(?:e|ed|ing)|penetrat|infect(?!ion)|defac(?:e|ed|ing)$|extort(?!ion)|blackmail|trick|dup(?:e|ed|ing)|fool|lur(?:e|ed|ing)$|deceiv|crippl|paraly[sz]|disrupt(?!ion)|knock|ddos(?:ed|ing)|phish(?:ed|es)|wip(?:e|ed|es|ing)$|eras|overw|destroy|encrypt|scrambl|lock|hold|held|entic|coax|cajol|persuad|manipulat|conn|scamm|cut(?:s|ting)?$|add(?:s|ed|ing)?$|list(?:s|ed|ing)$|nam(?:es|ed|ing)$|defraud|swindl|rob|halt|disabl|shut|flood|bombard|overwhelm|break|broke|gain|obtain|spy|spie|eavesdrop|backdoor|hijack|took|take|taking|doxx|doxed)/,
  take: /^(?:steal|stole|siphon|syphon|exfiltrat|harvest|pilfer|swip|loot|made|make|making|got|walk|grab|snatch|nab|download|cop(?:y|ie)|extract|intercept|scrap|skim|acquir|gather|collect|captur|access|leak(?:ed|ing)?$|dump(?:ed|ing)|expos(?:e|ed|es|ing)$|spill|sell|sold|publish|post|releas|shar|view|lift|drain|put|offered|listed)/,
  pay: /^(?:pay|paid|refus|lost$|los(?:e|es|ing)$|cough|fork|hand|comply|complied)/,
  demand: /^(?:demand(?:ed|ing|s)?$|ask|want|request|threaten)/,
  pose: /^(?:pos(?:e|es|ed|ing)$|masquerad|disguis|purport|claim|pretend|design|made|craft|spoof|impersonat|mimic|imitat|fak|forg|appear|look|come|came|seem|exploit|us(?:e|ed|ing)$|install|plant|deploy|drop|spread|deliver|distribut|inject|push|trojan|poison|tamper)/,
  send: /^(?:send|sent|circulat)/,
  receive: /^(?:receiv|click|fell|fall|opened)/,
};

const nounLike = wordSet(
  `attack attacks assault assaults incident incidents breach breaches hack hacks leak leaks theft thefts scam scams campaign
   campaigns intrusion intrusions infection infections demand demands payment payments extortion exfiltration dump dumps exposure
   espionage phishing ransom ransoms ransomware operation operations outbreak outbreaks wiper ddos compromise defacement
   blackmail sabotage outage outages disruption fraud heist fee fees access lure lures decoy bait skimming leakage spying
   strike strikes offensive attempt attempts cyberattack cyberattacks cyberespionage infections email emails mail mails messages message`,
);

export const auxBe = wordSet("is are was were been being be get got getting");

/** "to attack", "would leak": nouns by their form, verbs by their place. */
const takesVerb = wordSet("to will would could can may might cannot didn't didn’t did not also");
/** "According to breach reports", "prey to hack attacks". */
const leadsToNoun = /^(?:according|due|thanks|owing|related|linked|response|prey|victims?|subject|prior)$/;
const baseVerbs: ReadonlyMap<string, Frame> = new Map([
  ...["attack", "hack", "breach", "hit", "target", "compromise", "blackmail", "deface", "infect"].map(
    (verb) => [verb, "hit"] as const,
  ),
  ...["leak", "dump", "expose", "access"].map((verb) => [verb, "take"] as const),
  ["demand", "demand"],
]);

/** "Hack attack", "wiper campaign": what they begin with is no verb. */
const attackNouns = /^(?:attack|campaign|assault|operation|outbreak|infection|attempt|strike)s?$/;

/** The frame of attack words by their verb, if they have one; `head` is the token it hangs on. */
export function frameOf(tokens: readonly Token[], from: number, to: number): { readonly frame: Frame; readonly head: number } {
  const last = tokens[to - 1]?.lower ?? "";
  const previous = tokens[from - 1]?.lower ?? "";
  const isBareNoun =
    (to - from === 1 && /^(?:the|a|an|this|that|its|his|their|by|of|recent|latest|cyber|major|massive)$/.test(previous)) ||
    (to - from > 1 && attackNouns.test(last));
  const isTo = !(previous === "to" && leadsToNoun.test(tokens[from - 2]?.lower ?? ""));
  const base = takesVerb.has(previous) && isTo ? baseVerbs.get(tokens[from]?.lower ?? "") : undefined;
  if (base !== undefined) return { frame: base, head: from };
  for (let head = from; head < to && !isBareNoun; head++) {
    const word = tokens[head]?.lower ?? "";
    if (auxBe.has(word) || /^(?:have|has|had)$/.test(word)) continue;
    for (const [frame, stem] of Object.entries(stems)) {
      if (stem.test(word) && !(to - from === 1 && nounLike.has(word) && word !== "hit")) return { frame: frame as Frame, head };
    }
    break;
  }
  return { frame: "noun", head: to - 1 };
}

/** "was stolen", "have been hacked", "got hit"; a bare participle is passive before "by" ("a firm hacked by…"). */
export function isPassive(tokens: readonly Token[], head: number): boolean {
  const word = tokens[head]?.lower ?? "";
  if (!/(?:ed|en|stole|hit|sent|paid|held|taken|struck|sold|brought|made|left|put)$/.test(word)) return false;
  for (let at = head - 1, seen = 0; at >= 0 && seen < 3; at--, seen++) {
    const before = tokens[at]?.lower ?? "";
    if (auxBe.has(before)) return true;
    if (!/(?:ly|not|also|been|n't|then|once|again|or|and|ed)$/.test(before)) break;
  }
  return tokens[head + 1]?.lower === "by";
}

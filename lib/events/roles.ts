import { auxBe, type Frame, frameOf, isPassive } from "./frames.ts";
import { isNamed } from "./identity.ts";
import { ownersOf } from "./owners.ts";
import { unknownName } from "./participants.ts";
import type { Item, Scene, Sentence, Trigger } from "./scene.ts";
import { type Accepts, endsClause, isDemonym, isPossessive, lowerAt, objectsAfter, subjectsBefore } from "./syntax.ts";
import {
  attackerHeads,
  attackerLeads,
  auxiliaries,
  groupHeads,
  investigators,
  phraseStops,
  prepositions,
  wordSet,
} from "./words.ts";

export interface Roles {
  readonly attackers: readonly Item[];
  readonly victims: readonly Item[];
}

/** Whose trade it is to look into attacks or to report them. */
export const isInvestigator = ({ mention }: Item): boolean =>
  mention.text
    .toLowerCase()
    .split(/[\s'’-]+/u)
    .some((word) => investigators.has(word));

/** "On Telegram" is where something was said, not what was attacked. */
const isPlatform = ({ mention }: Item): boolean =>
  /^(?:telegram|youtube|pastebin|github|reddit|discord|whatsapp)$/iu.test(mention.text);

/** What runs on the machines that are attacked; its users are the victims. */
const isProduct = ({ mention }: Item): boolean =>
  /^(?:mongodb|elasticsearch|hadoop|couchdb|redis|mysql|postgresql|(?:apache )?struts|apache|nginx|wordpress|joomla|drupal|magento|docker|kubernetes|android|ios|macos|gmail|outlook|(?:microsoft )?(?:windows|office|exchange|word|excel|edge|internet explorer)|internet explorer|flash(?: player)?|silverlight|java|iis|smb|rdp|ftp|file transfer protocol|lotus \w+|chrome|firefox|safari|\w+ firmware)(?: server| \d+)?$/iu.test(
    mention.text,
  );

/** Who may be called an attacker: nobody who looks into attacks, and no word that names the attacked. */
export const canAttack: Accepts = (item) => item.side !== "victim" && !isInvestigator(item);
export const canSuffer: Accepts = (item) => item.side !== "attacker" && !isPlatform(item) && !isProduct(item);

/** Who reports a breach may be hit by it, unless reporting is its trade. */
export const canBeHit: Accepts = (item) => canSuffer(item) && !isInvestigator(item);

/**
 * Who attacks by standing before the verb. A name that may stand on either side must be next to it; firms are attackers
 * only by somebody's word (attributions).
 */
function attacks(item: Item, distance: number): boolean {
  const { mention } = item;
  if (!canAttack(item)) return false;
  if (item.side === "attacker") return true;
  if (mention.kind === "actor")
    return mention.actorType !== "organization" && distance <= (mention.actorType === "state" ? 4 : 2);
  return distance <= (mention.foundBy === unknownName ? 1 : 6);
}

/** "by Y": next to its preposition. */
const isAgent: Accepts = (item) => attacks(item, 1);

const none: ReadonlySet<string> = new Set();
const against = wordSet(
  `on against at targeting hitting affecting of hit hits struck targeted targets crippled crippling involving forced forces forcing
   disrupted disrupts paralysed paralyzed knocked shut left leaves`,
);
const lossFrom = new Set([...against, "from"]);
/** A phishing e-mail "from the bank" and "of the tax office" only pretends to be. */
const deceitAgainst = wordSet("on against targeting hitting affecting hit hits struck targeted targets to");
const intoWhom = wordSet("into on at onto against");
const fromWhom = wordSet("from of belonging about");

const suffers = wordSet(
  `suffer suffers suffered suffering experience experienced experiences face faced facing sustained endured hit struck targeted affected
   crippled impacted disrupted attacked victim target prey amid recovering battling reported reporting received receives
   refused refuses rejected settle settles settled fined disclosed discloses disclosing revealed reveals acknowledged admitted falling fell victims recovered repelled repels fended warded withstood withstands weathered`,
);
/** "Reported a breach" tells of one's own; "reported the attacks", "reported on attacks" of somebody else's. */
const isNews = (scene: Scene, at: number): boolean =>
  /^report/u.test(lowerAt(scene, at)) && !/^(?:a|an|its|their|being|unauthori[sz]ed)$/u.test(lowerAt(scene, at + 1));

const launches = wordSet(
  `launch launched launches launching carry carried carries carrying conduct conducted conducting conducts orchestrate orchestrated stage staged
   mount mounted perform performed execute executed run ran running used uses sent sends behind responsible perpetrated led planned directed committed`,
);

/** Right before the noun: "the Equifax breach", "the city's ransomware attack", "the Russian hack". */
function modifierOf(scene: Scene, from: number): Item | undefined {
  const isBetween = /^(?:'|’|data|security|ransomware|phishing|cyber|recent|massive|alleged)$/u.test(lowerAt(scene, from - 1));
  return scene.itemAt(from - 1) ?? (isBetween ? scene.itemAt(from - 2) : undefined);
}

/** "Y was blamed for the attack by X": X is who blames. */
function isBlamed(scene: Scene, sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at >= sentence.first && from - at <= 6; at--) {
    if (/^(?:blamed|accused|condemned|denounced|criticised|criticized|thanked|praised)$/u.test(lowerAt(scene, at)))
      return isPassive(scene.tokens, at);
  }
  return false;
}

function aroundNoun(scene: Scene, sentence: Sentence, { from, to }: Trigger): Roles {
  const prepositions = /phish|scam|lure|e?mail|message/u.test(lowerAt(scene, to - 1) + lowerAt(scene, from))
    ? deceitAgainst
    : /theft|leak|exfil|dump/u.test(lowerAt(scene, to - 1))
      ? lossFrom
      : against;
  const { objects, agents } = objectsAfter(scene, sentence, to, { direct: false, prepositions, reach: 14, stopsAtVerbs: true });
  const attackers = isBlamed(scene, sentence, from) ? [] : agents.filter(isAgent);
  const victims = objects.filter((item) => canSuffer(item) && !isInvestigator(item));
  const modifier = modifierOf(scene, from);
  if (modifier !== undefined) {
    if (modifier.side === "attacker" || isDemonym(modifier)) attackers.push(modifier);
    else if (prepositions !== deceitAgainst && (modifier.mention.kind !== "participant" || modifier.side === "victim"))
      victims.push(modifier);
  }
  for (let at = launches.has(lowerAt(scene, from)) ? from : from - 1; at >= sentence.first && from - at <= 8; at--) {
    const word = lowerAt(scene, at);
    if (endsClause.test(word)) break;
    if (suffers.has(word) && !isNews(scene, at)) victims.push(...subjectsBefore(scene, sentence, at, canBeHit));
    else if (launches.has(word)) attackers.push(...subjectsBefore(scene, sentence, at, attacks));
    else continue;
    break;
  }
  return { attackers, victims };
}

/** Whose data it is in "the passwords of X were stolen", "X's files were leaked". */
function ownersBefore(scene: Scene, sentence: Sentence, verb: number): Item[] {
  for (let at = verb - 1; at >= sentence.first && verb - at <= 10; at--) {
    const item = scene.itemAt(at);
    if (item !== undefined) return canSuffer(item) ? [item] : [];
    const word = lowerAt(scene, at);
    if (endsClause.test(word) || (auxiliaries.has(word) && !auxBe.has(word))) return [];
  }
  return [];
}

type Reader = (scene: Scene, sentence: Sentence, trigger: Trigger, passive: boolean) => Roles;

const attackersBefore = (scene: Scene, sentence: Sentence, { from }: Trigger): Item[] =>
  subjectsBefore(scene, sentence, from, attacks);
const victimsBefore = (scene: Scene, sentence: Sentence, { from }: Trigger): Item[] =>
  subjectsBefore(scene, sentence, from, canSuffer);

const readers: Readonly<Record<Exclude<Frame, "noun">, Reader>> = {
  hit(scene, sentence, trigger, passive) {
    const { objects, agents } = objectsAfter(scene, sentence, trigger.to, {
      direct: !passive,
      prepositions: passive ? none : /^(?:extort|blackmail|steal)/.test(lowerAt(scene, trigger.from)) ? fromWhom : intoWhom,
      reach: 10,
    });
    if (passive) return { victims: victimsBefore(scene, sentence, trigger), attackers: agents.filter(isAgent) };
    return { attackers: attackersBefore(scene, sentence, trigger), victims: objects.filter(canSuffer) };
  },
  take(scene, sentence, trigger, passive) {
    const { objects, agents } = objectsAfter(scene, sentence, trigger.to, {
      direct: !passive,
      prepositions: fromWhom,
      reach: 12,
    });
    const victims = objects.filter(canSuffer);
    if (!passive) return { victims, attackers: attackersBefore(scene, sentence, trigger) };
    return { victims: [...victims, ...ownersBefore(scene, sentence, trigger.from)], attackers: agents.filter(isAgent) };
  },
  pay(scene, sentence, trigger, passive) {
    const { objects } = objectsAfter(scene, sentence, trigger.to, { direct: true, prepositions: wordSet("to"), reach: 10 });
    // "Unless they are paid", but "a ransom was paid".
    if (passive) return { victims: [], attackers: subjectsBefore(scene, sentence, trigger.from, attacks) };
    const isLost = /^los/u.test(lowerAt(scene, trigger.from));
    const ofWhom = { direct: false, prepositions: fromWhom, reach: 6 };
    const robbed = isLost
      ? objectsAfter(scene, sentence, trigger.to, ofWhom).objects.filter(({ side }) => side === "victim")
      : [];
    const attackers = objects.filter(({ side }) => side === "attacker");
    return { victims: [...victimsBefore(scene, sentence, trigger), ...robbed], attackers };
  },
  demand(scene, sentence, trigger, passive) {
    const { objects, agents } = objectsAfter(scene, sentence, trigger.to, {
      direct: !passive,
      prepositions: wordSet("from of that"),
      reach: 8,
    });
    return {
      attackers: passive ? agents.filter(isAgent) : attackersBefore(scene, sentence, trigger),
      victims: objects.filter(canSuffer),
    };
  },
  pose(scene, sentence, trigger) {
    const { objects } = objectsAfter(scene, sentence, trigger.to, {
      direct: false,
      prepositions: wordSet("against at"),
      reach: 8,
    });
    return {
      attackers: attackersBefore(scene, sentence, trigger).filter(({ side }) => side === "attacker"),
      victims: objects.filter((item) => canBeHit(item) && isNamed(item.mention)),
    };
  },
  send(scene, sentence, trigger, passive) {
    const { objects } = objectsAfter(scene, sentence, trigger.to, { direct: false, prepositions: wordSet("to"), reach: 12 });
    return { attackers: passive ? [] : attackersBefore(scene, sentence, trigger), victims: objects.filter(canSuffer) };
  },
  receive: (scene, sentence, trigger) => ({ attackers: [], victims: victimsBefore(scene, sentence, trigger) }),
};

const isOfTime = wordSet("last late early earlier today yesterday next ago once twice again alone itself alike");

/** "Chrome extensions", "German firms": the name only says which of them; what they are is another noun. */
function isModifier(scene: Scene, { mention, side, to }: Item): boolean {
  if (mention.kind === "participant" && mention.foundBy !== unknownName) return false;
  const next = scene.tokens[to];
  if (next === undefined || scene.tokens[to - 1]?.text.match(/['’]s$/u)) return false;
  if (next.text === "-") return true;
  if (!/^\p{Ll}{3,}$/u.test(next.text) || phraseStops.has(next.lower) || prepositions.has(next.lower) || isOfTime.has(next.lower))
    return false;
  if (side === "attacker" && (attackerHeads.has(next.lower) || groupHeads.has(next.lower) || attackerLeads.has(next.lower)))
    return false;
  if (/(?:ed|ing|ly)$/u.test(next.lower) || scene.itemAt(to)?.side === side) return false;
  return frameOf(scene.tokens, to, to + 1).frame === "noun";
}

/** "A website", "the network": whose it is would be the victim, and the sentence does not say. */
const isMachine = ({ mention }: Item): boolean =>
  mention.kind === "participant" &&
  /(?:computers?|systems?|networks?|servers?|devices?|machines?|websites?|sites?|campaign|customer|consumer|them|we)$/iu.test(
    mention.text,
  );

/** Who attacks and who is attacked, by the words around one trigger. Says nothing where the sentence does not. */
export function rolesOf(scene: Scene, sentence: Sentence, trigger: Trigger): Roles {
  const { frame, head } = frameOf(scene.tokens, trigger.from, trigger.to);
  const roles =
    frame === "noun"
      ? aroundNoun(scene, sentence, trigger)
      : readers[frame](scene, sentence, trigger, isPassive(scene.tokens, head));
  const stands = (item: Item): boolean =>
    item.to >= trigger.from - 2 && item.to <= trigger.from ? true : !isModifier(scene, item);
  const named = roles.victims.filter((item) => stands(item) && !isDemonym(item));
  const owners = named.flatMap((item) => ownersOf(scene, sentence, item)).filter(canBeHit);
  const victims = [...named.filter((item) => !isMachine(item)), ...owners];
  // A name that nobody knows is believed to attack only where it stands opposite one that is known.
  const facesName = victims.some(({ mention }) => isNamed(mention) && mention.foundBy !== unknownName);
  const isBelieved = ({ mention }: Item): boolean => mention.foundBy !== unknownName || facesName;
  const attackers = new Set(
    roles.attackers.filter((item) => (!isPossessive(scene, item) || frame === "noun") && stands(item) && isBelieved(item)),
  );
  return { attackers: [...attackers], victims: [...new Set(victims.filter((item) => !attackers.has(item)))] };
}

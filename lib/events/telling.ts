import type { Realis } from "../model/analysis.ts";
import type { AttackType } from "../model/attack-types.ts";
import type { Mention, MentionOf } from "../model/mention.ts";
import { type Modality, modalityAt } from "../text/modality.ts";
import { antecedentOf } from "./antecedents.ts";
import type { AttributionDraft } from "./attributions.ts";
import { bearersIn, boastingIn, calledIn, includedIn } from "./bearers.ts";
import { datesNear } from "./dates-near.ts";
import { type Frame, frameOf } from "./frames.ts";
import { isNamed } from "./identity.ts";
import { ownersOf } from "./owners.ts";
import { canSuffer, type Roles, rolesOf } from "./roles.ts";
import type { Item, Scene, Sentence, Trigger } from "./scene.ts";
import { lowerAt } from "./syntax.ts";

/** What one sentence tells of attacks. */
export interface Telling {
  readonly sentence: Sentence;
  /** How firmly each type is told, see `weightOf`. */
  readonly types: ReadonlyMap<AttackType, number>;
  /** Of its types no word tells: somebody "attacked", in whichever way. */
  readonly isOpen: boolean;
  readonly attackers: ReadonlySet<Mention>;
  readonly victims: ReadonlySet<Mention>;
  readonly dates: readonly MentionOf<"date">[];
  readonly realis: Realis;
  readonly background: boolean;
  /** "Had cut": all of it is told from a time after it. */
  readonly isPerfect: boolean;
  readonly weight: number;
}

const realisOf: Readonly<Record<Modality, Realis | null>> = {
  told: "happened",
  alleged: "alleged",
  prevented: "prevented",
  threatened: "threatened",
  negated: null,
  hypothetical: "general",
  general: "general",
};
const byFirmness: readonly Realis[] = ["happened", "alleged", "prevented", "threatened", "general"];

const recalls =
  /\b(?:previous(?:ly)?|(?:had|has|have|been|was|were) earlier|earlier (?:attacks?|incidents?|breaches)|in the past|past (?:attacks?|incidents?|breaches)|history of|(?:best |well |also )?known for|also (?:been )?(?:linked|blamed|tied)|(?:similar|other|prior) (?:\w+ )?(?:attacks?|incidents?|breaches|cases)|years? (?:ago|earlier|before)|notorious|infamous|last year's)\b/iu;
/** "Moscow has been accused of such attacks before." */
const endsWithBefore = /\bbefore[.”"]?$/iu;
const isPerfectPassive = /\b(?:has|have|had) been\b/iu;

const isRecalled = (text: string): boolean => recalls.test(text) || (endsWithBefore.test(text) && isPerfectPassive.test(text));

const isPastForm = (word: string): boolean => /(?:ed|ole|olen|ook|aken|aid|ent|old|roke|eld|it)$/.test(word);

/**
 * How firmly the words tell of something that took place: by their form (a past verb more than a plural noun), by names
 * and dates beside them, and by how early in the article they stand.
 */
function weightOf(scene: Scene, sentence: Sentence, { from, to }: Trigger): number {
  const { frame, head } = frameOf(scene.tokens, from, to);
  const word = lowerAt(scene, frame === "noun" ? to - 1 : head);
  const text = scene.text.slice(sentence.start, sentence.end);
  const isPlural = frame === "noun" && /[^s]s$/.test(word);
  let weight = frame === "noun" ? (isPlural ? 0.3 : 0.9) : isPastForm(word) ? 2 : word.endsWith("ing") ? 0.7 : 0.3;
  const names = sentence.items.filter(({ mention }) => isNamed(mention)).length + sentence.software.length;
  weight += names >= 3 ? 1 : names >= 1 ? 0.5 : 0;
  if (sentence.dates.length > 0) weight += 1;
  if (sentence.start < 500) weight += 0.7;
  const isPast = /\b(?:was|were|had|did)\b/u.test(text);
  const isPresent = /\b(?:is|are|can|will)\b/u.test(text);
  if (isPast && !isPresent) weight += 0.5;
  if (isPresent && !isPast) weight -= 0.4;
  if (/\b(?:you|your)\b/iu.test(text)) weight -= 1.5;
  return Math.max(0, weight);
}

/** People who are the attacked by the word itself, wherever they stand in a sentence on an attack. */
const suffering =
  /(?:victims?|users|customers|people|individuals|recipients?|employees|taxpayers|members|patients|hospitals?|organi[sz]ations|companies)$/iu;

/** Done to machines and accounts: people who are named near it need not be hit. */
const ofMachines: ReadonlySet<AttackType> = new Set<AttackType>([
  "malware",
  "disruption",
  "denial-of-service",
  "exploitation",
  "supply-chain",
  "fraud",
  "influence-operation",
]);

/** How many tokens from the words of an attack such a word still belongs to it. */
const reach = { attacker: 16, victim: 9 } as const;

/** "The victims" of a sentence on an attack are that attack's, however far. */
const isVictim = /victims?$/iu;

/** Who stands right before these does them: "people who leak secrets". */
const does: ReadonlySet<Frame> = new Set<Frame>(["hit", "take", "send", "pose"]);

/** "Arrested nine people", "obtained by unauthorised individuals", "sanctions against six companies", "a mail that purports to be from employees". */
function isOther(scene: Scene, { from, to }: Item, deeds: readonly Trigger[]): boolean {
  const before = lowerAt(scene, from - 1);
  if (before === "by" || /^(?:responsible|behind)$/u.test(lowerAt(scene, to))) return true;
  if (
    /^(?:against|on)$/u.test(before) &&
    /^(?:sanctions|charges|action|measures|lawsuits?|complaints?)$/u.test(lowerAt(scene, from - 2))
  )
    return true;
  if (/^unauthori[sz]ed$/u.test(lowerAt(scene, from))) return true;
  // "Police arrested nine people on suspicion of phishing"
  if ([1, 2, 3].some((step) => /^(?:arrest|detain|charg|indict|sentenc|convict)ed$/u.test(lowerAt(scene, from - step))))
    return true;
  return deeds.some((deed) => {
    const { frame, head } = frameOf(scene.tokens, deed.from, deed.to);
    const isActive = head === deed.from && does.has(frame);
    const isRelative = deed.from - to === 1 && /^(?:who|that)$/u.test(lowerAt(scene, to));
    if (isActive && (isRelative || (deed.from === to && !/ed$/u.test(lowerAt(scene, head))))) return true;
    return frame === "pose" && from >= deed.to && from - deed.to <= 5;
  });
}

function byWord(scene: Scene, { items }: Sentence, role: "attacker" | "victim", deeds: readonly Trigger[]): Item[] {
  const isNear = ({ from, to }: Item): boolean =>
    deeds.some((deed) => from - deed.to <= reach[role] && deed.from - to <= reach[role]);
  return items.filter((item) => {
    const { mention } = item;
    if (mention.kind !== "participant" || mention.hint !== role) return false;
    if (role === "victim" && isOther(scene, item, deeds)) return false;
    // "Posed as an anonymous hacker"
    if (lowerAt(scene, item.from - 1) === "as" && /^(?:pos|masquerad|disguis)/u.test(lowerAt(scene, item.from - 2))) return false;
    return role === "attacker" ? isNear(item) : isVictim.test(mention.text) || (suffering.test(mention.text) && isNear(item));
  });
}

interface Read {
  readonly trigger: Trigger;
  readonly realis: Realis | null;
  readonly weight: number;
}

const isFirm = (realis: Realis | null): boolean => realis !== null && realis !== "general";

/** "An attacker could exploit the flaw" is about the flaw: nobody is meant. */
const imagined: ReadonlySet<AttackType> = new Set<AttackType>(["exploitation", "malware", "denial-of-service", "disruption"]);

function readsOf(scene: Scene, sentence: Sentence): Read[] {
  const stretch = { tokens: scene.tokens, first: sentence.first, last: sentence.last };
  return sentence.triggers.map((trigger): Read => {
    const read = realisOf[modalityAt(stretch, trigger.from, trigger.to)];
    // Who "did not pay the ransom" was still asked for it.
    const asked = read === null && trigger.type === "ransomware" ? "general" : read;
    const meant = asked !== null && trigger.mention?.mode === "topic" ? "general" : asked;
    const isImagined = meant === "general" && trigger.type !== null && imagined.has(trigger.type);
    return { trigger, realis: isImagined ? null : meant, weight: weightOf(scene, sentence, trigger) };
  });
}

interface Cast {
  readonly types: Map<AttackType, number>;
  isOpen: boolean;
  readonly attackers: Set<Mention>;
  readonly victims: Set<Mention>;
}

const isGroup = ({ mention }: Item): boolean => mention.kind === "actor" && mention.actorType === "threat-group";

/** "The WannaCry attack" is one, though it is marked as software. */
const isOutbreak = ({ mention, type }: Trigger): boolean => mention === null && type === "malware";

/** What a word says that was done; "attacked" says it where a group that attacks machines does it to somebody. */
function typeOf(scene: Scene, { type, from, to }: Trigger, { attackers, victims }: Roles): AttackType | null {
  const isDeed = type === null && frameOf(scene.tokens, from, to).frame === "hit" && attackers.some(isGroup);
  return isDeed && victims.some(({ mention }) => isNamed(mention)) ? "intrusion" : type;
}

/** "The hackers behind Tuesday's attack". */
const isBehind = (scene: Scene, { side, to }: Item): boolean => side === "attacker" && lowerAt(scene, to) === "behind";

/** Roles by the words around each trigger; words that are no mark of their own count only between names. */
function castOf(scene: Scene, sentence: Sentence, reads: readonly Read[]): Cast {
  const cast: Cast = { types: new Map(), isOpen: true, attackers: new Set(), victims: new Set() };
  for (const { trigger, realis, weight } of reads) {
    if (realis === null) continue;
    const roles = rolesOf(scene, sentence, trigger);
    const { attackers, victims } = roles;
    const counts = ({ mention }: Item): boolean => isOutbreak(trigger) || trigger.mention !== null || isNamed(mention);
    for (const item of attackers) if (counts(item) || isBehind(scene, item)) cast.attackers.add(item.mention);
    for (const { mention } of victims.filter(counts)) cast.victims.add(mention);
    const isShown =
      isOutbreak(trigger) || trigger.mention !== null || [...attackers, ...victims].some(({ mention }) => isNamed(mention));
    const type = typeOf(scene, trigger, roles);
    if (type === null || !isShown || !isFirm(realis)) continue;
    cast.types.set(type, Math.max(cast.types.get(type) ?? 0, weight));
    cast.isOpen &&= trigger.type === null;
  }
  return cast;
}

/** Who is arrested is somebody, though the article gives no name. */
const person = /\b(?:m[ae]n|wom[ae]n|nationals?|teens?|teenagers?|suspects?|brothers|couple|engineers?)$/iu;

/**
 * Who is accused in the sentence attacks, by somebody's word; who says so stays in the attributions. Firms are blamed for
 * much else, such as not having looked after their systems.
 */
function addAccused(scene: Scene, sentence: Sentence, sayings: readonly AttributionDraft[], { attackers, victims }: Cast): void {
  for (const { accused, stance } of sayings) {
    const isMeant = accused === null || isNamed(accused) || person.test(accused.text);
    const meant = isMeant ? accused : antecedentOf(scene, sentence, accused);
    const isFirmName = meant?.kind === "actor" && meant.actorType === "organization";
    if (meant === null || isFirmName || stance === "denies" || stance === "condemns") continue;
    attackers.add(meant);
    victims.delete(meant);
  }
}

/** "Had stolen", "had earlier been breached": at most two words between. */
const isPerfect = (scene: Scene, { from, to }: Trigger): boolean => {
  const { head } = frameOf(scene.tokens, from, to);
  return [1, 2, 3].some((step) => lowerAt(scene, head - step) === "had");
};

/** Reads one sentence with what is said in it of who did it; null when it tells of no attack at all. */
export function tellingOf(scene: Scene, sentence: Sentence, sayings: readonly AttributionDraft[]): Telling | null {
  const reads = readsOf(scene, sentence);
  const realis = byFirmness.find((value) => reads.some((read) => read.realis === value));
  if (realis === undefined) return null;
  const cast = castOf(scene, sentence, reads);
  const { types, attackers, victims } = cast;
  const speaks = types.size > 0 || reads.some(({ trigger }) => trigger.mention !== null);
  if (speaks) {
    const shown = reads
      .filter(({ trigger, realis: read }) => trigger.mention !== null && read !== null)
      .map(({ trigger }) => trigger);
    for (const { mention } of byWord(scene, sentence, "attacker", shown)) attackers.add(mention);
    const ofPeople = shown.filter(({ type }) => type !== null && !ofMachines.has(type));
    for (const item of byWord(scene, sentence, "victim", ofPeople)) if (canSuffer(item)) victims.add(item.mention);
  }
  if (speaks && isFirm(realis)) for (const { mention } of boastingIn(scene, sentence)) attackers.add(mention);
  if (speaks && isFirm(realis)) for (const { mention } of bearersIn(scene, sentence)) victims.add(mention);
  for (const item of sentence.items)
    if (victims.has(item.mention)) for (const owner of ownersOf(scene, sentence, item)) victims.add(owner.mention);
  if (isFirm(realis)) addAccused(scene, sentence, sayings, cast);
  for (const { mention } of calledIn(scene, sentence, attackers)) attackers.add(mention);
  for (const { mention } of includedIn(scene, sentence, attackers)) attackers.add(mention);
  for (const mention of [...attackers]) {
    const antecedent = antecedentOf(scene, sentence, mention);
    if (antecedent !== null) attackers.add(antecedent);
  }
  if (!speaks && attackers.size + victims.size === 0) return null;
  const deeds = reads.filter((read) => isFirm(read.realis)).map(({ trigger }) => trigger.from);
  return {
    sentence,
    types,
    isOpen: cast.isOpen,
    attackers,
    victims,
    dates: speaks && isFirm(realis) ? datesNear(scene, sentence, deeds, true) : [],
    realis,
    background: isRecalled(scene.text.slice(sentence.start, sentence.end)),
    isPerfect: reads.every(({ trigger, realis: read }) => !isFirm(read) || isPerfect(scene, trigger)),
    weight: Math.max(...reads.map(({ weight }) => weight)),
  };
}

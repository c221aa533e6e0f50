import type { Response } from "../model/analysis.ts";
import type { Mention, MentionOf } from "../model/mention.ts";
import { datesNear } from "./dates-near.ts";
import { isPassive } from "./frames.ts";
import { isNamed } from "./identity.ts";
import type { Item, Scene, Sentence } from "./scene.ts";
import { lowerAt, objectsAfter, subjectsBefore } from "./syntax.ts";
import { wordSet } from "./words.ts";

export interface ResponseDraft {
  readonly sentence: Sentence;
  readonly kind: Response["kind"];
  readonly actors: readonly Mention[];
  readonly targets: readonly Mention[];
  readonly dates: readonly MentionOf<"date">[];
}

interface Cue {
  readonly kind: Response["kind"];
  readonly verb: RegExp;
  /** What must follow within a few words for the verb to mean it. */
  readonly object?: RegExp;
  /** How many words are a few. */
  readonly within?: number;
}

const cues: readonly Cue[] = [
  { kind: "sanction", verb: /^sanction(?:ed|s|ing)$/ },
  {
    kind: "sanction",
    verb: /^(?:impos(?:e|es|ed|ing)|slapp?(?:ed|s)|announced|levied)$/,
    object: /\bsanctions\b/u,
    within: 5,
  },
  { kind: "sanction", verb: /^(?:froze|blacklisted)$/ },
  { kind: "indictment", verb: /^(?:indict(?:ed|s)|charged|prosecuted|convicted|sentenced)$/ },
  { kind: "indictment", verb: /^(?:unsealed|filed|brought)$/, object: /\b(?:indictments?|charges)\b/u, within: 5 },
  { kind: "indictment", verb: /^pleaded$/, object: /\bguilty\b/u, within: 1 },
  {
    kind: "diplomatic",
    verb: /^(?:cut|cuts|cutting|sever(?:ed|s|ing)|broke|breaks?|breaking|broken|ended?|ends?|suspend(?:ed|s))$/,
    object: /\b(?:relations|ties)\b/u,
    within: 5,
  },
  {
    kind: "diplomatic",
    verb: /^(?:expel(?:led|s)|summon(?:ed|s)|recall(?:ed|s))$/,
    object: /\b(?:diplomats?|ambassadors?|envoys?|embassy|attach[eé]s?|charg[eé])\b/u,
    within: 8,
  },
  { kind: "diplomatic", verb: /^(?:ordered|told|given|gave)$/, object: /\b(?:to leave|to close|to empty)\b/u, within: 10 },
  {
    kind: "takedown",
    verb: /^(?:seiz(?:ed|es)|dismantl(?:ed|es)|sinkhol(?:ed|es)|took|disrupt(?:ed|s)|shut)$/,
    object:
      /\b(?:domains?|botnets?|infrastructure|leak sites?|dark web|forums?|marketplaces?|wallets?|bitcoins?|cryptocurrency|servers|gang|group's|command)\b/u,
    within: 8,
  },
  { kind: "arrest", verb: /^(?:arrest(?:ed|s)|detain(?:ed|s)|apprehended|extradited)$/ },
  { kind: "investigation", verb: /^(?:investigating|investigate[sd]?|probing)$/ },
  {
    kind: "investigation",
    verb: /^(?:open(?:ed|s)|launch(?:ed|es)|beg[au]n|started)$/,
    object: /\b(?:investigation|inquiry|probe)\b/u,
    within: 5,
  },
];

/** All verbs in one look, since few words are any. */
const anyVerb = new RegExp(cues.map(({ verb }) => verb.source).join("|"));

/** Who answers an attack: a name, or police and prosecutors; never the attackers. */
const canRespond = ({ mention }: Item): boolean =>
  (mention.kind === "actor" && mention.actorType !== "threat-group") ||
  /(?:police|officials?|prosecutors?|authorities|agency|agencies|government)$/iu.test(mention.text);
/** Somebody, not something: names, attackers, and people by what they are. */
const canBeTarget = ({ mention }: Item): boolean =>
  mention.kind === "actor" ||
  (mention.kind === "participant" &&
    (mention.hint !== "victim" ||
      /(?:staff|employees?|diplomats?|officials?|people|persons?|members?|workers|companies|firms|banks|individuals|organi[sz]ations)$/iu.test(
        mention.text,
      )));

const under = wordSet("on against with of");
/** What stands behind "against" and "with" in a charge is the victim, and the deed. */
const ofWhom = wordSet("of");

/** "Indicted an engineer of Acme", "arrested on suspicion of running a service": neither is whom it meets. */
const isOfCharge = /\b(?:suspicion|charges?|counts?|accused|guilty|convicted|crime|on|for|over) of\b|\bcharges? that\b/u;
const isBody = ({ mention }: Item): boolean =>
  mention.kind === "actor" && (mention.actorType === "organization" || mention.actorType === "government");

const findsThat = /\b(?:that|which|who|whose|what)\b/u;

function responseAt(scene: Scene, sentence: Sentence, at: number, kind: Response["kind"]): ResponseDraft | null {
  const passive = isPassive(scene.tokens, at);
  const isOfLaw = kind === "arrest" || kind === "indictment";
  const prepositions = isOfLaw ? ofWhom : under;
  const { objects, agents } = objectsAfter(scene, sentence, at + 1, { direct: !passive, prepositions, reach: 12 });
  const actors = passive ? agents.filter(canRespond) : subjectsBefore(scene, sentence, at, canRespond);
  const subjects = passive ? subjectsBefore(scene, sentence, at, canBeTarget) : [];
  const told = scene.tokens[at]?.start ?? 0;
  const isCharged = (item: Item): boolean =>
    !isOfLaw ||
    !(isOfCharge.test(scene.text.slice(told, item.mention.start)) || (isBody(item) && lowerAt(scene, item.from - 1) === "of"));
  const targets = [...subjects, ...objects.filter((item) => canBeTarget(item) && isCharged(item))].filter(
    (item) => !actors.includes(item),
  );
  const isTold =
    kind === "arrest" ||
    /^indict/u.test(lowerAt(scene, at)) ||
    /\b(?:embassy|diplomats?|ambassador)\b/iu.test(scene.text.slice(sentence.start, sentence.end));
  const everybody = [...actors, ...targets];
  if (everybody.length === 0 || !(isTold || everybody.some(({ mention }) => isNamed(mention)))) return null;
  const mentions = (items: readonly Item[]): Mention[] => [...new Set(items.map(({ mention }) => mention))];
  const isOwn = ({ start }: MentionOf<"date">): boolean => start < told || !findsThat.test(scene.text.slice(told, start));
  const dates = datesNear(scene, sentence, [at], false).filter(isOwn);
  return { sentence, kind, actors: mentions(actors), targets: mentions(targets), dates };
}

const wordsAfter = ({ tokens }: Scene, { last }: Sentence, at: number, count: number): string =>
  tokens
    .slice(at + 1, Math.min(at + 1 + count, last + 1))
    .map(({ lower }) => lower)
    .join(" ");

function responsesIn(scene: Scene, sentence: Sentence): ResponseDraft[] {
  const found: ResponseDraft[] = [];
  for (let at = sentence.first; at <= sentence.last; at++) {
    const word = lowerAt(scene, at);
    if (!anyVerb.test(word)) continue;
    const cue = cues.find(
      ({ verb, object, within = 0 }) =>
        verb.test(word) && (object === undefined || object.test(wordsAfter(scene, sentence, at, within))),
    );
    const draft = cue === undefined ? null : responseAt(scene, sentence, at, cue.kind);
    if (draft !== null && !found.some(({ kind }) => kind === draft.kind)) found.push(draft);
  }
  return found;
}

/** What was done about it: sanctions, indictments, broken relations, take-downs, arrests, investigations. */
export function draftResponses(scene: Scene): ResponseDraft[] {
  if (!scene.sentences.some(({ triggers }) => triggers.some(({ type }) => type !== null))) return [];
  return scene.sentences.flatMap((sentence) => responsesIn(scene, sentence));
}

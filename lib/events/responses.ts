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
}

const cues: readonly Cue[] = [
  { kind: "sanction", verb: /^sanction(?:ed|s|ing)$/ },
  {
    kind: "sanction",
    verb: /^(?:impos(?:e|es|ed|ing)|slapp?(?:ed|s)|announced|levied)$/,
    object: /^(?:\W*\w+){0,4}?\W*sanctions/iu,
  },
  { kind: "sanction", verb: /^(?:froze|blacklisted)$/ },
  { kind: "indictment", verb: /^(?:indict(?:ed|s)|charged|prosecuted|convicted|sentenced)$/ },
  { kind: "indictment", verb: /^(?:unsealed|filed|brought)$/, object: /^(?:\W*\w+){0,4}?\W*(?:indictments?|charges)/iu },
  { kind: "indictment", verb: /^pleaded$/, object: /^\W*guilty/iu },
  {
    kind: "diplomatic",
    verb: /^(?:cut|cuts|cutting|sever(?:ed|s|ing)|broke|breaks?|breaking|broken|ended?|ends?|suspend(?:ed|s))$/,
    object: /^(?:\W*\w+){0,4}?\W*(?:relations|ties)\b/iu,
  },
  {
    kind: "diplomatic",
    verb: /^(?:expel(?:led|s)|summon(?:ed|s)|recall(?:ed|s))$/,
    object: /^(?:\W*\w+){0,7}?\W*(?:diplomats?|ambassadors?|envoys?|embassy|attach[eé]s?|charg[eé])/iu,
  },
  { kind: "diplomatic", verb: /^(?:ordered|told|given|gave)$/, object: /^(?:\W*\w+){0,9}?\W*(?:to leave|to close|to empty)\b/iu },
  {
    kind: "takedown",
    verb: /^(?:seiz(?:ed|es)|dismantl(?:ed|es)|sinkhol(?:ed|es)|took|disrupt(?:ed|s)|shut)$/,
    object:
      /^(?:\W*\w+){0,7}?\W*(?:domains?|botnets?|infrastructure|leak sites?|dark web|forums?|marketplaces?|gang|group's|command)/iu,
  },
  { kind: "arrest", verb: /^(?:arrest(?:ed|s)|detain(?:ed|s)|apprehended|extradited)$/ },
  { kind: "investigation", verb: /^(?:investigating|investigate[sd]?|probing)$/ },
  {
    kind: "investigation",
    verb: /^(?:open(?:ed|s)|launch(?:ed|es)|beg[au]n|started)$/,
    object: /^(?:\W*\w+){0,4}?\W*(?:investigation|inquiry|probe)\b/iu,
  },
];

/** Who answers an attack: a name, or police and prosecutors; never the attackers. */
const canRespond = ({ mention }: Item): boolean =>
  (mention.kind === "actor" && mention.actorType !== "threat-group") ||
  /(?:police|officials?|prosecutors?|authorities|agency|agencies|government)$/iu.test(mention.text);
const canBeTarget = ({ mention }: Item): boolean => mention.kind === "actor" || mention.kind === "participant";

const under = wordSet("on against with of");

function responseAt(scene: Scene, sentence: Sentence, at: number, kind: Response["kind"]): ResponseDraft | null {
  const passive = isPassive(scene.tokens, at);
  const { objects, agents } = objectsAfter(scene, sentence, at + 1, { direct: !passive, prepositions: under, reach: 12 });
  const actors = passive ? agents.filter(canRespond) : subjectsBefore(scene, sentence, at, canRespond);
  const subjects = passive ? subjectsBefore(scene, sentence, at, canBeTarget) : [];
  const targets = [...subjects, ...objects.filter(canBeTarget)].filter((item) => !actors.includes(item));
  if (![...actors, ...targets].some(({ mention }) => isNamed(mention)) && kind !== "arrest") return null;
  const mentions = (items: readonly Item[]): Mention[] => [...new Set(items.map(({ mention }) => mention))];
  return { sentence, kind, actors: mentions(actors), targets: mentions(targets), dates: datesNear(scene, sentence, [at], false) };
}

function responsesIn(scene: Scene, sentence: Sentence): ResponseDraft[] {
  const found: ResponseDraft[] = [];
  for (let at = sentence.first; at <= sentence.last; at++) {
    const word = lowerAt(scene, at);
    const after = (): string => scene.text.slice(scene.tokens[at]?.end, sentence.end);
    const cue = cues.find(({ verb, object }) => verb.test(word) && (object === undefined || object.test(after())));
    const draft = cue === undefined ? null : responseAt(scene, sentence, at, cue.kind);
    if (draft !== null && !found.some(({ kind }) => kind === draft.kind)) found.push(draft);
  }
  return found;
}

/** What was done about it: sanctions, indictments, broken relations, take-downs, arrests, investigations. */
export function draftResponses(scene: Scene): ResponseDraft[] {
  if (!scene.sentences.some(({ triggers }) => triggers.some(({ mention }) => mention !== null))) return [];
  return scene.sentences.flatMap((sentence) => responsesIn(scene, sentence));
}

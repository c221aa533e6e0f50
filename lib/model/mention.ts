import * as v from "valibot";
import { attackTypes } from "./attack-types.ts";
import { matchPolicies } from "./knowledge.ts";
import { type Reason, ReasonSchema, sentenceOf } from "./reason.ts";

/** One entity that a mention may mean, and the claim that leads there. */
const CandidateSchema = v.object({
  entityId: v.string(),
  /** The entity's main name, for showing. */
  name: v.string(),
  externalIds: v.array(v.string()),
  claim: v.object({ name: v.string(), claimedBy: v.string(), policy: v.picklist(matchPolicies) }),
  /** 0 to 1: how well it fits beside the other candidates. */
  score: v.number(),
  why: ReasonSchema,
});
export type Candidate = Readonly<v.InferOutput<typeof CandidateSchema>>;

/** Candidates are ordered, best first; `linked` has its entity first and keeps the others for the reader to choose from. */
export const LinkSchema = v.variant("kind", [
  v.object({ kind: v.literal("linked"), candidates: v.array(CandidateSchema), why: ReasonSchema }),
  v.object({ kind: v.literal("ambiguous"), candidates: v.array(CandidateSchema), why: ReasonSchema }),
  v.object({ kind: v.literal("unknown"), candidates: v.array(CandidateSchema), why: ReasonSchema }),
]);
export type Link = Readonly<v.InferOutput<typeof LinkSchema>>;

const certainties = ["certain", "likely", "weak"] as const;
export type Certainty = (typeof certainties)[number];

const actorTypes = ["threat-group", "state", "government", "organization", "person"] as const;
export type ActorType = (typeof actorTypes)[number];

const place = { start: v.number(), end: v.number() };

const found = {
  /** `article.text.slice(start, end)`, carried along for showing. */
  text: v.string(),
  /** Id of the detector that found it, and of refiners that changed it: `known-names`, `dates+coordinated`. */
  foundBy: v.string(),
  certainty: v.picklist(certainties),
};

const timexTypes = ["DATE", "TIME", "DURATION", "SET"] as const;

/** On which side of an attack such words stand; `either` where they do not tell ("the group", "it"). */
const participantHints = ["attacker", "victim", "either"] as const;
export type ParticipantHint = (typeof participantHints)[number];

/** The shapes of a mention's place, of its link and of why it was marked, which travel to a page otherwise than they are shown. */
export function mentionSchemaOf<P extends v.ObjectEntries, L extends v.GenericSchema, W extends v.GenericSchema>(
  place: P,
  link: L,
  why: W,
) {
  const marked = { ...place, ...found, why };
  return v.variant("kind", [
    v.object({ ...marked, kind: v.literal("actor"), actorType: v.picklist(actorTypes), link }),
    v.object({ ...marked, kind: v.literal("software"), link }),
    v.object({ ...marked, kind: v.literal("place"), link }),
    v.object({ ...marked, kind: v.literal("technique"), attackId: v.string(), link }),
    v.object({ ...marked, kind: v.literal("vulnerability"), cve: v.nullable(v.string()), link }),
    v.object({
      ...marked,
      kind: v.literal("attack"),
      attackType: v.picklist(attackTypes),
      /** Told of as an event (`event`), or named without one: a drill, a product, a negation, a definition (`topic`). */
      mode: v.picklist(["event", "topic"]),
    }),
    v.object({
      ...marked,
      kind: v.literal("date"),
      timexType: v.picklist(timexTypes),
      /** TIMEX3 value: `2022-07-15`, `2022-08`, `2022-W28`, `P3D`, `PAST_REF`. */
      value: v.string(),
      /** First and last day it can mean, `YYYY-MM-DD`; null where it has none (a duration, "recently"). */
      earliest: v.nullable(v.string()),
      latest: v.nullable(v.string()),
      /** Parts the text does not say and the publication date or an earlier date gave. */
      implied: v.array(v.picklist(["year", "month", "day"])),
      approximate: v.boolean(),
    }),
    v.object({
      ...marked,
      kind: v.literal("indicator"),
      indicatorType: v.picklist(["ipv4", "ipv6", "domain", "url", "email", "md5", "sha1", "sha256", "sha512", "wallet"]),
      /** As a machine writes it: "hxxp" and "[.]" undone. */
      refanged: v.string(),
    }),
    /**
     * Words without a name of their own that fill a role in an incident ("the hackers", "50,000 customers"). Never marked
     * on the page: only incidents and attributions point to them.
     */
    v.object({ ...marked, kind: v.literal("participant"), hint: v.picklist(participantHints) }),
  ]);
}

export const MentionSchema = mentionSchemaOf(place, LinkSchema, ReasonSchema);

/** A place in the article where something is named. A union on `kind`. */
export type Mention = Readonly<v.InferOutput<typeof MentionSchema>>;
export type MentionKind = Mention["kind"];
export type MentionOf<K extends MentionKind> = Extract<Mention, { kind: K }>;
export type LinkedMention = Extract<Mention, { link: Link }>;

export const hasLink = (mention: Mention): mention is LinkedMention => "link" in mention;

/** The link of a name that the knowledge base does not know. */
export const unknownLink = (why: Reason): Link => ({ kind: "unknown", candidates: [], why });

/** The mention with every reason as an English sentence, as the command line and files have it. */
export function toldInEnglish(mention: Mention): Mention {
  const why = sentenceOf(mention.why);
  if (!hasLink(mention)) return { ...mention, why };
  const candidates = mention.link.candidates.map((candidate) => ({ ...candidate, why: sentenceOf(candidate.why) }));
  return { ...mention, why, link: { ...mention.link, candidates, why: sentenceOf(mention.link.why) } } as Mention;
}

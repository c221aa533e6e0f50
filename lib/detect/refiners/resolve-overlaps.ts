import { type ActorType, hasLink, type Mention } from "../../model/mention.ts";
import { because, type Reason } from "../../model/reason.ts";
import { overlap } from "../../model/span.ts";
import type { Refiner } from "../detector.ts";

const certaintyOrder = { certain: 2, likely: 1, weak: 0 } as const;

/** Between equals: what is a name by its form before what is one by its place in the sentence. */
const kindOrder = [
  "indicator",
  "vulnerability",
  "technique",
  "software",
  "actor",
  "date",
  "place",
  "attack",
  "participant",
] as const;
const actorOrder = ["threat-group", "state", "government", "person", "organization"] as const;

type Label = ActorType | Exclude<Mention["kind"], "actor" | "participant">;

/** What the mention is called in a reason. */
const labelOf = (mention: Mention): Label | "participant" => (mention.kind === "actor" ? mention.actorType : mention.kind);

const reasonOf = (label: Label | "participant"): Reason =>
  label === "participant" ? label : because(label === "threat-group" ? "label_threat_group" : `label_${label}`);

const isHidden = (mention: Mention): boolean => mention.kind === "participant";
const isKnown = (mention: Mention): boolean => hasLink(mention) && mention.link.candidates.length > 0;

/**
 * What goes before length: a machine's notation is never prose, and a group or malware that is surely known does not
 * disappear in a longer name that only the grammar suggests ("Sandworm Intrusion Team" for a company). A weak finding
 * never displaces another. Words of an attack give way to names inside them and keep the rest.
 */
function tier(mention: Mention): number {
  if (mention.kind === "indicator" || mention.kind === "technique") return 3;
  if (mention.kind === "vulnerability" && mention.cve !== null) return 3;
  if (mention.certainty === "weak") return 0;
  if (mention.kind === "attack") return 0.5;
  const isComputerName = mention.kind === "software" || (mention.kind === "actor" && mention.actorType === "threat-group");
  return isComputerName && isKnown(mention) && mention.certainty === "certain" ? 2 : 1;
}

function preference(a: Mention, b: Mention): number {
  const actorRank = (mention: Mention): number => (mention.kind === "actor" ? actorOrder.indexOf(mention.actorType) : 0);
  return (
    tier(b) - tier(a) ||
    b.end - b.start - (a.end - a.start) ||
    certaintyOrder[b.certainty] - certaintyOrder[a.certainty] ||
    Number(isKnown(b)) - Number(isKnown(a)) ||
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    actorRank(a) - actorRank(b) ||
    a.start - b.start
  );
}

function withReason(winner: Mention, losers: readonly Mention[]): Mention {
  const other = losers.find(
    (loser) => loser.start === winner.start && loser.end === winner.end && labelOf(loser) !== labelOf(winner),
  );
  if (other === undefined) return winner;
  const why = because("read_rather_than", winner.why, reasonOf(labelOf(winner)), reasonOf(labelOf(other)));
  return { ...winner, foundBy: `${winner.foundBy}+resolve-overlaps`, why };
}

/** Groups of mentions that touch each other, so that each is settled by itself. */
function clusters(mentions: readonly Mention[]): Mention[][] {
  const found: Mention[][] = [];
  let end = -1;
  for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && mention.start < end) last.push(mention);
    else found.push([mention]);
    end = Math.max(end, mention.end);
  }
  return found;
}

const emptyEdges =
  /^(?:[\s\p{P}]|\b(?:of|the|an?|on|by|against|in|to|from|with|at|and)\b)+|(?:[\s\p{P}]|\b(?:of|the|an?|on|by|against|in|to|from|with|at|and)\b)+$/giu;

/** The first piece of the attack's words that no standing mention covers, which has their head: "leaks" of "leaks of NATO files". */
function remainder(attack: Mention, standing: readonly Mention[], text: string): Mention | undefined {
  const inside = standing.filter((other) => overlap(other, attack) > 0).toSorted((a, b) => a.start - b.start);
  const starts = [attack.start, ...inside.map(({ end }) => end)];
  const ends = [...inside.map(({ start }) => start), attack.end];
  const pieces = starts.flatMap((from, index) => {
    const raw = text.slice(from, ends[index]);
    const words = raw.replaceAll(emptyEdges, "");
    return words.length < 3 ? [] : [{ start: from + raw.indexOf(words), words }];
  });
  const [head] = pieces;
  if (head === undefined) return undefined;
  const { start, words } = head;
  return { ...attack, start, end: start + words.length, text: words, foundBy: `${attack.foundBy}+resolve-overlaps` };
}

function settle(cluster: readonly Mention[], text: string): Mention[] {
  if (cluster.length === 1) return [...cluster];
  const standing: Mention[] = [];
  const fallen: Mention[] = [];
  for (const mention of cluster.toSorted(preference)) {
    const isFree = standing.every((other) => overlap(other, mention) <= 0);
    const rest = isFree || mention.kind !== "attack" ? undefined : remainder(mention, standing, text);
    if (isFree) standing.push(mention);
    else if (rest === undefined) fallen.push(mention);
    else standing.push(rest);
  }
  return standing.map((winner) => withReason(winner, fallen));
}

/**
 * Leaves no two mentions on the same words: by tier, then the longer, then the more certain, then the known. Where two
 * kinds claim the very same words the winner says over what it won.
 */
export const resolveOverlaps: Refiner = {
  id: "resolve-overlaps",
  refine(mentions, { article }) {
    // Participants are never marked; incidents point to them whatever name stands inside.
    const [hidden, shown] = [mentions.filter(isHidden), mentions.filter((mention) => !isHidden(mention))];
    return [...clusters(shown).flatMap((cluster) => settle(cluster, article.text)), ...hidden];
  },
};

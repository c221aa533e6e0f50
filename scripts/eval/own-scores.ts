import { analyseArticle } from "../../lib/analysis/analyse-article.ts";
import type { KnowledgeView } from "../../lib/model/knowledge.ts";
import { hasLink, type Mention } from "../../lib/model/mention.ts";
import { overlap } from "../../lib/model/span.ts";
import { articleOf } from "../annotate/document.ts";
import {
  type GoldArticle,
  type GoldKind,
  type GoldMention,
  type GoldSentence,
  goldKinds,
  goldPublished,
  ownGold,
} from "./own-gold.ts";
import type { ScoreRow } from "./shared-scores.ts";

const set = "own";

/** What a mention is in the terms of the gold; null for what the gold does not label. */
function kindOf(mention: Mention): GoldKind | null {
  if (mention.kind === "actor") return mention.actorType === "threat-group" ? "group" : mention.actorType;
  return goldKinds.find((kind) => kind === mention.kind) ?? null;
}

/** An attack must be of the same type; other details are scored apart. */
function isMatch(gold: GoldMention, mention: Mention): boolean {
  if (kindOf(mention) !== gold.kind || overlap(gold, mention) <= 0) return false;
  return mention.kind !== "attack" || mention.attackType === gold.detail;
}

interface Pair {
  readonly gold: GoldMention;
  readonly mention: Mention;
}

/** One to one, in order of place. */
function pairsOf(sentence: GoldSentence, mentions: readonly Mention[]): Pair[] {
  const free = new Set(mentions);
  return sentence.mentions.flatMap((gold) => {
    const mention = [...free].find((candidate) => isMatch(gold, candidate));
    if (mention === undefined) return [];
    free.delete(mention);
    return [{ gold, mention }];
  });
}

interface Read {
  readonly sentence: GoldSentence;
  readonly mentions: readonly Mention[];
  readonly pairs: readonly Pair[];
}

function read(article: GoldArticle, knowledge: KnowledgeView): Read[] {
  const { mentions } = analyseArticle(articleOf({ id: article.id, text: article.text, published: goldPublished }), knowledge);
  const comparable = mentions.filter((mention) => kindOf(mention) !== null);
  return article.sentences.map((sentence) => {
    const inside = comparable.filter((mention) => overlap(sentence, mention) > 0);
    return { sentence, mentions: inside, pairs: pairsOf(sentence, inside) };
  });
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function rowOfKind(kind: GoldKind, reads: readonly Read[]): ScoreRow {
  const count = (list: (read: Read) => number): number => reads.reduce((sum, each) => sum + list(each), 0);
  const gold = count(({ sentence }) => sentence.mentions.filter((mention) => mention.kind === kind).length);
  const predicted = count(({ mentions }) => mentions.filter((mention) => kindOf(mention) === kind).length);
  const right = count(({ pairs }) => pairs.filter((pair) => pair.gold.kind === kind).length);
  const [precision, recall] = [ratio(right, predicted), ratio(right, gold)];
  return { set, task: kind, gold, predicted, precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

function shareRow(task: string, checks: readonly boolean[]): ScoreRow {
  return { set, task, gold: checks.length, share: ratio(checks.filter(Boolean).length, checks.length) };
}

const hasId = (mention: Mention, id: string): boolean =>
  hasLink(mention) && (mention.link.candidates[0]?.externalIds.includes(id) ?? false);

/** Scores the project's own sentences, read with the starter knowledge. Takes a few seconds. */
export function scoreOwn(knowledge: KnowledgeView): ScoreRow[] {
  const reads = ownGold().flatMap((article) => read(article, knowledge));
  const pairs = reads.flatMap((each) => each.pairs);
  const ofKind = (...kinds: GoldKind[]): Pair[] => pairs.filter(({ gold }) => kinds.includes(gold.kind) && gold.detail !== "");
  return [
    ...goldKinds.map((kind) => rowOfKind(kind, reads)),
    shareRow(
      "same words",
      pairs.map(({ gold, mention }) => gold.start === mention.start && gold.end === mention.end),
    ),
    shareRow(
      "dates: right value",
      ofKind("date").map(({ gold, mention }) => mention.kind === "date" && mention.value === gold.detail),
    ),
    shareRow(
      "links: right id first",
      ofKind("group", "software").map(({ gold, mention }) => hasId(mention, gold.detail)),
    ),
    shareRow(
      "sentences with nothing, left alone",
      reads.filter(({ sentence }) => sentence.mentions.length === 0).map(({ mentions }) => mentions.length === 0),
    ),
  ];
}

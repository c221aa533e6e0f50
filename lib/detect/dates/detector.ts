import type { Article } from "../../model/article.ts";
import type { Certainty, Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { type Block, blocksOf, moved, type PlacedBlock, remembered } from "../../text/blocks.ts";
import { lazy } from "../../text/lazy.ts";
import type { Detector } from "../detector.ts";
import { type Day, isoDay, isSayable, parseIsoDay } from "./calendar.ts";
import { families, refiners } from "./configuration.ts";
import { type DayOrder, dayOrderOf } from "./day-order.ts";
import { findDrafts } from "./drafts.ts";
import type { Draft, Meaning, Setting } from "./family.ts";
import { partsOf } from "./meaning.ts";
import type { Period } from "./period.ts";
import { tenseAround } from "./tense.ts";

/** Where an article without a day of publication may name it: a line of its own near the top. */
const datelineWindow = 400;

class Reader implements Setting {
  text = "";
  reference: Day | null;
  readonly #named: Period[] = [];
  readonly #dayOrder: () => DayOrder;

  constructor(article: Article) {
    this.#dayOrder = lazy(() => dayOrderOf(article.text, article.lang));
    this.reference = article.publishedAt === null ? null : parseIsoDay(article.publishedAt);
  }

  get dayOrder(): DayOrder {
    return this.#dayOrder();
  }

  lastNamed(...units: readonly Period["unit"][]): Period | null {
    return this.#named.findLast(({ unit }) => units.length === 0 || units.includes(unit)) ?? null;
  }

  tense(span: Span) {
    return tenseAround(this.text, span);
  }

  /** Only the last dates matter to what follows. */
  remember(period: Period): void {
    this.#named.push(period);
    if (this.#named.length > 24) this.#named.shift();
  }
}

/**
 * Vague words and what cannot be dated are weak. A period written out in full is certain, and so is one that only counts
 * from publication ("last month"); where a part was said and a part guessed ("July 15"), it is likely.
 */
function certaintyOf({ value, period, earliest, implied, approximate }: Meaning): Certainty {
  if (value.endsWith("_REF") || (earliest === null && approximate)) return "weak";
  if (period === null) return "likely";
  return implied.length === 0 || implied.length === partsOf(period.unit).length ? "certain" : "likely";
}

/** "9,999 decades ago" lies outside any calendar. */
const hasSayableDays = ({ earliest, latest }: Meaning): boolean =>
  (earliest === null || isSayable(earliest)) && (latest === null || isSayable(latest));

function mentionOf(text: string, draft: Draft, meaning: Meaning): Mention {
  const { timexType, value, earliest, latest, implied, approximate, why } = meaning;
  return {
    kind: "date",
    start: draft.start,
    end: draft.end,
    text: text.slice(draft.start, draft.end),
    foundBy: "dates",
    certainty: certaintyOf(meaning),
    why,
    timexType,
    value,
    earliest: earliest === null ? null : isoDay(earliest),
    latest: latest === null ? null : isoDay(latest),
    implied: [...implied],
    approximate,
  };
}

const draftsIn = remembered((text) => refiners.reduce((sofar, refine) => refine(sofar, text), findDrafts(families, text)));

/** The first complete date near the top stands in for a day of publication nobody told. */
function takeDateline(reader: Reader, blocks: readonly PlacedBlock[]): void {
  if (reader.reference !== null) return;
  for (const { start, block } of blocks) {
    if (start > datelineWindow) return;
    reader.text = block.text;
    for (const draft of draftsIn(block)) {
      if (start + draft.start > datelineWindow) return;
      const meaning = draft.role === "day" ? draft.resolve(reader) : null;
      if (meaning?.period?.unit === "day" && meaning.implied.length === 0) {
        reader.reference = meaning.period.first;
        return;
      }
    }
  }
}

/** Dates of one block, in its own offsets; the reader remembers those of the blocks before. */
function datesIn(block: Block, reader: Reader): Mention[] {
  reader.text = block.text;
  return draftsIn(block).flatMap((draft) => {
    const meaning = draft.resolve(reader);
    if (meaning === null || !hasSayableDays(meaning)) return [];
    if (meaning.period !== null && meaning.isAside === undefined) reader.remember(meaning.period);
    return [mentionOf(block.text, draft, meaning)];
  });
}

/** Every expression of time in the article's text, as TIMEX3 against the day of publication. */
export function findDates(article: Article): readonly Mention[] {
  const blocks = blocksOf(article.text);
  const reader = new Reader(article);
  takeDateline(reader, blocks);
  return blocks.flatMap(({ start, block }) => datesIn(block, reader).map((date) => moved(date, start)));
}

export const dates: Detector = { id: "dates", detect: ({ article }) => findDates(article) };

import { attackDetector } from "./attacks/detect-attacks.ts";
import { dates } from "./dates/detector.ts";
import type { Detector, Refiner } from "./detector.ts";
import { indicators } from "./indicators.ts";
import { knownNames } from "./known-names/known-names.ts";
import { namesDetector } from "./people-and-places/names.ts";
import { attackContext } from "./refiners/attack-context.ts";
import { joinAcronyms } from "./refiners/join-acronyms.ts";
import { joinSurnames } from "./refiners/join-surnames.ts";
import { resolveOverlaps } from "./refiners/resolve-overlaps.ts";
import { techniques } from "./techniques.ts";
import { unknownNames } from "./unknown-names/unknown-names.ts";
import { vulnerabilityIds } from "./vulnerability-ids.ts";
import { vulnerabilityWordDetector } from "./vulnerability-words.ts";

/**
 * Looked up rather than read: their marks are shown first. Everything else would keep them waiting, most of all when the
 * background has just been started and its patterns are still to be compiled.
 */
export const quickDetectors: readonly Detector[] = [knownNames, techniques, vulnerabilityIds];

/** Everything else; the order does not matter, since detectors do not see each other's findings. */
export const slowDetectors: readonly Detector[] = [
  unknownNames,
  dates,
  attackDetector,
  vulnerabilityWordDetector,
  namesDetector,
  indicators,
];

/** What needs no grammar: all that is looked for in an article that is not English. */
export const nameDetectors: readonly Detector[] = [...quickDetectors, indicators];

/** In this order, each on the result of the one before. */
export const refiners: readonly Refiner[] = [
  // First: what it drops must not stand in the way of other names.
  attackContext,
  // Before overlaps are settled, so that what was joined is as sure as the full form it stands for.
  joinAcronyms,
  joinSurnames,
  // Last: refiners before it may still join or lengthen mentions; after it no two stand on the same words.
  resolveOverlaps,
];

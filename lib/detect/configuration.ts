import type { Detector, Refiner } from "./detector.ts";
import { namesDetector } from "./people-and-places/names.ts";

/** Names that need no NLP: their marks are shown first, while the rest is still worked out. */
export const quickDetectors: readonly Detector[] = [];

/** Everything else; the order does not matter, since detectors do not see each other's findings. */
export const slowDetectors: readonly Detector[] = [namesDetector];

/** In this order, each on the result of the one before. */
export const refiners: readonly Refiner[] = [];

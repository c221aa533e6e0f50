import type { Detector, Reading } from "../../../lib/detect/detector.ts";
import { forgetBlocks } from "../../../lib/text/blocks.ts";
import { readingOf } from "./reading.ts";

const parts = 8;
const rounds = 3;

function timeOf(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/**
 * How much longer a text takes in one piece than cut into eight: about 1 where the time grows with the text, 8 where it
 * grows with its square. The least of some rounds, since other work on the machine only adds.
 */
export function growthOf(detector: Detector, piece: string, length = 4000): number {
  const part = readingOf(piece.repeat(length / piece.length));
  const whole = readingOf(piece.repeat((parts * length) / piece.length));
  const detect = (reading: Reading): void => {
    forgetBlocks();
    detector.detect(reading);
  };
  const ratios = Array.from({ length: rounds }, () => {
    const cut = timeOf(() => {
      for (let count = 0; count < parts; count++) detect(part);
    });
    return timeOf(() => detect(whole)) / cut;
  });
  return Math.min(...ratios);
}

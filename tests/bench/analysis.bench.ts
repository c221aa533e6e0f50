import { changedReport } from "./analysis/changed.ts";
import { growthReport } from "./analysis/growth.ts";
import { heapReport } from "./analysis/heap.ts";
import { timeReports } from "./analysis/time.ts";
import type { Report } from "./report.ts";

/** Everything Newsgloss does with an article, against what others do with it, in this process. */
export async function* reports(): AsyncGenerator<Report> {
  yield* timeReports();
  yield await changedReport();
  yield heapReport();
  yield growthReport();
}

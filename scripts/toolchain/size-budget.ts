import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Budget {
  /** Files of the built extension, by glob. Together they may weigh so much. */
  readonly files: string;
  /** Files that another budget weighs. */
  readonly except?: string;
  readonly gzippedKilobytes: number;
  readonly why: string;
}

/** Weight in kB (1,000 bytes) after gzip. */
const budgets: readonly Budget[] = [
  { files: "gate.js", gzippedKilobytes: 15, why: "runs on every page that is read automatically; finds the article" },
  { files: "reader.js", gzippedKilobytes: 70, why: "is started on every article" },
  { files: "background.js", gzippedKilobytes: 480, why: "is started again after every rest; holds the language model" },
  { files: "{popup,welcome,sidepanel,library,pdf}.html", gzippedKilobytes: 10, why: "shells of the extension's pages" },
  { files: "chunks/*.js", except: "chunks/pdf-*", gzippedKilobytes: 180, why: "code of the extension's pages" },
  { files: "chunks/pdf-*.js", gzippedKilobytes: 200, why: "pdf.js, for the page that shows PDFs alone" },
  { files: "pdf-worker.js", gzippedKilobytes: 480, why: "pdf.js's worker, for the same page" },
  {
    files: "knowledge-worker.js",
    gzippedKilobytes: 100,
    why: "is started for an import, a backup or an export; holds the writers of all formats",
  },
  { files: "knowledge/*.gz", gzippedKilobytes: 2000, why: "is unpacked once, on the first run" },
];

interface Weighed extends Budget {
  readonly kilobytes: number;
  readonly count: number;
}

function weigh(folder: string, budget: Budget): Weighed {
  const paths = globSync(budget.files, { cwd: folder, exclude: budget.except === undefined ? [] : [budget.except] }).map((path) =>
    join(folder, path),
  );
  const bytes = paths.map((path) =>
    path.endsWith(".gz") ? statSync(path).size : gzipSync(readFileSync(path), { level: 9 }).length,
  );
  return { ...budget, count: paths.length, kilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1000 };
}

/** One line per budget: weight, limit, files. */
export function sizeTable(folder: string): string {
  const line = ({ files, kilobytes, gzippedKilobytes }: Weighed): string =>
    `  ${kilobytes.toFixed(1).padStart(7)} of ${String(gzippedKilobytes).padStart(5)} kB  ${files}`;
  return budgets.map((budget) => line(weigh(folder, budget))).join("\n");
}

/** A sentence for every budget that is exceeded, and for every one that weighs nothing, since then it guards nothing. */
export function exceededBudgets(folder: string): string[] {
  return budgets
    .map((budget) => weigh(folder, budget))
    .flatMap(({ files, kilobytes, gzippedKilobytes, count, why }) => {
      if (count === 0) return [`size budget: no file matches ${files} in ${folder}`];
      if (kilobytes > gzippedKilobytes)
        return [`size budget: ${files} weighs ${kilobytes.toFixed(1)} kB gzipped, allowed ${gzippedKilobytes} (${why})`];
      return [];
    });
}

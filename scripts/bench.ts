// npm run bench [-- PART ...]: speed against the alternatives, side by side in one run. Only the ratios mean something on another machine.
import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { type Comparison, comparisonReport } from "../tests/bench/comparison.ts";
import type { Aim, Report } from "../tests/bench/report.ts";
import { root } from "./toolchain/run.ts";

/** A part gives its tables as they are measured, or one comparison. */
type Part = { reports(): AsyncIterable<Report> } | { compare(): Promise<Comparison> };

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return lines.map((line) => `  ${line.map(cell).join("   ")}`.trimEnd()).join("\n");
}

function print({ title, columns, rows, notes = [] }: Report): void {
  console.log(`\n${title}\n${tableOf(columns, rows)}`);
  for (const note of notes) console.log(`  ${note}`);
}

function printAims(aims: readonly Aim[]): void {
  const rows = aims.map(({ what, aim, figure, isMet }) => [what, aim, figure, isMet ? "met" : "MISSED"]);
  console.log(`\nAims\n${tableOf(["", "aim", "measured", ""], rows)}`);
}

async function* reportsOf(part: Part): AsyncGenerator<Report> {
  if ("reports" in part) yield* part.reports();
  else yield comparisonReport(await part.compare());
}

const wanted = process.argv.slice(2);
const parts = globSync("tests/bench/*.bench.ts", { cwd: root }).toSorted();
const nameOf = (file: string): string => basename(file, ".bench.ts");
const unknown = wanted.filter((name) => !parts.some((file) => nameOf(file) === name));
if (unknown.length > 0) {
  console.error(`newsgloss: no bench "${unknown.join('", "')}"; there are ${parts.map(nameOf).join(", ")}`);
  process.exit(2);
}
const aims: Aim[] = [];
for (const file of parts.filter((candidate) => wanted.length === 0 || wanted.includes(nameOf(candidate)))) {
  for await (const report of reportsOf((await import(join(root, file))) as Part)) {
    print(report);
    aims.push(...report.aims);
  }
}
if (aims.length > 0) printAims(aims);

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { ScoreRow } from "./shared-scores.ts";

const figuresPath = join(import.meta.dirname, "../../tests/eval/figures.json");
const FiguresSchema = v.record(v.string(), v.number());

/** The last committed figures: `set: task` to per cent (or false alarms per 100,000 words). */
export type Figures = v.InferOutput<typeof FiguresSchema>;

const keyOf = ({ set, task }: Pick<ScoreRow, "set" | "task">): string => `${set}: ${task}`;

/** The one figure a row is judged by, rounded as it is shown. */
export function figureOf(row: ScoreRow): number {
  const figure = row.per100kWords ?? (row.f1 ?? row.share ?? row.recall ?? 0) * 100;
  return Math.round(figure * 10) / 10;
}

const isBetterLow = ({ task }: ScoreRow): boolean => task.includes("false alarms");

/** `loss` where the figure is worse than the committed one by more than rounding. */
export function compare(row: ScoreRow, figures: Figures): { before: number | null; verdict: "new" | "same" | "gain" | "loss" } {
  const before = figures[keyOf(row)];
  if (before === undefined) return { before: null, verdict: "new" };
  const gain = (figureOf(row) - before) * (isBetterLow(row) ? -1 : 1);
  return { before, verdict: Math.abs(gain) < 0.05 ? "same" : gain > 0 ? "gain" : "loss" };
}

export function readFigures(): Figures {
  return existsSync(figuresPath) ? v.parse(FiguresSchema, JSON.parse(readFileSync(figuresPath, "utf8"))) : {};
}

/** Replaces the figures of these rows, keeps those of rows that did not run. */
export function saveFigures(rows: readonly ScoreRow[]): void {
  const figures = { ...readFigures(), ...Object.fromEntries(rows.map((row) => [keyOf(row), figureOf(row)])) };
  writeFileSync(figuresPath, `${JSON.stringify(figures, null, 2)}\n`);
}

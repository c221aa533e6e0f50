import { compare, type Figures, figureOf } from "./figures.ts";
import type { ScoreRow } from "./shared-scores.ts";

const percent = (value: number | null | undefined): string => (value == null ? "" : (value * 100).toFixed(1));
const marks = { new: "new", same: "", gain: "+", loss: "LOSS" } as const;

const leftColumns = new Set([0, 1, 9]);

function cellsOf(row: ScoreRow, figures: Figures): string[] {
  const { before, verdict } = compare(row, figures);
  const figure = figureOf(row).toFixed(1);
  return [
    row.set,
    row.task,
    String(row.gold ?? ""),
    String(row.predicted ?? ""),
    percent(row.precision),
    percent(row.recall),
    percent(row.f1),
    row.f1 == null ? figure : "",
    before === null ? "" : before.toFixed(1),
    marks[verdict],
  ];
}

/** One table for all rows, the committed figure beside; a loss is marked. */
export function renderTable(rows: readonly ScoreRow[], figures: Figures): string {
  const header = ["set", "task", "gold", "pred", "P", "R", "F1", "share", "before", ""];
  const table = [header, ...rows.map((row) => cellsOf(row, figures))];
  const widths = header.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return leftColumns.has(column) ? cell.padEnd(width) : cell.padStart(width);
  };
  return table.map((cells) => cells.map(pad).join("  ").trimEnd()).join("\n");
}

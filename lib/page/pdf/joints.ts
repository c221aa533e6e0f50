/** A run of text as a PDF places it: in its page's own units, with y growing upwards. */
export interface PdfRun {
  readonly str: string;
  readonly x: number;
  /** Of the line that its letters stand on. */
  readonly y: number;
  readonly width: number;
  /** Of its letters. */
  readonly height: number;
  readonly endsLine: boolean;
}

/** What stands between a run and the one before it; `left-out`: it is no part of the text, such as a page's number. */
export type Joint = "none" | "space" | "break" | "left-out";

interface Line {
  readonly page: number;
  readonly runs: PdfRun[];
  readonly from: number;
  text: string;
  readonly y: number;
  height: number;
  left: number;
  right: number;
}

const isBlank = ({ str }: PdfRun): boolean => str.trim() === "";

/** Runs of a page, line by line: until a line's end is told, or the next run stands higher or lower. */
function linesOf(runs: readonly PdfRun[], page: number): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const [index, run] of runs.entries()) {
    const isElsewhere = line !== null && !isBlank(run) && Math.abs(run.y - line.y) > Math.max(run.height, line.height) / 2;
    if (line === null || isElsewhere) {
      line = { page, runs: [], from: index, text: "", y: run.y, height: run.height, left: run.x, right: run.x };
      lines.push(line);
    }
    line.runs.push(run);
    line.text += run.str;
    line.height = Math.max(line.height, isBlank(run) ? 0 : run.height);
    if (!isBlank(run)) line.right = Math.max(line.right, run.x + run.width);
    if (run.endsLine) line = null;
  }
  return lines;
}

const sentenceEnd = /[.!?:;]["”’')\]]*\s*$/u;
const pageNumber = /^\s*(page\s+|p\.\s*)?([-–|]\s*)?(\d{1,4}|[ivxl]{1,7})(\s*[-–|])?(\s*(of|\/)\s*\d{1,4})?\s*$/i;
const bullet = /^\s*(?:[•▪◦‣●–]|\d{1,2}[.)])\s/u;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Where a line stands and what it says, whatever numbers are in it: the same on many pages for what runs along with them. */
const placeKey = ({ text, y }: Line): string => `${Math.round(y / 4)} ${text.replaceAll(/\d+/g, "#").trim()}`;

/** Headers, footers and page numbers. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const atEdges = (lines: readonly Line[]): readonly Line[] =>
    lines.length < 5 ? lines : [...lines.slice(0, 2), ...lines.slice(-2)];
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(atEdges(lines).map(placeKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const many = Math.max(3, pages.length / 2);
  const isRunning = (line: Line): boolean => (counts.get(placeKey(line)) ?? 0) >= many;
  const isNumber = (line: Line, lines: readonly Line[]): boolean =>
    (line === lines[0] || line === lines.at(-1)) && pageNumber.test(line.text);
  return new Set(pages.flatMap((lines) => lines.filter((line) => isRunning(line) || isNumber(line, lines))));
}

/** Distance from line to line that is usual on a page. */
function leadingOf(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  return median(gaps.filter((gap) => gap > 0));
}

const hasOtherSize = (a: Line, b: Line): boolean =>
  Math.max(a.height, b.height) > 1.15 * Math.min(a.height, b.height) && a.text.trim().length > 2 && b.text.trim().length > 2;

interface Page {
  readonly leading: number;
  readonly right: number;
}

function startsParagraph(line: Line, before: Line, { leading, right }: Page): boolean {
  if (hasOtherSize(line, before) || bullet.test(line.text)) return true;
  const isEnd = sentenceEnd.test(before.text);
  if (line.page !== before.page) return isEnd;
  const gap = before.y - line.y;
  // Upwards: the next column, where a sentence may go on.
  if (gap < 0) return isEnd;
  if (gap > leading * 1.3) return true;
  const isIndented = line.left - before.left > line.height * 0.8;
  const isShort = before.right < right - line.height * 6;
  return isEnd && (isIndented || isShort);
}

/** A word that was broken goes on without a space; its hyphen stays, since "state-sponsored" has one of its own. */
const breaksWord = ({ text }: Line): boolean => /\p{L}-\s*$/u.test(text);

function jointsWithin(line: Line): Joint[] {
  return line.runs.map((run, index) => {
    const before = line.runs[index - 1];
    if (before === undefined || isBlank(run) || /\s$/.test(before.str) || /^\s/.test(run.str)) return "none";
    return run.x - (before.x + before.width) > run.height * 0.2 ? "space" : "none";
  });
}

/** For every run of every page, what stands before it: lines of a paragraph are joined, headers and page numbers left out. */
export function jointsOf(pages: readonly (readonly PdfRun[])[]): Joint[][] {
  const linesByPage = pages.map(linesOf);
  const running = runningLines(linesByPage);
  let before: Line | null = null;
  return linesByPage.map((lines) => {
    const page = { leading: leadingOf(lines), right: Math.max(0, ...lines.map(({ right }) => right)) };
    return lines.flatMap((line): Joint[] => {
      if (running.has(line)) return line.runs.map(() => "left-out");
      const joints = jointsWithin(line);
      if (line.text.trim() === "") return joints;
      const joint = before === null || startsParagraph(line, before, page) ? "break" : breaksWord(before) ? "none" : "space";
      before = line;
      return [joint, ...joints.slice(1)];
    });
  });
}

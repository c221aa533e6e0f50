import { readdirSync, readFileSync } from "node:fs";

const megabyte = 1024;

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Ids of all processes that this one has started, and of theirs. Linux alone tells. */
function descendants(): number[] {
  const parents = new Map(
    readdirSync("/proc").flatMap((name) => {
      const parent = /^PPid:\s+(\d+)$/m.exec(read(`/proc/${name}/status`))?.[1];
      return parent === undefined ? [] : [[Number(name), Number(parent)] as const];
    }),
  );
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  return [...parents.keys()].filter(isOurs);
}

const anonymous = (pid: number): number => Number(/^RssAnon:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

/** Memory in MB that is the processes' own and in use now: the largest single process, and all together. */
function inUse(pids: readonly number[]): { readonly largest: number; readonly all: number } {
  const each = pids.map((pid) => anonymous(pid) / megabyte);
  return { largest: Math.max(0, ...each), all: each.reduce((sum, one) => sum + one, 0) };
}

/** Seconds that the processes have had of the processors, by the kernel's ticks of 10 ms. */
const worked = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const fields = read(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, "")
      .split(" ");
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
  }, 0);

export interface Effort {
  /** MB beyond what was in use before, at its highest: of the largest process, and of all. */
  readonly largest: number;
  readonly all: number;
  /** Seconds of the processors. */
  readonly worked: number;
}

/** What the browser's processes take for some work; looked at every 40 ms. */
export async function effortOf(work: () => Promise<void>): Promise<Effort> {
  const pids = descendants();
  const [before, workedBefore] = [inUse(pids), worked(pids)];
  const peak = { ...before };
  const timer = setInterval(() => {
    const now = inUse(pids);
    peak.largest = Math.max(peak.largest, now.largest);
    peak.all = Math.max(peak.all, now.all);
  }, 40);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return { largest: peak.largest - before.largest, all: peak.all - before.all, worked: worked(pids) - workedBefore };
}

import { Bench } from "tinybench";
import { milliseconds, type Report, times } from "./report.ts";

/** Ways of doing the same thing; the first is ours, the others are shown as multiples of it. */
export interface Comparison {
  readonly title: string;
  readonly ways: readonly { readonly name: string; readonly milliseconds: number }[];
  /** What was measured besides time, in words. */
  readonly notes?: readonly string[];
}

/** Time that this thread has worked, in milliseconds: other programs on the machine are not counted. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Mean working time of each way, after warming up, all in this process. The clock ticks coarsely, so the mean is taken. */
export async function compareWays(
  title: string,
  ways: Readonly<Record<string, () => unknown>>,
  time = 1500,
): Promise<Comparison> {
  const bench = new Bench({ time, warmupTime: 500, now: threadTime });
  for (const [name, way] of Object.entries(ways)) bench.add(name, way);
  await bench.run();
  const mean = (task: (typeof bench.tasks)[number]): number => {
    const { result } = task;
    if (result.state !== "completed") throw new Error(`${title}: ${task.name} did not finish`);
    return result.latency.mean;
  };
  return { title, ways: bench.tasks.map((task) => ({ name: task.name, milliseconds: mean(task) })) };
}

/** How many times as long as ours the nth way takes. */
export const ratioOf = ({ ways }: Comparison, nth: number): number =>
  (ways[nth]?.milliseconds ?? Number.NaN) / (ways[0]?.milliseconds ?? Number.NaN);

export function comparisonReport(comparison: Comparison): Report {
  const rows = comparison.ways.map((way, nth) => [way.name, milliseconds(way.milliseconds), times(ratioOf(comparison, nth))]);
  return { title: comparison.title, columns: ["", "time", "ours = 1"], rows, aims: [], notes: comparison.notes ?? [] };
}

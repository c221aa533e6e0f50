import { Bench } from "tinybench";

/** Ways of doing the same thing; the first is ours, the others are shown as multiples of it. */
export interface Comparison {
  readonly title: string;
  readonly ways: readonly { readonly name: string; readonly milliseconds: number }[];
}

/** Median time of each way, after warming up, all in this process. */
export async function compareWays(
  title: string,
  ways: Readonly<Record<string, () => unknown>>,
  time = 1500,
): Promise<Comparison> {
  const bench = new Bench({ time, warmupTime: 500 });
  for (const [name, way] of Object.entries(ways)) bench.add(name, way);
  await bench.run();
  const median = (task: (typeof bench.tasks)[number]): number => {
    const { result } = task;
    if (result.state !== "completed") throw new Error(`${title}: ${task.name} did not finish`);
    return result.latency.p50;
  };
  return { title, ways: bench.tasks.map((task) => ({ name: task.name, milliseconds: median(task) })) };
}

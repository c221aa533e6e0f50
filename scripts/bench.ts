// npm run bench [-- NAME]: speed against the alternatives, side by side in one run. Only the ratios mean something on another machine.
import { globSync } from "node:fs";
import { basename, join } from "node:path";
import type { Comparison } from "../tests/bench/comparison.ts";
import { root } from "./toolchain/run.ts";

const [wanted] = process.argv.slice(2);
const files = globSync("tests/bench/*.bench.ts", { cwd: root }).toSorted();
const chosen = files.filter((file) => wanted === undefined || basename(file, ".bench.ts") === wanted);
if (chosen.length === 0) {
  console.error(`newsgloss: no bench "${wanted}"; there are ${files.map((file) => basename(file, ".bench.ts")).join(", ")}`);
  process.exit(2);
}
for (const file of chosen) {
  const { compare } = (await import(join(root, file))) as { compare: () => Promise<Comparison> };
  const { title, ways } = await compare();
  console.log(`\n${title}`);
  const [own] = ways;
  for (const { name, milliseconds } of ways) {
    const ratio = own === undefined ? "" : `${(milliseconds / own.milliseconds).toFixed(2).padStart(8)}×`;
    console.log(`${ratio}  ${milliseconds.toFixed(2).padStart(10)} ms  ${name}`);
  }
}

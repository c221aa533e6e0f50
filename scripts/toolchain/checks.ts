import { run, runOrExit } from "./run.ts";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const addTallies = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

const checks: readonly { readonly name: string; readonly command: readonly [string, ...string[]] }[] = [
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "types without the DOM", command: ["tsc", "--noEmit", "--project", "tsconfig.analysis.json"] },
  { name: "lint and format", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "unused files, exports and dependencies", command: ["knip", "--no-progress"] },
];

/** Runs all checks, also after one has failed, and says how each ended. */
export async function runChecks(): Promise<Tally> {
  // WXT writes the types of the entry points and of `browser` that the type check reads.
  await runOrExit("wxt", ["prepare", "--level", "warn"]);
  let tally: Tally = { passed: 0, failed: 0 };
  for (const { name, command } of checks) {
    const [program, ...args] = command;
    const { status, text } = await run(program, args, { output: "capture" });
    console.log(`${status === 0 ? "ok" : "FAILED"}  ${name}`);
    if (status !== 0) console.log(text);
    tally = addTallies(tally, status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }
  return tally;
}

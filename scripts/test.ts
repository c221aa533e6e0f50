// npm test: everything that must hold. Installs what is missing; its last line is the sum of all suites.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { type BrowserName, browserNames } from "../tests/browser/harness/driver.ts";
import { requireBrowser } from "./toolchain/browsers.ts";
import { build, outputFolder } from "./toolchain/build.ts";
import { addTallies, runChecks, type Tally } from "./toolchain/checks.ts";
import { checkPackages } from "./toolchain/packages.ts";
import { root, run } from "./toolchain/run.ts";
import { exceededBudgets, sizeTable } from "./toolchain/size-budget.ts";

const ResultSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number(), numFailedTestSuites: v.number() });

/** A run that ends before it writes its result counts as one failure, as does a file that cannot be loaded. */
async function vitest(suite: string, config: string): Promise<Tally> {
  const resultPath = join(root, "output", `${suite}.json`);
  rmSync(resultPath, { force: true });
  const args = ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${resultPath}`];
  const { status } = await run("vitest", args, { output: "inherit" });
  try {
    const result = v.parse(ResultSchema, JSON.parse(readFileSync(resultPath, "utf8")));
    const failed = Math.max(result.numFailedTests, status === 0 ? 0 : 1);
    return { passed: result.numPassedTests, failed };
  } catch (error) {
    console.error(`${suite}: no result (${error instanceof Error ? error.message : String(error)})`);
    return { passed: 0, failed: 1 };
  }
}

/** The published build, made with the packages, is held to its budget; the browser tests run on the test build. */
async function buildFor(browser: BrowserName): Promise<Tally> {
  const folder = outputFolder(browser, "production");
  await build(browser, "test");
  const exceeded = exceededBudgets(folder);
  console.log(`${exceeded.length === 0 ? "ok" : "FAILED"}  size budget, ${browser}\n${sizeTable(folder)}`);
  for (const line of exceeded) console.error(line);
  return exceeded.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function main(): Promise<Tally> {
  mkdirSync(join(root, "output"), { recursive: true });
  for (const browser of browserNames) await requireBrowser(browser);
  let tally = await runChecks();
  tally = addTallies(tally, await vitest("unit", "vitest.config.ts"));
  tally = addTallies(tally, await checkPackages());
  for (const browser of browserNames) tally = addTallies(tally, await buildFor(browser));
  return addTallies(tally, await vitest("browser", "vitest.browser.config.ts"));
}

try {
  const { passed, failed } = await main();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(`newsgloss: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

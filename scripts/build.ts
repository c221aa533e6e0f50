// npm run build [-- --browser chromium|firefox] [--mode production|test]: builds the extension and holds it to its size budget.
import { parseArgs } from "node:util";
import { browserNames } from "../tests/browser/harness/driver.ts";
import { build } from "./toolchain/build.ts";
import { exceededBudgets, sizeTable } from "./toolchain/size-budget.ts";

const { values } = parseArgs({ options: { browser: { type: "string" }, mode: { type: "string", default: "production" } } });
const mode = values.mode === "test" ? "test" : "production";
const browsers = browserNames.filter((name) => values.browser === undefined || values.browser === name);
if (browsers.length === 0) {
  console.error(`newsgloss: unknown browser ${values.browser}; there are ${browserNames.join(" and ")}`);
  process.exit(2);
}
for (const browser of browsers) {
  const folder = await build(browser, mode);
  console.log(`${browser}: ${folder}\n${sizeTable(folder)}`);
  const exceeded = exceededBudgets(folder);
  for (const line of exceeded) console.error(line);
  if (exceeded.length > 0) process.exitCode = 1;
}

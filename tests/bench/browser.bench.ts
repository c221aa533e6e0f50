import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireBrowser } from "../../scripts/toolchain/browsers.ts";
import { build } from "../../scripts/toolchain/build.ts";
import { Companion } from "../browser/harness/companion.ts";
import { type BrowserName, browserNames } from "../browser/harness/driver.ts";
import { launch } from "../browser/harness/launch.ts";
import { serve } from "../browser/harness/static-server.ts";
import { backgroundReport } from "./browser/background.ts";
import { backgroundHeapReport } from "./browser/background-heap.ts";
import { firstMarksReport } from "./browser/first-marks.ts";
import { markingReport } from "./browser/marking.ts";
import { pageCostReport } from "./browser/page-cost.ts";
import type { Report } from "./report.ts";

async function* inBrowser(name: BrowserName): AsyncGenerator<Report> {
  const folder = mkdtempSync(join(tmpdir(), "newsgloss-bench-"));
  const extension = await build(name, "test");
  const browser = await launch(name, { extension, headless: true, program: await requireBrowser(name) });
  const server = await serve(folder);
  try {
    const running = { name, browser, server, companion: await Companion.open(browser) };
    yield await firstMarksReport(running);
    yield await backgroundReport(running);
    if (name !== "chromium") return;
    const program = await requireBrowser(name);
    yield await markingReport(program, server);
    yield await backgroundHeapReport(program, extension);
    yield await pageCostReport(program, extension);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** The built extension in real browsers; `NEWSGLOSS_BROWSER` names one of them to measure that alone. */
export async function* reports(): AsyncGenerator<Report> {
  const only = process.env.NEWSGLOSS_BROWSER;
  for (const name of browserNames.filter((candidate) => only === undefined || candidate === only)) yield* inBrowser(name);
}

// npm start [-- --browser firefox] [--headless] [--sample ransomware]: builds, serves a sample article and opens it with the extension.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Companion } from "../tests/browser/harness/companion.ts";
import { type BrowserName, browserNames, hostSelector, type TestBrowser, waitFor } from "../tests/browser/harness/driver.ts";
import { launch } from "../tests/browser/harness/launch.ts";
import { clickMark } from "../tests/browser/harness/marks.ts";
import { serve } from "../tests/browser/harness/static-server.ts";
import { requireBrowser } from "./toolchain/browsers.ts";
import { build } from "./toolchain/build.ts";
import { mentionTable } from "./toolchain/report.ts";
import { root } from "./toolchain/run.ts";

const samples = readdirSync(join(root, "tests/samples")).flatMap((file) => (file.endsWith(".html") ? [file.slice(0, -5)] : []));

function readOptions(): { name: BrowserName; headless: boolean; sample: string } {
  const { values } = parseArgs({
    options: {
      browser: { type: "string", default: "chromium" },
      headless: { type: "boolean" },
      sample: { type: "string", default: "albania" },
    },
  });
  const name = browserNames.find((candidate) => candidate === values.browser);
  if (name === undefined) throw new Error(`unknown browser "${values.browser}"; there are ${browserNames.join(" and ")}`);
  if (!samples.includes(values.sample)) throw new Error(`unknown sample "${values.sample}"; there are ${samples.join(", ")}`);
  const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return { name, headless: values.headless ?? !hasDisplay, sample: values.sample };
}

/** Opens card and popup, takes their pictures, prints what was found. */
async function report(browser: TestBrowser, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  const companion = await Companion.open(browser);
  const { analysis } = await companion.ready(url, 60_000);
  console.log(`\n${mentionTable(analysis)}\n`);
  const folder = join(root, "output/screenshots");
  mkdirSync(folder, { recursive: true });
  const picture = (surface: string): string => join(folder, `start-${browser.name}-${surface}.png`);
  await page.activate();
  const group = analysis.mentions.find((mention) => mention.kind === "actor" && mention.actorType === "threat-group");
  if (group === undefined) throw new Error("no threat group was found in the sample article");
  await clickMark(page, "newsgloss-", group.text);
  await waitFor(`the card in ${hostSelector}`, () => page.inHost((shadow) => Boolean(shadow?.querySelector("[role=dialog]"))));
  // The card fades in.
  await setTimeout(400);
  await page.screenshot(picture("article"));
  const popup = await browser.openPopup(page);
  await waitFor("the popup's story", () => popup.evaluate(() => (document.body.textContent ?? "").length > 200));
  await popup.screenshot(picture("popup"));
  console.log(`Screenshots: ${picture("article")}\n             ${picture("popup")}`);
}

async function main(): Promise<void> {
  const { name, headless, sample } = readOptions();
  const program = await requireBrowser(name);
  const extension = await build(name, "test");
  const server = await serve(join(root, "tests/samples"));
  const browser = await launch(name, { extension, headless, program });
  const url = `${server.origin}/${sample}.html`;
  console.log(`Newsgloss in ${browser.version}: ${url}`);
  if (headless) {
    await report(browser, url);
    await browser.close();
  } else {
    const page = await browser.newPage();
    await page.goto(url);
    console.log("Click a mark, or the Newsgloss button in the toolbar. Close the browser to end.");
    await browser.closed();
  }
  await server.close();
}

try {
  await main();
} catch (error) {
  console.error(`newsgloss: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

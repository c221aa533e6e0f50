// Draws the icon's sizes from its SVG: node scripts/draw-icons.ts (needs Chromium).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { requireBrowser } from "./toolchain/browsers.ts";
import { root } from "./toolchain/run.ts";

const sizes = [16, 32, 48, 96, 128];
const folder = join(root, "public/icon");
const svg = readFileSync(join(folder, "newsgloss.svg"), "utf8");

const browser = await puppeteer.launch({ executablePath: await requireBrowser("chromium"), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(folder, `${size}.png`) as `${string}.png`, omitBackground: true });
}
await browser.close();

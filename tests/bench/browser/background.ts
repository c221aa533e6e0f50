import type { Browser } from "webextension-polyfill";
import { generatedArticle } from "../generated-article.ts";
import { median, milliseconds, type Report } from "../report.ts";
import { articlePage } from "./article-page.ts";
import type { Running } from "./first-marks.ts";

/** The name under which both browsers' extension pages have their promises. */
declare const chrome: Browser;

const rounds = 5;
const words = 1_000;
const tabs = 20;

/** From a page of the extension's question to the background's answer, in milliseconds of that page's clock. */
function ask({ companion }: Running, seed: number, depth: "names" | "full"): Promise<number> {
  return companion.page.evaluate(
    async (article: string, wanted: string) => {
      const data = { article: JSON.parse(article) as unknown, depth: wanted };
      const from = performance.now();
      const reply = (await chrome.runtime.sendMessage({ newsgloss: 1, to: "background", name: "article.analyse", data })) as {
        ok: boolean;
        error?: string;
      };
      if (!reply.ok) throw new Error(reply.error);
      return performance.now() - from;
    },
    JSON.stringify(generatedArticle(words, seed)),
    depth,
  );
}

/** Twenty tabs made in one turn, as a browser restores them, none of them in front. */
async function restoreTabs({ companion, server }: Running): Promise<number> {
  const urls = Array.from({ length: tabs }, (_, nth) => {
    const path = `/restored-${nth}.html`;
    server.put(path, articlePage(generatedArticle(words, 5_000 + nth)));
    return server.origin + path;
  });
  const from = performance.now();
  await companion.page.evaluate(
    async (wanted: string[]) => {
      await Promise.all(wanted.map((url) => chrome.tabs.create({ url, active: false })));
    },
    urls as string[] & readonly string[],
  );
  for (const url of urls) await companion.ready(url, 120_000);
  const taken = performance.now() - from;
  await companion.page.evaluate(async (wanted: string[]) => {
    const open = await chrome.tabs.query({});
    await chrome.tabs.remove(open.filter(({ url }) => url !== undefined && wanted.includes(url)).map(({ id }) => id ?? -1));
  }, urls);
  return taken;
}

/** The background's answers to an article of 1,000 words, and twenty tabs at once. */
export async function backgroundReport(running: Running): Promise<Report> {
  const { browser, name } = running;
  await ask(running, 1_000, "full");
  const taken: Record<"warmNames" | "warmFull" | "coldNames" | "coldFull", number[]> = {
    warmNames: [],
    warmFull: [],
    coldNames: [],
    coldFull: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    const seed = 2_000 + round;
    taken.warmNames.push(await ask(running, seed, "names"));
    taken.warmFull.push(await ask(running, seed, "full"));
  }
  for (let round = 0; round < rounds; round += 1) {
    const seed = 3_000 + round;
    await browser.stopBackground();
    taken.coldNames.push(await ask(running, seed, "names"));
    taken.coldFull.push(await ask(running, seed, "full"));
  }
  await browser.stopBackground();
  const restored = await restoreTabs(running);
  const row = (what: string, values: readonly number[]): string[] => [
    what,
    milliseconds(median(values)),
    milliseconds(Math.min(...values)),
  ];
  return {
    title: `The background's answers, ${words} words, ${name}`,
    columns: ["", "median", "least"],
    rows: [
      row("known names, warm", taken.warmNames),
      row("everything after that, warm", taken.warmFull),
      row("known names, started for it", taken.coldNames),
      row("everything after that", taken.coldFull),
      row(`${tabs} tabs at once, background stopped before: all read`, [restored]),
    ],
    aims: [],
  };
}

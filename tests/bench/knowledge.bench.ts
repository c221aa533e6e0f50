import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { build, type Rollup } from "vite";
import { requireBrowser } from "../../scripts/toolchain/browsers.ts";
import type { Comparison } from "./comparison.ts";
import { compareImport } from "./knowledge-import.ts";
import { sampleArticle } from "./sample-article.ts";

/** The starter facts alone: some 19,000 names. */
const small = 0;
/** A million takes some minutes to fill: `NEWSGLOSS_BENCH_CLAIMS=100000` for a look. */
const large = Number(process.env.NEWSGLOSS_BENCH_CLAIMS ?? 1_000_000);
const attackBundle = "../shared/sources/enterprise-attack-18.1.json.gz";

async function bundlePage(): Promise<string> {
  const entry = join(import.meta.dirname, "knowledge-page/page.ts");
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["es"], fileName: "page" } },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const [chunk] = output?.output ?? [];
  if (chunk === undefined) throw new Error("the bench page was not built");
  return chunk.code;
}

async function serve(): Promise<{ origin: string; close(): void }> {
  const page = `<!doctype html><title>bench</title><script type="module" src="/page.js"></script>`;
  const files = new Map<string, readonly [type: string, body: string | Buffer]>([
    ["/", ["text/html", page]],
    ["/page.js", ["text/javascript", await bundlePage()]],
    ["/starter.json.gz", ["application/gzip", readFileSync("public/knowledge/starter.json.gz")]],
  ]);
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? "") ?? ["text/plain", ""];
    response.setHeader("content-type", type).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Each call on a page of its own: nothing is in memory but what the database gives. */
function caller(browser: Browser, origin: string) {
  return async <T>(name: string, ...args: readonly unknown[]): Promise<T> => {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.waitForFunction("globalThis.bench !== undefined");
    const result = (await page.evaluate(`bench.${name}(...${JSON.stringify(args)})`)) as T;
    await page.close();
    return result;
  };
}

type Call = ReturnType<typeof caller>;
type Way = Comparison["ways"][number];

async function measure(call: Call, claims: number): Promise<Way[]> {
  const name = `bench-${claims}`;
  const article = sampleArticle(1_000);
  const size = claims === small ? "the starter's" : claims.toLocaleString("en");
  const filling = await call<number>("fill", name, claims);
  const starts = [await call<number>("startUp", name, article), await call<number>("startUp", name, article)];
  return [
    { name: `names of 1,000 words linked, ${size} names known`, milliseconds: await call<number>("slice", name, article, 30) },
    { name: `first answer after a stop, ${size} names`, milliseconds: Math.min(...starts) },
    { name: `slowest search while typing, ${size} names`, milliseconds: await call<number>("search", name) },
    ...(claims === small ? [{ name: "starter facts written on the first run", milliseconds: filling }] : []),
  ];
}

/** The import of all of ATT&CK, in the built extension's library. */
async function importing(): Promise<Comparison> {
  if (existsSync(attackBundle)) return compareImport("chromium", attackBundle);
  console.warn(`${attackBundle} is not there: the import of ATT&CK is not measured.`);
  return { title: "", ways: [] };
}

/** The figures of the knowledge base in a real browser, all in one run. */
export async function compare(): Promise<Comparison> {
  const program = await requireBrowser("chromium");
  const server = await serve();
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: true,
    pipe: true,
    args: ["--no-sandbox", "--disable-gpu"],
    protocolTimeout: 1_800_000,
  });
  try {
    const call = caller(browser, server.origin);
    const ways = [...(await measure(call, small)), ...(await measure(call, large))];
    const { ways: steps, notes = [] } = await importing();
    return { title: `Knowledge base in Chromium`, ways: [...ways, ...steps], notes };
  } finally {
    await browser.close();
    server.close();
  }
}

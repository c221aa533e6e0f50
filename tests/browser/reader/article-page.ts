import type { TestPage } from "../harness/driver.ts";
import type { Session } from "../harness/in-browsers.ts";

interface Parts {
  readonly head?: string;
  readonly bodyAttributes?: string;
  /** Paragraphs of the article, as HTML. */
  readonly paragraphs?: readonly string[];
  readonly after?: string;
}

export const usual: readonly string[] = [
  "Sandworm attacked the power grid of Ukraine on Tuesday, officials in Kyiv said, and left three towns without light for most of the evening while engineers drove from one substation to the next.",
  "The engineers found a wiper on the machines of two substations and took the network apart to clean it, a work that kept them busy until the morning and cost the company a week of repairs.",
  "Sandworm has been at work in the region for years, said an analyst, who asked not to be named because the inquiry goes on and nobody wants to tell the intruders how much is known.",
];

/** A news article of our own words; long enough to be taken for one. */
export const articlePage = ({
  head = "",
  bodyAttributes = "",
  paragraphs = usual,
  after = "",
}: Parts = {}): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Lights out in three towns</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2023-03-09T08:00:00Z">
<style>body { max-width: 640px; margin: 40px auto; font: 18px/1.6 serif; }</style>${head}</head>
<body ${bodyAttributes}><article><h1>Lights out in three towns</h1>${paragraphs.map((html) => `<p>${html}</p>`).join("\n")}</article>${after}</body></html>`;

/** Opens a page that is served under `path`, and waits until all of it is analysed. */
export async function readPage({ server, browser, companion }: Session, path: string, html: string): Promise<TestPage> {
  server.put(`/${path}`, html);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/${path}`);
  // The first page waits for the starter knowledge as well.
  await companion.ready(`${server.origin}/${path}`, 60_000);
  await page.activate();
  return page;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { extractArticle } from "../../lib/page/extract.ts";
import { parsePage } from "../../scripts/annotate/parse-page.ts";
import { compareWays, comparisonReport, ratioOf } from "./comparison.ts";
import { atLeast, type Report, times } from "./report.ts";

const page = readFileSync(join(import.meta.dirname, "../pages/frame-heavy-news.html"), "utf8");
const paragraphs = 40;

/** A page with as much text as a long article has, in the frame of a news site. */
function longPage(): string {
  const [paragraph = ""] = /<p data-gold>.*<\/p>/.exec(page) ?? [];
  return page.replace(paragraph, paragraph.repeat(paragraphs));
}

/** Readability changes what it reads, so that it needs a copy of the page; reading in place needs none. */
export async function* reports(): AsyncGenerator<Report> {
  const document = parsePage(longPage());
  const comparison = await compareWays("Finding the article of a news page", {
    "Newsgloss: in place, with title, day, language and the map to the page": () =>
      extractArticle(document, "https://courier.example/story"),
    "Readability on a clone, text alone": () => new Readability(document.cloneNode(true) as Document).parse()?.textContent,
  });
  yield {
    ...comparisonReport(comparison),
    aims: [atLeast("Readability on a clone takes, to our extraction", 2, ratioOf(comparison, 1), times)],
  };
}

import { changeNoted } from "../../../lib/page/begun.ts";
import { extractArticle, extraction } from "../../../lib/page/extract.ts";
import { isArticle } from "../../../lib/page/is-article.ts";
import { runInSlices } from "../../../lib/page/slices.ts";
import { watchArticle } from "../../../lib/page/watch.ts";
import { whenArticle } from "../../../lib/page/when-article.ts";

const parts = { changeNoted, extractArticle, extraction, isArticle, runInSlices, watchArticle, whenArticle };

declare global {
  var reading: typeof parts;
}

globalThis.reading = parts;

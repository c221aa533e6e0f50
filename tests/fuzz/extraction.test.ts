// Extraction and text map on pages whose markup was broken at random places.
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { ArticleSchema } from "../../lib/model/article.ts";
import { extractArticle } from "../../lib/page/extract.ts";
import { isArticle } from "../../lib/page/is-article.ts";
import { parsePage } from "../../scripts/annotate/parse-page.ts";
import { casesOf, counted, sayHowMany } from "./cases.ts";
import { anyPage } from "./material.ts";

const url = "https://news.example/2022/09/08/a";

describe("extraction of any page", () => {
  sayHowMany("pages");

  it("keeps every promise", { timeout: 3_600_000 }, () => {
    const property = counted((html: string) => {
      const page = parsePage(html);
      // The parser makes what is missing when it is first asked for.
      expect(page.body).not.toBeNull();
      const before = page.documentElement?.outerHTML;
      isArticle(page, url);
      const found = extractArticle(page, url);
      // The page is as it was.
      expect(page.documentElement?.outerHTML).toBe(before);
      if (found.kind === "no-article") return;
      const { article, textMap } = found;
      expect(v.is(ArticleSchema, article)).toBe(true);
      expect(textMap.text).toBe(article.text);
      // Every character stands in the page where the map says, and the map leads back.
      for (let at = 0; at < article.text.length; at += 1 + Math.floor(article.text.length / 60)) {
        const ends = textMap.boundaries({ start: at, end: at + 1 });
        if (ends === null) continue;
        expect(ends.startContainer).toBe(ends.endContainer);
        const character = ends.startContainer.nodeValue?.slice(ends.startOffset, ends.endOffset);
        expect(character?.replace(/\s/u, " ")).toBe(article.text.charAt(at).replace(/\s/u, " "));
        expect(textMap.offsetOf(ends.startContainer, ends.startOffset)).toBe(at);
      }
      // A second look finds the same.
      const again = extractArticle(page, url);
      expect(again.kind === "article" && again.textMap.equals(textMap)).toBe(true);
    });
    fc.assert(fc.property(anyPage, property), casesOf(0.05));
  });
});

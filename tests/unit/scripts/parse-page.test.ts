// Pages as people and programs write them: a document with a body comes of each.
import { describe, expect, it } from "vitest";
import { parsePage } from "../../../scripts/annotate/parse-page.ts";

const words = "The town hall works with paper.";

describe("a page", () => {
  it.each([
    ["of all its parts", `<!doctype html><html><head><title>t</title></head><body><p>${words}</p></body></html>`],
    ["of a paragraph alone", `<p>${words}</p>`],
    ["of words alone", words],
    ["with a body alone", `<body><p>${words}</p></body>`],
    ["whose tags an unclosed comment swallows", `${words} <!-- <html><head></head><body></body></html>`],
    ["whose tags are swallowed after a paragraph", `<p>${words}</p><!-- <html><head></head><body></body></html>`],
  ])("%s has a body with its words", (_, html) => {
    const page = parsePage(html);
    expect(page.documentElement.localName).toBe("html");
    expect(page.body.textContent).toContain(words);
  });

  it("of nothing has an empty one", () => {
    expect(parsePage("").body.textContent).toBe("");
  });
});

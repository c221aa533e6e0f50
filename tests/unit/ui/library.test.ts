import { describe, expect, it, test } from "vitest";
import { documentsOf } from "../../../lib/export/documents-of.ts";
import type { Note } from "../../../lib/model/note.ts";
import { draftNote, stampNote } from "../../../lib/notes/compose-note.ts";
import { noFilter, noteFinder, sitesOf, tagsOf } from "../../../lib/ui/library/note-search.ts";
import { patternsOf, siteOfPattern } from "../../../lib/ui/shared/access-port.ts";

const note = (id: string, site: string | null, body: string, tags: string[], day: number): Note =>
  stampNote(
    draftNote({
      subject: site === null ? "entity" : "article",
      article:
        site === null
          ? null
          : {
              url: `https://www.${site}/${id}`,
              canonicalUrl: `https://www.${site}/story`,
              title: "Port halted",
              publishedAt: null,
            },
      entityIds: site === null ? ["attack:G0034"] : [],
      body,
      tags,
    }),
    undefined,
    new Date(Date.UTC(2026, 0, day)),
    id,
  );

const notes = [
  note("a", "news.example", "The wiper spread by group policy", ["wiper"], 1),
  note("b", "daily.example", "Same wipers as in May", ["wiper", "may"], 3),
  note("c", null, "Watch this group", [], 2),
];
const idsOf = (found: readonly Note[]): string[] => found.map(({ id }) => id);

describe("finding notes", () => {
  const find = noteFinder(notes);
  it.each([
    ["", null, null, ["b", "c", "a"]],
    ["wiper", null, null, ["a", "b"]],
    ["wip", null, "daily.example", ["b"]],
    ["group", "wiper", null, ["a"]],
    ["halted", null, null, ["a", "b"]],
    ["wippers", null, null, ["b"]],
    ["volcano", null, null, []],
    ["", "may", null, ["b"]],
  ])("%j, tag %s, site %s", async (query, tag, site, ids) => {
    expect(idsOf(await find({ ...noFilter, query, tag, site })).toSorted()).toEqual([...ids].toSorted());
  });

  it.each([
    [{ entity: "attack:G0034" }, ["c"]],
    [{ entity: "attack:G9999" }, []],
    [{ from: "2026-01-02" }, ["b", "c"]],
    [{ until: "2026-01-02" }, ["c", "a"]],
    [{ from: "2026-01-02", until: "2026-01-02" }, ["c"]],
  ])("%j", async (part, ids) => {
    expect(idsOf(await find({ ...noFilter, ...part }))).toEqual(ids);
  });

  it("shows the newest first where no words are asked for", async () => {
    expect(idsOf(await find(noFilter))).toEqual(["b", "c", "a"]);
  });

  it("offers the tags and sites that there are", () => {
    expect(tagsOf(notes)).toEqual(["may", "wiper"]);
    expect(sitesOf(notes)).toEqual(["daily.example", "news.example"]);
  });
});

test("notes are exported by article, those on entities apart", () => {
  const { documents, entityNotes } = documentsOf(notes);
  expect(documents.map(({ article, notes: own }) => [article.canonicalUrl, idsOf(own)])).toEqual([
    ["https://www.news.example/story", ["a"]],
    ["https://www.daily.example/story", ["b"]],
  ]);
  expect(idsOf(entityNotes)).toEqual(["c"]);
});

describe("a site as the reader types it", () => {
  it.each([
    ["news.example", ["*://news.example/*", "*://*.news.example/*"]],
    ["  https://www.News.Example/world?a=1 ", ["*://news.example/*", "*://*.news.example/*"]],
    ["bücher.example", ["*://xn--bcher-kva.example/*", "*://*.xn--bcher-kva.example/*"]],
    ["127.0.0.1", ["*://127.0.0.1/*"]],
    ["", null],
    ["localhost", null],
    ["*", null],
    ["*://*/*", null],
    ["javascript:alert(1)", null],
    ["news example", null],
  ])("%j", (typed, patterns) => {
    expect(patternsOf(typed)).toEqual(patterns);
  });

  it.each([
    ["*://*.news.example/*", "*.news.example"],
    ["https://news.example/*", "news.example"],
    ["<all_urls>", "<all_urls>"],
  ])("%s is shown as %s", (pattern, site) => {
    expect(siteOfPattern(pattern)).toBe(site);
  });
});

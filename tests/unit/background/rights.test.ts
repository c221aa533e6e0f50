// What a content script may ask: every rule as a table of what is allowed and what is not.
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, test, vi } from "vitest";
import { backgroundMessages } from "../../../lib/messaging/protocol.ts";
import type { Sender } from "../../../lib/messaging/receive.ts";
import type { Analysis } from "../../../lib/model/analysis.ts";
import type { EntityContext } from "../../../lib/model/entity-context.ts";
import type { Mention } from "../../../lib/model/mention.ts";
import { draftNote } from "../../../lib/notes/compose-note.ts";

const session = vi.hoisted(() => ({ rows: {} as Record<string, unknown>, isFull: false }));

vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      local: { get: async () => ({}) },
      session: {
        get: async (key: string | null) => structuredClone(key === null ? session.rows : { [key]: session.rows[key] }),
        set: async (rows: Record<string, unknown>) => {
          if (session.isFull) throw new Error("quota exceeded");
          Object.assign(session.rows, structuredClone(rows));
        },
        remove: async (keys: string[]) => {
          for (const key of keys) delete session.rows[key];
        },
      },
    },
    runtime: { getURL: (path: string) => path },
  },
}));

const load = async () => ({
  ...(await import("../../../entrypoints/background/rights.ts")),
  ...(await import("../../../entrypoints/background/grants.ts")),
  ...(await import("../../../entrypoints/background/notes.ts")),
});
let background = await load();

const url = "https://www.news.example/a?utm_source=x";
const canonicalUrl = "https://news.example/a";
const reader: Sender = { role: "reader", tabId: 7, frameId: 0, url, isPrivate: false };
const elsewhere: Sender = { ...reader, url: "https://evil.example/" };

const named = (text: string, ...entityIds: string[]): Mention => ({
  ...{ start: 0, end: text.length, text, foundBy: "test", certainty: "certain", why: "" },
  kind: "actor",
  actorType: "threat-group",
  link: {
    kind: "ambiguous",
    candidates: entityIds.map((entityId) => ({
      ...{ entityId, name: text, externalIds: [], score: 1, why: "" },
      claim: { name: text, claimedBy: "r", policy: "strong" as const },
    })),
    why: "",
  },
});
const analysis: Analysis = {
  mentions: [named("Quiet Heron", "group:1", "group:2"), named("toString")],
  incidents: [],
  attributions: [],
  responses: [],
  notices: [],
};
const contextOf = (id: string, ...neighbours: string[]): EntityContext => ({
  entity: {
    id,
    kind: "threat-group",
    name: id,
    country: null,
    externalIds: [],
    source: "r",
  } as unknown as EntityContext["entity"],
  aliases: [],
  relations: neighbours.map((other) => ({
    ...{ type: "uses" as const, direction: "out" as const, source: "r" },
    other: { id: other, name: other, kind: "software" as never, country: null, externalIds: [] },
  })),
  sources: [],
});
const draft = (given: object = {}) =>
  draftNote({ subject: "passage", article: { url, canonicalUrl, title: "", publishedAt: null }, body: "x", ...given });
const save = (given: object = {}) => ({ draft: draft(given), basedOn: null });
const at = (place: { url?: string; canonicalUrl?: string }) => ({ ...draft().article, ...place });

async function verdict(name: string, request: unknown, sender: Sender = reader): Promise<string> {
  return background.checkRights(name, request, sender).then(
    () => "allowed",
    () => "refused",
  );
}

const notes = { own: "", foreign: "", ofEntity: "" };

beforeEach(async () => {
  vi.resetModules();
  Object.assign(session, { rows: {}, isFull: false });
  background = await load();
  await background.grantAnalysis(reader, canonicalUrl, analysis);
  notes.own = (await background.saveNote(draft(), null)).note.id;
  notes.foreign = (await background.saveNote(draft({ article: at({ canonicalUrl: "https://other.example/b" }) }), null)).note.id;
  notes.ofEntity = (await background.saveNote(draft({ article: null, subject: "entity", entityIds: ["group:1"] }), null)).note.id;
});

const article = (place: object = {}) => ({ article: { url, canonicalUrl, ...place }, depth: "full" });

describe("a content script", () => {
  test.each<[string, string, unknown, "allowed" | "refused"]>([
    ["its own text analysed", "article.analyse", article(), "allowed"],
    ["its own text under its own address", "article.analyse", article({ canonicalUrl: url }), "allowed"],
    [
      "its text under an edition of its site",
      "article.analyse",
      article({ canonicalUrl: "https://amp.news.example/a" }),
      "allowed",
    ],
    ["a text as another site's", "article.analyse", article({ canonicalUrl: "https://bank.example/a" }), "refused"],
    ["a text from another address", "article.analyse", article({ url: "https://bank.example/a" }), "refused"],
    ["a text from no address", "article.analyse", article({ url: "", canonicalUrl: "" }), "refused"],
    ["a text as a file's", "article.analyse", article({ canonicalUrl: "file:///etc/passwd" }), "refused"],
    ["a text as a script's", "article.analyse", article({ canonicalUrl: "javascript:alert(1)" }), "refused"],
    ["an entity that was offered", "entity.context", { entityId: "group:2" }, "allowed"],
    ["an entity that was not", "entity.context", { entityId: "group:3" }, "refused"],
    ["an entity by a prototype's name", "entity.context", { entityId: "constructor" }, "refused"],
    ["the name of an entity that was offered", "entity.name", { entityId: "group:2" }, "allowed"],
    ["the name of one that was not", "entity.name", { entityId: "group:3" }, "refused"],
    ["entities by a name", "entity.find", { query: "Heron" }, "allowed"],
    ["the parser of its notes", "notes.parser", null, "allowed"],
    ["how often an offered entity was met", "memory.acquaintance", { entityId: "group:1", canonicalUrl }, "allowed"],
    ["how often another was met", "memory.acquaintance", { entityId: "group:9", canonicalUrl }, "refused"],
    [
      "the same beside another article",
      "memory.acquaintance",
      { entityId: "group:1", canonicalUrl: "https://b.example/" },
      "refused",
    ],
    [
      "a name to mean what was offered for it",
      "names.choose",
      { name: "Quiet Heron", entityId: "group:2", scope: "always", url, canonicalUrl },
      "allowed",
    ],
    [
      "a name to mean something else",
      "names.choose",
      { name: "Quiet Heron", entityId: "group:3", scope: "always", url, canonicalUrl },
      "refused",
    ],
    [
      "a name that it has not",
      "names.choose",
      { name: "Microsoft", entityId: "group:1", scope: "article", url, canonicalUrl },
      "refused",
    ],
    [
      "a name for another site",
      "names.choose",
      { name: "Quiet Heron", entityId: "group:2", scope: "site", url: "https://bank.example/", canonicalUrl },
      "refused",
    ],
    ["its own name never to be marked", "names.setMarked", { name: "Quiet Heron", marked: false }, "allowed"],
    ["a name that it has not never to be marked", "names.setMarked", { name: "Sandworm", marked: false }, "refused"],
    ["the notes of its article", "notes.list", { canonicalUrl }, "allowed"],
    ["the notes of another article of its site", "notes.list", { canonicalUrl: "https://news.example/b" }, "refused"],
    ["the notes of another site", "notes.list", { canonicalUrl: "https://other.example/b" }, "refused"],
    ["a note on its article", "notes.save", save(), "allowed"],
    ["a note that names an offered entity", "notes.save", save({ entityIds: ["group:1"] }), "allowed"],
    ["a note that names another", "notes.save", save({ entityIds: ["group:1", "group:9"] }), "refused"],
    ["a note on no article", "notes.save", save({ article: null }), "refused"],
    [
      "a note on another site",
      "notes.save",
      save({ article: at({ url: "https://b.example/", canonicalUrl: "https://b.example/" }) }),
      "refused",
    ],
    [
      "a note on another article of its site",
      "notes.save",
      save({ article: at({ canonicalUrl: "https://news.example/b" }) }),
      "refused",
    ],
    ["to read its site", "reader.wanted", null, "allowed"],
    ["its marks' sheet", "marks.sheet", { shown: true }, "allowed"],
    ["all articles read", "memory.meetings", { entityId: "group:1" }, "refused"],
    ["to forget what was read", "memory.erase", null, "refused"],
    ["to open a reader elsewhere", "reader.open", { tabId: 1 }, "refused"],
    ["what there is not", "toString", null, "refused"],
  ])("asks for %s", async (_, name, request, expected) => {
    expect(await verdict(name, request)).toBe(expected);
  });

  it("changes and deletes the notes of its own article only", async () => {
    expect(await verdict("notes.save", save({ id: notes.own }))).toBe("allowed");
    expect(await verdict("notes.save", save({ id: notes.foreign }))).toBe("refused");
    expect(await verdict("notes.save", save({ id: notes.ofEntity }))).toBe("refused");
    expect(await verdict("notes.restore", draft({ id: notes.own }))).toBe("allowed");
    expect(await verdict("notes.restore", draft({ id: notes.foreign }))).toBe("refused");
    expect(await verdict("notes.delete", { id: notes.own })).toBe("allowed");
    expect(await verdict("notes.delete", { id: notes.foreign })).toBe("refused");
    expect(await verdict("notes.delete", { id: notes.ofEntity })).toBe("refused");
  });

  it("keeps whom a note was linked to in the library, in changing it and in putting it back", async () => {
    const linked = draft({ entityIds: ["group:9"] });
    const { note } = await background.saveNote(linked, null);
    expect(await verdict("notes.save", { draft: { ...linked, id: note.id, body: "y" }, basedOn: note })).toBe("allowed");
    await background.deleteNote(note.id);
    expect(await verdict("notes.restore", note)).toBe("allowed");
    expect(await verdict("notes.restore", { ...note, id: "another" })).toBe("refused");
  });

  it("may link its notes to whom it was offered for them, and know their names, but no more of them", async () => {
    await background.grantLinks(reader, ["group:3"]);
    expect(await verdict("entity.name", { entityId: "group:3" })).toBe("allowed");
    expect(await verdict("notes.save", save({ entityIds: ["group:3"] }))).toBe("allowed");
    expect(await verdict("entity.context", { entityId: "group:3" })).toBe("refused");
    expect(await verdict("entity.name", { entityId: "group:3" }, elsewhere)).toBe("refused");
  });

  test.each<[string, Sender]>([
    ["from a frame in the page", { ...reader, frameId: 4 }],
    ["from no tab", { ...reader, tabId: null }],
    ["from another tab", { ...reader, tabId: 8 }],
    ["from another site in the same tab", elsewhere],
  ])("has no such right %s", async (_, sender) => {
    expect(await verdict("entity.context", { entityId: "group:1" }, sender)).toBe("refused");
    expect(await verdict("notes.list", { canonicalUrl }, sender)).toBe("refused");
    expect(await verdict("entity.find", { query: "Heron" }, sender)).toBe("refused");
  });

  it("keeps the right when the background was stopped, and over a walk to another site and back", async () => {
    await background.grantAnalysis(elsewhere, elsewhere.url, { ...analysis, mentions: [] });
    vi.resetModules();
    background = await load();
    expect(await verdict("entity.context", { entityId: "group:1" })).toBe("allowed");
    expect(await verdict("entity.context", { entityId: "group:1" }, elsewhere)).toBe("refused");
  });

  it("goes on from one entity to those beside it", async () => {
    await background.grantNeighbours(reader, contextOf("group:1", "software:5"));
    expect(await verdict("entity.context", { entityId: "software:5" })).toBe("allowed");
    await background.grantNeighbours(reader, contextOf("group:77", "software:6"));
    expect(await verdict("entity.context", { entityId: "software:6" })).toBe("refused");
  });

  it("cannot walk through the whole knowledge base", async () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => `software:${index}`);
    await background.grantNeighbours(reader, contextOf("group:1", ...ids));
    expect(await verdict("entity.context", { entityId: "software:4999" })).toBe("refused");
  });

  it("keeps what an earlier analysis of the same article named, so that “never mark” is undone", async () => {
    await background.grantAnalysis(reader, canonicalUrl, { ...analysis, mentions: [] });
    expect(await verdict("names.setMarked", { name: "Quiet Heron", marked: true })).toBe("allowed");
  });

  it("keeps its right for as long as the background runs where the store is full", async () => {
    session.isFull = true;
    await background.grantAnalysis(elsewhere, elsewhere.url, analysis);
    expect(await verdict("entity.context", { entityId: "group:1" }, elsewhere)).toBe("allowed");
  });

  it("of a file asks for that file alone", async () => {
    const file: Sender = { ...reader, url: "file:///home/reader/a.html#top" };
    const own = { url: "file:///home/reader/a.html", canonicalUrl: "file:///home/reader/a.html" };
    expect(await verdict("article.analyse", article(own), file)).toBe("allowed");
    for (const other of ["file:///home/reader/b.html", "https://news.example/a"])
      expect(await verdict("article.analyse", article({ ...own, canonicalUrl: other }), file)).toBe("refused");
    expect(await verdict("article.analyse", article({ url: "file:///b", canonicalUrl: "file:///b" }), file)).toBe("refused");
  });
});

describe("the extension's own pages", () => {
  it.each(Object.keys(backgroundMessages))("may ask %s for anything", async (name) => {
    expect(await verdict(name, {}, { ...reader, role: "extension", tabId: null })).toBe("allowed");
  });
});

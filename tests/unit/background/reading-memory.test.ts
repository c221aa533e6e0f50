import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Sender } from "../../../lib/messaging/receive.ts";
import type { Analysis } from "../../../lib/model/analysis.ts";
import type { Article } from "../../../lib/model/article.ts";
import type { Mention } from "../../../lib/model/mention.ts";

const stored = vi.hoisted(() => ({ settings: {} as Record<string, unknown>, badges: [] as string[] }));

vi.mock("wxt/browser", () => ({
  browser: {
    storage: {
      local: { get: async () => ({ settings: stored.settings }) },
      session: { get: async () => ({}), remove: async () => undefined },
    },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => void stored.badges.push(text),
      setTitle: async () => undefined,
    },
    i18n: { getMessage: (key: string) => key },
    runtime: { getURL: (path: string) => path },
  },
}));

const { memoryAnswers, rememberReading } = await import("../../../entrypoints/background/reading-memory.ts");

const actor = (text: string, entityId: string, actorType: "threat-group" | "organization"): Mention => ({
  ...{ start: 0, end: text.length, text, foundBy: "test", certainty: "certain", why: "" },
  kind: "actor",
  actorType,
  link: {
    kind: "linked",
    candidates: [
      { entityId, name: text, externalIds: [], claim: { name: text, claimedBy: "r", policy: "strong" }, score: 1, why: "" },
    ],
    why: "",
  },
});
const analysis: Analysis = {
  mentions: [actor("Quiet Heron", "group:1", "threat-group"), actor("Glassworks", "firm:1", "organization")],
  incidents: [],
  attributions: [],
  responses: [],
  notices: [],
};
const article: Article = {
  url: "https://news.example/a",
  canonicalUrl: "https://news.example/a",
  title: "A",
  publishedAt: null,
  publishedBy: "none",
  lang: "en",
  text: "Quiet Heron",
};
const reader: Sender = { role: "reader", tabId: 7, frameId: 0, url: article.url, isPrivate: false };
const size = () => memoryAnswers["memory.size"](null, reader);

beforeEach(async () => {
  stored.settings = {};
  stored.badges.length = 0;
  await memoryAnswers["memory.erase"](null, reader);
});

describe("what the background remembers", () => {
  it.each<[string, Partial<Sender>, boolean, number]>([
    ["an article in a tab", {}, true, 1],
    ["nothing of a private window", { isPrivate: true }, true, 0],
    ["nothing while the memory is off", {}, false, 0],
    ["nothing of the extension's own pages", { role: "extension" }, true, 0],
  ])("%s", async (_, changes, readingMemory, expected) => {
    stored.settings = { version: 1, readingMemory };
    rememberReading(article, analysis, { ...reader, ...changes });
    expect(await size()).toBe(expected);
    expect(stored.badges).toEqual(expected === 1 ? ["1"] : []);
  });

  it("counts groups on the button, not every organisation, and none that were met before", async () => {
    rememberReading(article, analysis, reader);
    rememberReading({ ...article, canonicalUrl: "https://news.example/b" }, analysis, reader);
    expect(await size()).toBe(2);
    expect(stored.badges).toEqual(["1", ""]);
  });

  it("answers only when the articles before the question are in", async () => {
    rememberReading(article, analysis, reader);
    const memory = await memoryAnswers["memory.article"]({ canonicalUrl: article.canonicalUrl }, reader);
    expect(memory).toMatchObject({ isRemembered: true, newEntities: ["group:1", "firm:1"] });
  });

  it("tells a page numbers, and nothing while the memory is off", async () => {
    rememberReading(article, analysis, reader);
    const request = { entityId: "group:1", canonicalUrl: "https://news.example/b" };
    expect(await memoryAnswers["memory.acquaintance"](request, reader)).toEqual({ sure: 1, possible: 0, isFirst: false });
    stored.settings = { version: 1, readingMemory: false };
    expect(await memoryAnswers["memory.acquaintance"](request, reader)).toBeNull();
  });
});

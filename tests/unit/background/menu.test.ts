// What each line of the context menu and the address bar do, with a browser that only notes what it is asked.
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SearchHit } from "../../../lib/knowledge/search.ts";
import type { Entity } from "../../../lib/model/knowledge.ts";

const entity = (id: string, name: string, kind: Entity["kind"], country: string | null): Entity => ({
  ...{ id, name, kind, country, externalIds: [], references: [], firstSeen: null, lastSeen: null, source: "test" },
});
const heron = entity("own:1", "Quiet Heron", "threat-group", "KP");
const play = [entity("own:2", "Play", "ransomware-group", null), entity("own:3", "Play & Co", "organization", null)];
const hits: readonly SearchHit[] = [
  { entity: heron, name: "Quiet Heron" },
  { entity: heron, name: "Silent <Bird>" },
  ...play.map((one) => ({ entity: one, name: "Play" })),
];

const world = vi.hoisted(() => ({
  did: [] as string[],
  listeners: new Map<string, (...given: unknown[]) => unknown>(),
  copies: true,
  popupOpens: true,
  state: null as unknown,
}));

vi.mock("wxt/browser", () => {
  const event = (name: string) => ({ addListener: (listener: () => unknown) => world.listeners.set(name, listener) });
  const did = (what: string): Promise<void> => Promise.resolve(void world.did.push(what));
  return {
    browser: {
      action: {
        openPopup: () => (world.popupOpens ? did("popup") : Promise.reject(new Error("no window"))),
        setBadgeText: ({ text }: { text: string }) => did(`badge ${text}`),
        setTitle: ({ title }: { title: string }) => did(`title ${title}`),
      },
      contextMenus: {
        removeAll: () => did("cleared"),
        create: ({ id, title, ...where }: Record<string, string | string[]>) =>
          void world.did.push(`line ${id}: ${title}`, ...Object.values(where).map((of) => `  ${[of].flat().join(" ")}`)),
        onClicked: event("menu"),
      },
      i18n: { getMessage: (key: string, values: string[]) => (key === "languageTag" ? "en" : [key, ...values].join(" ")) },
      omnibox: {
        onInputChanged: event("typed"),
        onInputEntered: event("entered"),
        setDefaultSuggestion: ({ description }: { description: string }) => void world.did.push(`default ${description}`),
      },
      runtime: { getURL: (path: string) => `own:/${path}`, onInstalled: event("installed") },
      scripting: {
        executeScript: async ({ args: [words] }: { args: string[] }) => {
          world.did.push(`copied ${words}`);
          return [{ result: world.copies }];
        },
      },
      storage: { local: { get: async () => ({}) }, onChanged: event("storage") },
      tabs: {
        create: ({ url }: { url: string }) => did(`tab ${decodeURIComponent(url)}`),
        update: ({ url }: { url: string }) => did(`here ${decodeURIComponent(url)}`),
        sendMessage: async () => ({ ok: true, data: world.state }),
      },
    },
  };
});
vi.mock("../../../entrypoints/background/knowledge.ts", () => ({
  knowledge: {
    search: async (query: string) => hits.filter(({ name }) => name.toLowerCase().startsWith(query.toLowerCase())),
    entityContext: async (id: string) => (hits.some((hit) => hit.entity.id === id) ? {} : null),
  },
}));
vi.mock("../../../entrypoints/background/analyses.ts", () => ({
  analyse: async () => ({
    mentions: [
      {
        ...{ start: 0, end: 12, text: "evil.example", foundBy: "test", certainty: "certain", why: "" },
        ...{ kind: "indicator", indicatorType: "domain", refanged: "evil.example" },
      },
    ],
    ...{ incidents: [], attributions: [], responses: [], notices: [] },
  }),
}));

const { keepMenu } = await import("../../../entrypoints/background/menu.ts");
const { listenToOmnibox } = await import("../../../entrypoints/background/omnibox.ts");
keepMenu();
listenToOmnibox();

const tab = { id: 7, url: "https://news.example/a", title: "Library hit" };
const call = async (name: string, ...given: unknown[]): Promise<unknown> => await world.listeners.get(name)?.(...given);
const choose = async (menuItemId: string, selectionText?: string): Promise<string[]> => {
  await call("menu", { menuItemId, selectionText, linkUrl: "https://news.example/report.pdf" }, tab);
  return world.did;
};

beforeEach(() => {
  world.did.length = 0;
  world.copies = true;
  world.popupOpens = true;
});

describe("the context menu", () => {
  it("is filled when the extension is installed", async () => {
    await call("installed");
    expect(world.did).toEqual([
      "cleared",
      ...["line add-note: menu_note", "  selection", "  <all_urls>"],
      ...["line look-up: menu_look_up", "  selection", "  <all_urls>"],
      ...["line add-name: menu_add_name", "  selection", "  <all_urls>"],
      ...["line cite: menu_cite", "  selection", "  <all_urls>"],
      ...["line export: menu_export", "  page selection", "  <all_urls>"],
      ...["line pdf: menu_pdf", "  page selection", "  *://*/*.pdf *://*/*.pdf?*"],
      ...["line linked-pdf: menu_pdf", "  link", "  *://*/*.pdf *://*/*.pdf?*"],
    ]);
  });

  it.each([
    ["look-up", "Quiet  Heron ", "tab own://library.html#knowledge/own:1"],
    ["look-up", "Play", "tab own://library.html#knowledge/find:Play"],
    ["look-up", "Nobody/nowhere", "tab own://library.html#knowledge/find:Nobody/nowhere"],
    ["add-name", " New\nName", "tab own://library.html#knowledge/new:New Name"],
    ["export", undefined, "popup"],
    ["pdf", undefined, "tab own://pdf.html?file=https://news.example/a"],
    ["linked-pdf", undefined, "tab own://pdf.html?file=https://news.example/report.pdf"],
  ])("%s %j", async (id, words, expected) => {
    expect(await choose(id, words)).toEqual([expected]);
  });

  it("opens the popup's page in a tab where the browser does not open the popup", async () => {
    world.popupOpens = false;
    expect(await choose("export")).toEqual(["tab own://popup.html?tab=7"]);
  });

  it("copies a quotation with its source, addresses in it harmless", async () => {
    const [copied] = await choose("cite", "evil.example was hit");
    expect(copied).toMatch(
      /^copied “evil\[\.\]example was hit” “Library hit\.” news\.example, undated\. https:\/\/news\.example\/a \(read \d{4}-\d\d-\d\d\)$/,
    );
  });

  it("says on its button when nothing could be copied", async () => {
    world.copies = false;
    expect((await choose("cite", "words")).slice(1)).toEqual(["badge !", "title menu_not_copied"]);
  });

  it("does nothing for lines that are not its own", async () => {
    expect(await choose("another-extension", "Play")).toEqual([]);
  });
});

describe("the address bar", () => {
  it("suggests what is known of a name, written as the browser reads it", async () => {
    const suggestions = await new Promise((resolve) => void call("typed", "silent", resolve));
    expect(suggestions).toEqual([
      {
        content: "Quiet Heron · own:1",
        description: "Quiet Heron · library_also Silent &lt;Bird&gt; · entity_threat_group · North Korea",
      },
    ]);
    expect(world.did).toEqual(["default omnibox_search silent"]);
  });

  it.each([
    ["Quiet Heron · own:1", "currentTab", "here own://library.html#knowledge/own:1"],
    ["quiet heron", "newForegroundTab", "tab own://library.html#knowledge/own:1"],
    ["a · b", "newBackgroundTab", "tab own://library.html#knowledge/find:a · b"],
    ["play", "currentTab", "here own://library.html#knowledge/find:play"],
  ])("%s leads on in %s", async (entered, disposition, expected) => {
    await call("entered", entered, disposition);
    expect(world.did).toEqual([expected]);
  });
});

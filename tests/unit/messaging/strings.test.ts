// How strings are spoken: by the browser, or in the language that the reader chose.
import { afterEach, describe, expect, it, vi } from "vitest";

const fetched = vi.hoisted(() => ({ addresses: [] as string[] }));
vi.mock("wxt/browser", () => ({
  browser: {
    i18n: { getMessage: (key: string, values: string[]) => (key === "languageTag" ? "en" : [key, ...values].join("|")) },
    runtime: { getURL: (path: string) => `own:/${path}` },
  },
}));

const { readStrings, speakLanguage } = await import("../../../lib/messaging/load-strings.ts");
const { counted, languageTag, speak, text } = await import("../../../lib/messaging/strings.ts");

const german = {
  languageTag: { message: "de" },
  card_place: { message: "$POSITION$ von $COUNT$", placeholders: { position: { content: "$1" }, count: { content: "$2" } } },
  memory_size_one: { message: "$COUNT$ Artikel", placeholders: { count: { content: "$1" } } },
  memory_size_many: { message: "$COUNT$ viele Artikel", placeholders: { count: { content: "$1" } } },
};

afterEach(() => {
  speak(null);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("strings", () => {
  it("are the browser's as long as no language is chosen, numbers written as its language writes them", () => {
    expect(languageTag()).toBe("en");
    expect(text("card_place", 2, 12_000)).toBe("card_place|2|12,000");
    expect([1, 2].map((count) => counted("memory_size", count))).toEqual(["memory_size_one|1", "memory_size_many|2"]);
  });

  it("are those of the chosen language, in its order, by its rule for numbers", () => {
    speak(readStrings(german));
    expect(languageTag()).toBe("de");
    expect(text("card_place", 2, 12_000)).toBe("2 von 12.000");
    expect([1, 0, 1_000].map((count) => counted("memory_size", count))).toEqual([
      "1 Artikel",
      "0 viele Artikel",
      "1.000 viele Artikel",
    ]);
  });

  it("come from the browser where the language has none, and what a value holds is not read as a place", () => {
    speak(readStrings(german));
    expect(text("card_close")).toBe("card_close");
    expect(text("card_place", "$2", "$1")).toBe("$2 von $1");
  });

  it("are fetched from the extension's own file", async () => {
    vi.stubGlobal("fetch", async (address: string) => {
      fetched.addresses.push(address);
      return { json: async () => german };
    });
    await speakLanguage("de");
    expect(fetched.addresses).toEqual(["own://_locales/de/messages.json"]);
    expect(languageTag()).toBe("de");
    await speakLanguage(null);
    expect(languageTag()).toBe("en");
  });

  it.each([
    ["cannot be fetched", async () => Promise.reject(new TypeError("no such file"))],
    ["is no messages file", async () => ({ json: async () => ({ card_close: "Schließen" }) })],
  ])("stay the browser's where the file %s", async (_, fetchIt) => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    vi.stubGlobal("fetch", fetchIt);
    await speakLanguage("de");
    expect(languageTag()).toBe("en");
    expect(console.warn).toHaveBeenCalledOnce();
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isSiteOff, markKinds, parseSettings, siteOf, withSite } from "../../../lib/settings/settings.ts";

const usual = parseSettings(undefined);

test("without anything stored, all kinds but places are marked on all sites", () => {
  expect(usual).toMatchObject({ enabled: true, sitesOff: [], kinds: markKinds.filter((kind) => kind !== "place") });
});

test.each([
  ["a text", "settings"],
  ["a list", [1, 2]],
  ["nothing", null],
  [
    "wrong types throughout",
    { version: 1, enabled: "yes", sitesOff: "news.example", kinds: ["gossip"], density: 3, markStyle: [] },
  ],
  ["a version to come", { version: 44 }],
])("%s in the store counts as the usual settings", (_, stored) => {
  expect(parseSettings(stored)).toEqual(usual);
});

test("one wrong field leaves the others", () => {
  expect(parseSettings({ version: 1, enabled: "no", sitesOff: ["News.Example"] })).toEqual({
    ...usual,
    sitesOff: ["news.example"],
  });
});

test("settings of version 1 keep what they say of first mentions", () => {
  const old = { version: 1, enabled: false, occurrences: "first" };
  expect(parseSettings(old)).toEqual({ ...usual, enabled: false, density: "first" });
});

test.each([
  ["a colour that is none", { colours: { actor: "red" }, weight: "strong" }, { colours: {}, weight: "strong" }],
  ["a tone that is none", { colours: { gossip: "#112233" }, weight: "faint" }, { colours: {}, weight: "faint" }],
  ["another weight", { colours: { date: "#AABBCC" }, weight: "heavy" }, { colours: { date: "#aabbcc" }, weight: "usual" }],
])("of the marks' style %s counts as never said", (_, markStyle, parsed) => {
  expect(parseSettings({ version: 2, markStyle }).markStyle).toEqual(parsed);
});

test("never throws, and what it gives is stable", () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const once = parseSettings(stored);
      expect(parseSettings(structuredClone(once))).toEqual(once);
    }),
  );
});

test.each([
  ["https://WWW.News.Example:8080/a?b#c", "www.news.example"],
  ["http://[::1]/", "[::1]"],
  ["file:///home/a.html", ""],
  ["not an address", null],
])("site of %s", (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test("a site is turned off and on again, others stay as they are", () => {
  const off = withSite(withSite(usual, "b.example", false), "a.example", false);
  expect(off.sitesOff).toEqual(["a.example", "b.example"]);
  expect(isSiteOff(off, "https://a.example/news")).toBe(true);
  expect(isSiteOff(off, "https://www.a.example/news")).toBe(false);
  expect(withSite(withSite(off, "a.example", true), "b.example", true)).toEqual(usual);
});

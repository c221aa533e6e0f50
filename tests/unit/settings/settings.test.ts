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
  ["wrong types throughout", { version: 1, enabled: "yes", sitesOff: "news.example", kinds: ["gossip"], occurrences: 3 }],
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

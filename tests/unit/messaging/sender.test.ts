import { describe, expect, test } from "vitest";
import { type RawSender, senderOf } from "../../../lib/messaging/sender.ts";

const own = { id: "newsgloss", root: "chrome-extension://newsgloss/" };
const inTab = { id: 4 };
const roleOf = (raw: RawSender): string => senderOf(raw, own)?.role ?? "refused";

describe("a sender", () => {
  test.each<[string, RawSender, string]>([
    [
      "a content script",
      { id: "newsgloss", url: "https://news.example/a", origin: "https://news.example", tab: inTab, frameId: 0 },
      "reader",
    ],
    ["a content script, its origin untold", { id: "newsgloss", url: "https://news.example/a", tab: inTab }, "reader"],
    [
      "a content script in a sandboxed document",
      { id: "newsgloss", url: "https://a.example/", origin: "null", tab: inTab },
      "reader",
    ],
    ["a content script in a file", { id: "newsgloss", url: "file:///tmp/a.html", origin: "null", tab: inTab }, "reader"],
    ["a content script without an address", { id: "newsgloss", tab: inTab }, "reader"],
    [
      "a page of the extension in a tab",
      { id: "newsgloss", url: `${own.root}library.html`, origin: "chrome-extension://newsgloss", tab: inTab },
      "extension",
    ],
    ["the popup", { id: "newsgloss", url: `${own.root}popup.html` }, "extension"],
    ["the background", { id: "newsgloss" }, "extension"],
    ["another extension", { id: "other", url: "chrome-extension://other/a.html" }, "refused"],
    ["nobody", {}, "refused"],
    [
      "a page that says it is another",
      { id: "newsgloss", url: "https://bank.example/", origin: "https://news.example", tab: inTab },
      "refused",
    ],
    [
      "a page that says it is the extension's",
      { id: "newsgloss", url: `${own.root}popup.html`, origin: "https://news.example", tab: inTab },
      "reader",
    ],
    ["an address that only begins alike", { id: "newsgloss", url: "chrome-extension://newsgloss.evil/a", tab: inTab }, "reader"],
    ["an address that is none", { id: "newsgloss", url: "nowhere", origin: "https://news.example", tab: inTab }, "refused"],
    ["no address, with a page's origin", { id: "newsgloss", origin: "https://news.example" }, "reader"],
  ])("that is %s", (_, raw, role) => {
    expect(roleOf(raw)).toBe(role);
  });

  test("is known to be in a private window, and in which tab and frame", () => {
    const raw = { id: "newsgloss", url: "https://news.example/a", tab: { id: 4, incognito: true }, frameId: 3 };
    expect(senderOf(raw, own)).toMatchObject({ isPrivate: true, tabId: 4, frameId: 3 });
  });
});

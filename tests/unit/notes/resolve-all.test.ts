import { expect, test } from "vitest";
import { draftNote, stampNote } from "../../../lib/notes/compose-note.ts";
import { describe } from "../../../lib/notes/describe.ts";
import { resolveAll } from "../../../lib/notes/resolve-all.ts";

const article = { url: "https://news.example/a", canonicalUrl: "https://news.example/a", title: "A", publishedAt: null };
const line = (number: number): string => `On day ${number} the ministry said that server ${number * 7} was clean.\n`;
const page = Array.from({ length: 3_000 }, (_, number) => line(number)).join("");
const noteOn = (words: string) => {
  const start = page.indexOf(words);
  const target = describe({ start, end: start + words.length }, page);
  return stampNote(draftNote({ subject: "passage", article, target }), undefined, new Date(0), words);
};

test("notes are found again in a long page however far it has moved, each at its own words", async () => {
  const wanted = ["server 18900", "server 70", "server 9100", "server 20300"];
  const now = page.replaceAll(/On day (\d+)/g, "Update. Later, on day $1");
  const placed = await resolveAll([...wanted.map(noteOn), stampNote(draftNote({ subject: "article", article }), undefined)], now);
  const found = Object.fromEntries(
    placed.map(({ note, span }) => [note.id, span === null ? null : now.slice(span.start, span.end)]),
  );
  expect(wanted.map((words) => found[words])).toEqual(wanted);
  expect(placed.filter(({ span }) => span === null).map(({ note }) => note.target)).toEqual([null]);
});

test("it ends early when nobody waits any more", async () => {
  expect(await resolveAll([noteOn("server 70")], page, AbortSignal.abort())).toEqual([]);
});

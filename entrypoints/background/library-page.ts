import { browser } from "wxt/browser";
import { nameKey } from "../../lib/text/name-key.ts";
import { addressOf } from "../../lib/ui/library/knowledge/place.ts";
import { knowledge } from "./knowledge.ts";

/** So much of a selection is taken for a name. */
const longestName = 120;

export const asName = (words: string): string => words.replaceAll(/\s+/g, " ").trim().slice(0, longestName);

/** Address of a place in the library's knowledge part: an entity by its id, `find:` or `new:` with a name. */
export const libraryAddress = (place: string): string =>
  `${browser.runtime.getURL("/library.html" as "/popup.html")}${addressOf(place)}`;

/** Where a name leads: to the entity itself when it is the only one of that name, else to what the search finds. */
export async function placeOfName(words: string): Promise<string> {
  const name = asName(words);
  const hits = await knowledge.search(name, { limit: 5 });
  const [exact, another] = hits.filter((hit) => nameKey(hit.name) === nameKey(name));
  return exact !== undefined && another === undefined ? exact.entity.id : `find:${name}`;
}

export async function openLibrary(place: string): Promise<void> {
  await browser.tabs.create({ url: libraryAddress(place) });
}

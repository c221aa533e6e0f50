import { browser } from "wxt/browser";
import type { SearchHit } from "../../lib/knowledge/search.ts";
import { text } from "../../lib/messaging/strings.ts";
import { countryName, entityKindWord } from "../../lib/ui/shared/words.ts";
import { knowledge } from "./knowledge.ts";
import { speakAsChosen } from "./language.ts";
import { libraryAddress, placeOfName } from "./library-page.ts";

const mostSuggestions = 6;

/** What stands in the bar when a suggestion is chosen: a name for people, then the entity's id. */
const separator = " · ";

/** Chromium reads descriptions as XML, Firefox as they are. */
const described = (words: string): string =>
  import.meta.env.FIREFOX ? words : words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function suggestionOf({ entity, name }: SearchHit) {
  const parts = [
    entity.name,
    ...(name === entity.name ? [] : [text("library_also", name)]),
    entityKindWord(entity.kind),
    ...(entity.country === null || entity.kind === "state" ? [] : [countryName(entity.country)]),
  ];
  return { content: `${entity.name}${separator}${entity.id}`, description: described(parts.join(separator)) };
}

async function suggestionsFor(typed: string) {
  await speakAsChosen();
  browser.omnibox.setDefaultSuggestion({ description: described(text("omnibox_search", typed)) });
  return (await knowledge.search(typed, { limit: mostSuggestions })).map(suggestionOf);
}

async function placeOf(entered: string): Promise<string> {
  const id = entered.includes(separator) ? (entered.split(separator).at(-1) ?? "") : "";
  return id !== "" && (await knowledge.entityContext(id)) !== null ? id : placeOfName(entered);
}

/** "ng" and a name in the address bar lead to what the knowledge base has; to be called in the worker's first turn. */
export function listenToOmnibox(): void {
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    // No suggestions, should the knowledge not be there yet: what was typed can still be entered.
    suggestionsFor(typed).then(suggest, () => suggest([]));
  });
  browser.omnibox.onInputEntered.addListener(async (entered, disposition) => {
    const url = libraryAddress(await placeOf(entered));
    if (disposition === "currentTab") await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition === "newForegroundTab" });
  });
}

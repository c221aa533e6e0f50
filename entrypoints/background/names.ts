import { browser } from "wxt/browser";
import { choicesStore } from "../../lib/knowledge/choices.ts";
import { untilWritten } from "../../lib/knowledge/until-written.ts";
import type { Article } from "../../lib/model/article.ts";
import type { Choice, ChoiceScope } from "../../lib/model/choice.ts";
import { siteOf } from "../../lib/settings/settings.ts";
import { nameKey } from "../../lib/text/name-key.ts";
import { database } from "./knowledge.ts";

const store = choicesStore(database);
const storedChoices = untilWritten(database, ["choices"], store.all);

/** They once lay in the browser's store for settings, which a page's process may come to; whatever is left there is moved. */
async function moveOld(): Promise<void> {
  const { choices } = await browser.storage.local.get("choices");
  if (choices === undefined) return;
  await store.replace(choices);
  await browser.storage.local.remove("choices");
}

let moving: Promise<void> | null = null;
async function allChoices(): Promise<Choice[]> {
  moving ??= moveOld().catch((error: unknown) => {
    // Nothing is lost: they stay where they are, and the next question moves them.
    moving = null;
    throw error;
  });
  await moving;
  return storedChoices();
}

interface Place {
  readonly url: string;
  readonly canonicalUrl: string;
}

function whereOf(scope: ChoiceScope, { url, canonicalUrl }: Place): string {
  if (scope === "always") return "";
  return scope === "article" ? canonicalUrl : (siteOf(url) ?? "");
}

/** Remembers whom a name means in an article, on its site, or always; a later word on the same takes the place of an earlier. */
export function choose(name: string, entityId: string, scope: ChoiceScope, place: Place): Promise<void> {
  return store.add({ key: nameKey(name), entityId, scope, where: whereOf(scope, place) });
}

/** Choices that hold for an article. */
export async function choicesFor(article: Article): Promise<Choice[]> {
  const choices = await allChoices();
  return choices.filter(({ scope, where }) => where === whereOf(scope, article));
}

/** "Not a name, never mark", and its undoing. */
export async function setMarked(name: string, isMarked: boolean): Promise<void> {
  const key = nameKey(name);
  if (isMarked) await database.namePolicies.delete(key);
  else await database.namePolicies.put({ key, policy: "never" });
}

import * as v from "valibot";
import { browser } from "wxt/browser";
import type { Article } from "../../lib/model/article.ts";
import { type Choice, ChoiceSchema, type ChoiceScope } from "../../lib/model/choice.ts";
import { siteOf } from "../../lib/settings/settings.ts";
import { nameKey } from "../../lib/text/name-key.ts";
import { database } from "./knowledge.ts";

const storageKey = "choices";
/** Of more than these the oldest are forgotten. */
const keptChoices = 2_000;

async function allChoices(): Promise<Choice[]> {
  const stored = await browser.storage.local.get(storageKey);
  const parsed = v.safeParse(v.array(ChoiceSchema), stored[storageKey] ?? []);
  return parsed.success ? parsed.output : [];
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
  const choice: Choice = { key: nameKey(name), entityId, scope, where: whereOf(scope, place) };
  const isSame = (other: Choice): boolean =>
    other.key === choice.key && other.scope === choice.scope && other.where === choice.where;
  return navigator.locks.request("newsgloss-choices", async () => {
    const others = (await allChoices()).filter((other) => !isSame(other));
    await browser.storage.local.set({ [storageKey]: [...others, choice].slice(-keptChoices) });
  });
}

/** Puts a backup's choices in place of all there are; what are none counts as never said. */
export function replaceChoices(choices: unknown): Promise<void> {
  const parsed = v.safeParse(v.array(ChoiceSchema), choices);
  return navigator.locks.request("newsgloss-choices", async () => {
    await browser.storage.local.set({ [storageKey]: parsed.success ? parsed.output.slice(-keptChoices) : [] });
  });
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

import { browser } from "wxt/browser";
import { isAmong } from "../../lib/events/verdicts.ts";
import { text } from "../../lib/messaging/strings.ts";
import type { Analysis } from "../../lib/model/analysis.ts";
import { namedThings } from "../../lib/model/glance.ts";
import { speakAsChosen } from "./language.ts";

/** `--accent` of `lib/ui/shared/tokens.css`, which has the contrast for white digits. */
const badgeColour = "#1f4f8f";

/**
 * Actors in the sense of the field, among the new: groups, and whoever is told to have attacked or is accused. Whom the
 * article names otherwise (victims, ministers, vendors) is no reason to look.
 */
export function newActors(analysis: Analysis, newEntities: readonly string[]): number {
  const fresh = new Set(newEntities);
  const blamed = new Set([
    ...analysis.incidents.flatMap(({ attackers }) => attackers),
    ...analysis.attributions.flatMap(({ accused }) => accused ?? []),
  ]);
  const positions = analysis.mentions.flatMap((mention, position) => {
    const isActor = mention.kind === "actor" && (mention.actorType === "threat-group" || blamed.has(position));
    return isActor && isAmong(mention, fresh) ? [position] : [];
  });
  return namedThings(analysis, positions).length;
}

/** A small number on the tab's toolbar button, gone when there is nothing new; the browser takes it off when the page is left. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  try {
    await speakAsChosen();
    await browser.action.setBadgeBackgroundColor({ tabId, color: badgeColour });
    await browser.action.setBadgeText({ tabId, text: count === 0 ? "" : String(count) });
    await browser.action.setTitle({ tabId, title: count === 0 ? text("extensionName") : text("memory_badge_title", count) });
  } catch {
    // The tab was closed meanwhile.
  }
}

import type { BackgroundMessages } from "../../lib/messaging/protocol.ts";
import type { HandlersOf, Sender } from "../../lib/messaging/receive.ts";
import { tell } from "../../lib/messaging/send.ts";
import { isSiteOff } from "../../lib/settings/settings.ts";
import { readSettings } from "../../lib/settings/store.ts";
import { analyse } from "./analyses.ts";
import { inject, showSheet } from "./injection.ts";
import { entityContext } from "./knowledge.ts";
import { deleteNote, notesOf, saveNote } from "./notes.ts";

function frameOf({ tabId, frameId }: Sender) {
  if (tabId === null) throw new Error("only a page in a tab can ask this");
  return { tabId, frameId };
}

async function openIfWanted(sender: Sender): Promise<null> {
  const settings = await readSettings();
  if (settings.enabled && !isSiteOff(settings, sender.url)) await inject("reader", frameOf(sender));
  return null;
}

async function openReader(tabId: number): Promise<{ kind: "opened" } | { kind: "refused"; why: string }> {
  try {
    await inject("reader", { tabId, frameId: 0 });
    return { kind: "opened" };
  } catch (error) {
    return { kind: "refused", why: error instanceof Error ? error.message : String(error) };
  }
}

/** What the background does for pages and surfaces. */
export const answers: HandlersOf<BackgroundMessages> = {
  "reader.wanted": (_, sender) => openIfWanted(sender),
  "reader.open": ({ tabId }) => openReader(tabId),
  "marks.sheet": async ({ shown }, sender) => {
    await showSheet(shown, frameOf(sender));
    return null;
  },
  "article.analyse": ({ article, depth }) => analyse(article, depth),
  "entity.context": ({ entityId }) => entityContext(entityId),
  "notes.save": async (draft) => {
    const note = await saveNote(draft);
    if (note.article !== null) await tell("notes.changed", { canonicalUrl: note.article.canonicalUrl });
    return note;
  },
  "notes.list": ({ canonicalUrl }) => notesOf(canonicalUrl),
  "notes.delete": async ({ id }) => {
    await deleteNote(id);
    return null;
  },
};

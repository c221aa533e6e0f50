import { useEffect, useState } from "preact/hooks";
import { ask } from "../../messaging/send.ts";
import type { Note } from "../../model/note.ts";
import { isSiteOff } from "../../settings/settings.ts";
import { readSettings, watchSettings } from "../../settings/store.ts";
import type { TabPort, TabView } from "./tab-port.ts";

/** What the tab shows, kept up to date; null until first known. */
export function useTabView(port: TabPort): TabView | null {
  const [view, setView] = useState<TabView | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const isOff = async (): Promise<boolean> => {
      const settings = await readSettings();
      return !settings.enabled || (port.site !== null && isSiteOff(settings, `https://${port.site}/`));
    };
    const read = async (): Promise<TabView> => {
      const now = await port.view();
      return now.kind === "not-started" && (await isOff()) ? { kind: "off" } : now;
    };
    const load = async (): Promise<void> => {
      const now = await read().catch((error: unknown): TabView => ({ kind: "failed", why: String(error) }));
      if (!life.signal.aborted) setView(now);
    };
    port.onChange(() => void load(), life.signal);
    watchSettings(() => void load(), life.signal);
    void load();
    return () => life.abort();
  }, [port]);
  return view;
}

export interface ArticleNotes {
  readonly notes: readonly Note[];
  remove(note: Note): Promise<void>;
  /** Puts back what was removed. */
  restore(note: Note): Promise<void>;
}

/** The notes of an article, oldest first, kept up to date. */
export function useNotes(port: TabPort, canonicalUrl: string): ArticleNotes {
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const load = async (): Promise<void> => setNotes(await ask("notes.list", { canonicalUrl }));
  useEffect(() => {
    const life = new AbortController();
    port.onNotesChange(() => void load(), life.signal);
    void load();
    return () => life.abort();
  }, [port, canonicalUrl]);
  return {
    notes,
    remove: async ({ id }) => {
      await ask("notes.delete", { id });
      await load();
    },
    restore: async ({ createdAt: _, updatedAt: __, ...draft }) => {
      await ask("notes.save", draft);
      await load();
    },
  };
}

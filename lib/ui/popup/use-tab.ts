import { useEffect, useState } from "preact/hooks";
import { ask } from "../../messaging/send.ts";
import type { Article } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import { changedNote, draftNote } from "../../notes/compose-note.ts";
import { isSiteOff } from "../../settings/settings.ts";
import { readSettings, watchSettings } from "../../settings/store.ts";
import type { NoteActions } from "../shared/note-editor.tsx";
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

export interface ArticleNotes extends NoteActions {
  readonly notes: readonly Note[];
  /** Its words are no longer in the article, or are there in another form. */
  isOrphaned(note: Note): boolean;
  /** Saves as `save` does, a new note as one on what is given. */
  saveOn(subject: Pick<Note, "subject" | "target">): NoteActions["save"];
}

/** The notes of an article, oldest first, kept up to date. */
export function useNotes(port: TabPort, article: Article): ArticleNotes {
  const { url, canonicalUrl, title, publishedAt } = article;
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [placed, setPlaced] = useState<ReadonlySet<string> | null>(null);
  const load = async (): Promise<void> => {
    setNotes(await ask("notes.list", { canonicalUrl }));
    const ids = await port.placeNotes();
    setPlaced(ids === null ? null : new Set(ids));
  };
  useEffect(() => {
    const life = new AbortController();
    port.onNotesChange(() => void load(), life.signal);
    void load();
    return () => life.abort();
  }, [port, canonicalUrl, article.text]);
  const after = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    await load();
    return done;
  };
  const saveOn =
    (subject: Pick<Note, "subject" | "target">): NoteActions["save"] =>
    (change, basedOn) => {
      const fresh = draftNote({ ...subject, article: { url, canonicalUrl, title, publishedAt } });
      const draft = basedOn === null ? { ...fresh, ...change } : changedNote(basedOn, change);
      return after(ask("notes.save", { draft, basedOn }));
    };
  return {
    notes,
    isOrphaned: ({ id, target }) => target !== null && placed !== null && !placed.has(id),
    saveOn,
    save: saveOn({ subject: "article", target: null }),
    remove: async ({ id }) => void (await after(ask("notes.delete", { id }))),
    restore: async (note) => void (await after(ask("notes.restore", note))),
  };
}

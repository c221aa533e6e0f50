import { useEffect, useState } from "preact/hooks";
import type { Note } from "../../model/note.ts";
import type { SaveNote } from "../../notes/note-saver.ts";
import type { LibraryPort } from "./library-port.ts";

export interface LibraryNotes {
  /** Null until they are read. */
  readonly notes: readonly Note[] | null;
  readonly save: SaveNote;
  tag(notes: readonly Note[], tags: readonly string[], isAdded: boolean): Promise<void>;
  put(notes: readonly Note[]): Promise<void>;
  remove(notes: readonly Note[]): Promise<void>;
}

/** All notes, kept up to date with what is done here and elsewhere. */
export function useLibraryNotes(port: LibraryPort): LibraryNotes {
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  const load = async (): Promise<void> => setNotes(await port.allNotes());
  useEffect(() => {
    const life = new AbortController();
    port.onNotesChange(() => void load(), life.signal);
    void load();
    return () => life.abort();
  }, [port]);
  const after = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    await load();
    return done;
  };
  return {
    notes,
    save: (change, basedOn) => after(port.saveNote(change, basedOn)),
    tag: (some, tags, isAdded) =>
      after(
        port.tagNotes(
          some.map(({ id }) => id),
          tags,
          isAdded,
        ),
      ),
    put: (changed) => after(port.putNotes(changed)),
    remove: (gone) => after(port.deleteNotes(gone)),
  };
}

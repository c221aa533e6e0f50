import { useEffect, useState } from "preact/hooks";
import type { Note } from "../../model/note.ts";
import type { LibraryPort } from "./library-port.ts";

export interface LibraryNotes {
  /** Null until they are read. */
  readonly notes: readonly Note[] | null;
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
  return {
    notes,
    put: async (changed) => {
      await port.putNotes(changed);
      await load();
    },
    remove: async (gone) => {
      await port.deleteNotes(gone);
      await load();
    },
  };
}

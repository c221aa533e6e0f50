import { useEffect, useMemo, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { ImportNotes } from "./import-notes.tsx";
import type { LibraryPort } from "./library-port.ts";
import { NoteCard } from "./note-card.tsx";
import { NoteFilters } from "./note-filters.tsx";
import { entitiesOf, type NoteFilter, noFilter, noteFinder } from "./note-search.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useEntityNames } from "./use-entity-names.ts";
import { useLibraryNotes } from "./use-library-notes.ts";

/** So many are drawn at once; more on request, since a list of thousands would hold the thread. */
const pageLength = 100;

/** What is found, in its time; what was found before stays until then. */
function useFound(notes: readonly Note[] | null, filter: NoteFilter): readonly Note[] {
  const find = useMemo(() => noteFinder(notes ?? []), [notes]);
  const [found, setFound] = useState<readonly Note[]>([]);
  useEffect(() => {
    let isWanted = true;
    void find(filter).then((now) => {
      if (isWanted) setFound(now);
    });
    return () => {
      isWanted = false;
    };
  }, [find, filter]);
  return found;
}

/** Every note, found by words and filters; chosen ones exported, tagged or deleted together. */
export function NotesView({ port }: { readonly port: LibraryPort }) {
  const { notes, put, remove, save, tag } = useLibraryNotes(port);
  const [filter, setFilter] = useState(noFilter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shownCount, setShownCount] = useState(pageLength);
  const shown = useFound(notes, filter);
  const entities = useMemo(() => entitiesOf(notes ?? []), [notes]);
  const names = useEntityNames(port, entities);
  const chosenNotes = useMemo(() => shown.filter(({ id }) => chosen.has(id)), [shown, chosen]);
  if (notes === null) return <p class="soft">{text("library_loading")}</p>;
  const choose = (id: string, isChosen: boolean): void =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)));
  const actions = { save, remove: (note: Note) => remove([note]) };
  return (
    <section aria-labelledby="notes-title">
      <div class="title-row">
        <h1 id="notes-title">{text("library_notes")}</h1>
        <ImportNotes known={notes} put={put} />
      </div>
      {notes.length === 0 ? (
        <p class="empty">{text("library_no_notes")}</p>
      ) : (
        <>
          <NoteFilters notes={notes} names={names} filter={filter} setFilter={setFilter} />
          <p class="soft" role="status">
            {text("library_count", shown.length, notes.length)}
          </p>
        </>
      )}
      <SelectionBar
        port={port}
        hasNotes={notes.length > 0}
        notes={chosenNotes.length > 0 ? chosenNotes : shown}
        isChosen={chosenNotes.length > 0}
        chooseAll={(isChosen) => setChosen(new Set(isChosen ? shown.map(({ id }) => id) : []))}
        remove={remove}
        restore={put}
        tag={tag}
      />
      <ul class="note-cards">
        {shown.slice(0, shownCount).map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            linked={names.filter(([id]) => note.entityIds.includes(id))}
            isChosen={chosen.has(note.id)}
            choose={(isChosen) => choose(note.id, isChosen)}
            actions={actions}
          />
        ))}
      </ul>
      {shown.length > shownCount && (
        <button type="button" class="button" onClick={() => setShownCount(shownCount + pageLength)}>
          {text("library_more")}
        </button>
      )}
    </section>
  );
}

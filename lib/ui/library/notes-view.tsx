import { useMemo, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { ImportNotes } from "./import-notes.tsx";
import type { LibraryPort } from "./library-port.ts";
import { NoteCard } from "./note-card.tsx";
import { type NoteFilter, noFilter, noteFinder, sitesOf, tagsOf } from "./note-search.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useLibraryNotes } from "./use-library-notes.ts";

interface FilterProps {
  readonly notes: readonly Note[];
  readonly filter: NoteFilter;
  readonly setFilter: (filter: NoteFilter) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly every: string;
  readonly values: readonly string[];
  readonly value: string | null;
  readonly choose: (value: string | null) => void;
}

const Choice = ({ label, every, values, value, choose }: ChoiceProps) => (
  <select
    class="field select"
    aria-label={label}
    value={value ?? ""}
    onChange={(event) => choose(event.currentTarget.value || null)}
  >
    <option value="">{every}</option>
    {values.map((one) => (
      <option key={one} value={one}>
        {one}
      </option>
    ))}
  </select>
);

const Filters = ({ notes, filter, setFilter }: FilterProps) => (
  <search class="filters">
    <input
      type="search"
      class="field"
      aria-label={text("library_search")}
      placeholder={text("library_search")}
      value={filter.query}
      onInput={(event) => setFilter({ ...filter, query: event.currentTarget.value })}
    />
    <Choice
      label={text("library_tag")}
      every={text("library_every_tag")}
      values={tagsOf(notes)}
      value={filter.tag}
      choose={(tag) => setFilter({ ...filter, tag })}
    />
    <Choice
      label={text("library_site")}
      every={text("library_every_site")}
      values={sitesOf(notes)}
      value={filter.site}
      choose={(site) => setFilter({ ...filter, site })}
    />
  </search>
);

/** So many are drawn at once; more on request, since a list of thousands would hold the thread. */
const pageLength = 100;

/** Every note, found by words, tag and site; chosen ones exported or deleted together. */
export function NotesView({ port }: { readonly port: LibraryPort }) {
  const { notes, put, remove } = useLibraryNotes(port);
  const [filter, setFilter] = useState(noFilter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shownCount, setShownCount] = useState(pageLength);
  const find = useMemo(() => noteFinder(notes ?? []), [notes]);
  const shown = useMemo(() => find(filter), [find, filter]);
  const chosenNotes = useMemo(() => shown.filter(({ id }) => chosen.has(id)), [shown, chosen]);
  if (notes === null) return <p class="soft">{text("library_loading")}</p>;
  const choose = (id: string, isChosen: boolean): void =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)));
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
          <Filters notes={notes} filter={filter} setFilter={setFilter} />
          <p class="soft" role="status">
            {text("library_count", shown.length, notes.length)}
          </p>
        </>
      )}
      <SelectionBar
        port={port}
        notes={chosenNotes.length > 0 ? chosenNotes : shown}
        isChosen={chosenNotes.length > 0}
        remove={remove}
        restore={put}
      />
      <ul class="note-cards">
        {shown.slice(0, shownCount).map((note) => (
          <NoteCard
            key={note.id}
            note={note}
            isChosen={chosen.has(note.id)}
            choose={(isChosen) => choose(note.id, isChosen)}
            save={(changed) => put([changed])}
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

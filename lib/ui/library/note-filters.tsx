import { useMemo } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { Choice, SearchField } from "../shared/filter-fields.tsx";
import { type NoteFilter, sitesOf, tagsOf } from "./note-search.ts";
import type { EntityNames } from "./use-entity-names.ts";

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly set: (day: string) => void;
}

const Day = ({ label, value, set }: DayProps) => (
  <label class="day">
    <span class="label">{label}</span>
    <input type="date" class="field" value={value} onChange={(event) => set(event.currentTarget.value)} />
  </label>
);

interface Props {
  readonly notes: readonly Note[];
  /** Of the entities that they are linked to. */
  readonly names: EntityNames;
  readonly filter: NoteFilter;
  readonly setFilter: (filter: NoteFilter) => void;
}

const shownAsIs = (values: readonly string[]) => values.map((value) => ({ value, word: value }));

/** Words, tag, entity, site and days that notes are looked for by. */
export function NoteFilters({ notes, names, filter, setFilter }: Props) {
  const [tags, sites] = useMemo(() => [tagsOf(notes), sitesOf(notes)], [notes]);
  const set = (part: Partial<NoteFilter>): void => setFilter({ ...filter, ...part });
  return (
    <search class="filters">
      <SearchField label={text("library_search")} value={filter.query} set={(query) => set({ query })} />
      {tags.length > 0 && (
        <Choice
          label={text("library_tag")}
          every={text("library_every_tag")}
          options={shownAsIs(tags)}
          value={filter.tag}
          choose={(tag) => set({ tag })}
        />
      )}
      {names.length > 0 && (
        <Choice
          label={text("library_entity")}
          every={text("library_every_entity")}
          options={names.map(([value, word]) => ({ value, word }))}
          value={filter.entity}
          choose={(entity) => set({ entity })}
        />
      )}
      {sites.length > 0 && (
        <Choice
          label={text("library_site")}
          every={text("library_every_site")}
          options={shownAsIs(sites)}
          value={filter.site}
          choose={(site) => set({ site })}
        />
      )}
      <Day label={text("library_from")} value={filter.from} set={(from) => set({ from })} />
      <Day label={text("library_until")} value={filter.until} set={(until) => set({ until })} />
    </search>
  );
}

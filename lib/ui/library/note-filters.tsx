import { useEffect, useMemo, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import type { LibraryPort } from "./library-port.ts";
import { entitiesOf, type NoteFilter, sitesOf, tagsOf } from "./note-search.ts";

interface ChoiceProps {
  readonly label: string;
  readonly every: string;
  readonly values: readonly (readonly [value: string, shown: string])[];
  readonly value: string | null;
  readonly choose: (value: string | null) => void;
}

const Choice = ({ label, every, values, value, choose }: ChoiceProps) =>
  values.length === 0 ? null : (
    <select
      class="field select"
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => choose(event.currentTarget.value || null)}
    >
      <option value="">{every}</option>
      {values.map(([one, shown]) => (
        <option key={one} value={one}>
          {shown}
        </option>
      ))}
    </select>
  );

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

/** The names of the entities that notes are linked to, those that the knowledge still has. */
function useEntityNames(port: LibraryPort, ids: readonly string[]): readonly (readonly [string, string])[] {
  const [names, setNames] = useState<readonly (readonly [string, string])[]>([]);
  useEffect(() => void port.entityNames(ids).then(setNames), [port, ids.join(" ")]);
  return names;
}

interface Props {
  readonly port: LibraryPort;
  readonly notes: readonly Note[];
  readonly filter: NoteFilter;
  readonly setFilter: (filter: NoteFilter) => void;
}

const shownAsIs = (values: readonly string[]) => values.map((value) => [value, value] as const);

/** Words, tag, entity, site and days that notes are looked for by. */
export function NoteFilters({ port, notes, filter, setFilter }: Props) {
  const [tags, sites, entities] = useMemo(() => [tagsOf(notes), sitesOf(notes), entitiesOf(notes)], [notes]);
  const names = useEntityNames(port, entities);
  const set = (part: Partial<NoteFilter>): void => setFilter({ ...filter, ...part });
  return (
    <search class="filters">
      <input
        type="search"
        class="field"
        aria-label={text("library_search")}
        placeholder={text("library_search")}
        value={filter.query}
        onInput={(event) => set({ query: event.currentTarget.value })}
      />
      <Choice
        label={text("library_tag")}
        every={text("library_every_tag")}
        values={shownAsIs(tags)}
        value={filter.tag}
        choose={(tag) => set({ tag })}
      />
      <Choice
        label={text("library_entity")}
        every={text("library_every_entity")}
        values={names}
        value={filter.entity}
        choose={(entity) => set({ entity })}
      />
      <Choice
        label={text("library_site")}
        every={text("library_every_site")}
        values={shownAsIs(sites)}
        value={filter.site}
        choose={(site) => set({ site })}
      />
      <Day label={text("library_from")} value={filter.from} set={(from) => set({ from })} />
      <Day label={text("library_until")} value={filter.until} set={(until) => set({ until })} />
    </search>
  );
}

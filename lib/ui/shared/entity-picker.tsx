import { useEffect, useId, useState } from "preact/hooks";
import { ask } from "../../messaging/send.ts";
import { text } from "../../messaging/strings.ts";
import type { EntityHit, EntityLine } from "../../model/entity-page.ts";
import { kindAndCountry } from "./words.ts";

/** What the knowledge base has by that beginning, for as long as nothing else is typed. */
function useHits(query: string, except: string): readonly EntityHit[] {
  const [hits, setHits] = useState<readonly EntityHit[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const show = (found: readonly EntityHit[]): void => {
      if (isCurrent) setHits(found.filter(({ entity }) => entity.id !== except));
    };
    if (query.trim() === "") show([]);
    // The knowledge may not be there yet: nothing is offered then.
    else ask("entity.find", { query: query.trim() }).then(show, () => show([]));
    return () => {
      isCurrent = false;
    };
  }, [query, except]);
  return hits;
}

/** Where a record is from, by its id: several may have one name. */
const originOf = ({ id }: EntityLine): string => id.split(":", 1)[0]?.toUpperCase() ?? "";

function details({ entity, name }: EntityHit, hits: readonly EntityHit[]): string {
  const isShared = hits.some((other) => other.entity.id !== entity.id && other.entity.name === entity.name);
  return [
    kindAndCountry(entity),
    ...(isShared ? [originOf(entity)] : []),
    ...(name === entity.name ? [] : [text("library_also", name)]),
  ].join(" · ");
}

interface Props {
  readonly label: string;
  /** Not offered: what cannot stand in relation to itself. */
  readonly except?: string;
  /** False: it was not taken yet, and what was typed stays. */
  readonly pick: (entity: EntityLine) => boolean;
}

/** An entity, found by its names as one types, and chosen by the arrow keys and Enter or by a press; Escape closes the list alone. */
export function EntityPicker({ label, except = "", pick }: Props) {
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const hits = useHits(query, except);
  const id = useId();
  const at = Math.min(chosen, hits.length - 1);
  const isOpen = hits.length > 0 && !isClosed;
  const type = (typed: string): void => {
    setQuery(typed);
    setChosen(0);
    setClosed(false);
  };
  const take = (hit: EntityHit | undefined): void => {
    if (hit !== undefined && pick(hit.entity)) type("");
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    // Where no list is open, Escape closes what is around the field.
    const isOurs = step !== 0 || event.key === "Enter" || (event.key === "Escape" && isOpen);
    if (event.isComposing || !isOurs) return;
    // Enter belongs to the list while something is typed here, and never sends the form around it.
    event.preventDefault();
    if (event.key === "Escape") setClosed(true);
    else if (step === 0) take(isOpen ? hits[at] : undefined);
    else if (isOpen) setChosen((at + step + hits.length) % hits.length);
    else setClosed(false);
  };
  return (
    <div class="picker">
      <input
        type="text"
        class="field"
        role="combobox"
        autocomplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}hits`}
        aria-activedescendant={isOpen ? `${id}${at}` : undefined}
        placeholder={label}
        maxLength={256}
        value={query}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <div id={`${id}hits`} class="options" role="listbox" aria-label={label} hidden={!isOpen}>
        {hits.map((hit, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={hit.entity.id}
            id={`${id}${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === at}
            onClick={() => take(hit)}
          >
            {hit.entity.name} <span class="soft">{details(hit, hits)}</span>
          </div>
        ))}
      </div>
      <p class="soft" role="status">
        {query.trim() !== "" && hits.length === 0 && text("library_hits", 0)}
      </p>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

interface Part<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** Shown beside the title; null for none. */
  readonly count: number | null;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly parts: readonly Part<Id>[];
  readonly shown: Id;
  readonly show: (id: Id) => void;
  readonly children: ComponentChildren;
}

/** Parts of which one is shown; as ARIA has it, the arrow keys go from one title to the next. */
export function Parts<Id extends string>({ label, parts, shown, show, children }: Props<Id>) {
  const titles = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = parts.findIndex(({ id }) => id === shown);
    const next = step === undefined ? undefined : parts.at((at + step) % parts.length);
    if (next === undefined) return;
    event.preventDefault();
    show(next.id);
    titles.current?.querySelector<HTMLElement>(`#part-${next.id}`)?.focus();
  };
  return (
    <>
      <div ref={titles} role="tablist" class="parts" aria-label={label} onKeyDown={onKeyDown}>
        {parts.map(({ id, title, count }) => (
          <button
            key={id}
            id={`part-${id}`}
            type="button"
            role="tab"
            aria-selected={id === shown}
            aria-controls="part"
            tabIndex={id === shown ? 0 : -1}
            onClick={() => show(id)}
          >
            {title} {count !== null && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      <div id="part" role="tabpanel" aria-labelledby={`part-${shown}`}>
        {children}
      </div>
    </>
  );
}

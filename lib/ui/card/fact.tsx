import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";

/** A small title and what stands under it. */
export const Fact = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <div class="fact">
    <dt class="label">{title}</dt>
    <dd>{children}</dd>
  </div>
);

interface ShortListProps<T> {
  readonly items: readonly T[];
  /** How many are shown until the reader asks for all. */
  readonly shown: number;
  readonly className: string;
  readonly each: (item: T) => ComponentChildren;
}

/** A list that shows its first items, and all on request. */
export function ShortList<T>({ items, shown, className, each }: ShortListProps<T>) {
  const [isWhole, setWhole] = useState(false);
  const isLong = !isWhole && items.length > shown + 1;
  return (
    <ul class={className}>
      {(isLong ? items.slice(0, shown) : items).map(each)}
      {isLong && (
        <li>
          <button type="button" class="more" onClick={() => setWhole(true)}>
            {text("card_show_all", items.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

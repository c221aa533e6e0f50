import { text } from "../../messaging/strings.ts";
import type { Analysis } from "../../model/analysis.ts";
import { SearchField } from "../shared/filter-fields.tsx";
import { kindWord } from "../shared/words.ts";
import { kindsIn, type MarkKind, type Wanted } from "./entries.ts";

interface ChipProps {
  readonly kind: MarkKind | null;
  readonly count: number;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

const Chip = ({ kind, count, isChosen, choose }: ChipProps) => (
  <button type="button" class="chip" aria-pressed={isChosen} onClick={choose}>
    {kind === null ? text("panel_every_kind") : <span class={`kind kind-${kind}`}>{kindWord(kind)}</span>}{" "}
    <span class="count">{count}</span>
  </button>
);

interface OrderProps {
  readonly wanted: Wanted;
  readonly order: Wanted["order"];
  readonly set: (wanted: Wanted) => void;
}

const Order = ({ wanted, order, set }: OrderProps) => (
  <button type="button" class="chip" aria-pressed={wanted.order === order} onClick={() => set({ ...wanted, order })}>
    {text(order === "salience" ? "panel_order_salience" : "panel_order_place")}
  </button>
);

interface Props {
  readonly analysis: Analysis;
  readonly wanted: Wanted;
  readonly set: (wanted: Wanted) => void;
}

/** Which mentions are listed, and how. */
export function MentionFilter({ analysis, wanted, set }: Props) {
  const kinds = kindsIn(analysis);
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const chip = (kind: MarkKind | null, count: number) => (
    <Chip
      key={kind ?? ""}
      kind={kind}
      count={count}
      isChosen={wanted.kind === kind}
      choose={() => set({ ...wanted, kind: wanted.kind === kind ? null : kind })}
    />
  );
  return (
    <search class="mention-filter">
      <SearchField label={text("panel_search")} value={wanted.query} set={(query) => set({ ...wanted, query })} />
      <fieldset class="chips" aria-label={text("panel_kinds")}>
        {chip(null, all)}
        {kinds.map(({ kind, count }) => chip(kind, count))}
      </fieldset>
      <fieldset class="chips" aria-label={text("panel_order")}>
        <Order wanted={wanted} order="salience" set={set} />
        <Order wanted={wanted} order="place" set={set} />
      </fieldset>
    </search>
  );
}

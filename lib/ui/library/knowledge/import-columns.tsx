import { useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { Columns, WorkerRequest } from "../../../messaging/worker-messages.ts";
import { csvFields } from "../../../model/csv-template.ts";
import { type EntityKind, entityKinds } from "../../../model/knowledge.ts";
import { entityKindWord } from "../../shared/words.ts";
import type { WorkerOutcome } from "./worker-port.ts";

type Table = Extract<WorkerOutcome, { kind: "table" }>;
type Field = (typeof csvFields)[number];

interface ColumnProps {
  readonly table: Table;
  readonly field: Field;
  readonly columns: Columns;
  readonly set: (columns: Columns) => void;
}

function Column({ table, field, columns, set }: ColumnProps) {
  const chosen = columns[field];
  const choose = (value: string): void => {
    const { [field]: _, ...others } = columns;
    set(value === "" ? others : { ...others, [field]: Number(value) });
  };
  const sample = chosen === undefined ? "" : table.sample.map((row) => row[chosen] ?? "").join(" / ");
  return (
    <label class="column">
      <span>{text(`knowledge_column_${field}`)}</span>
      <select class="field select" value={chosen ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{text("knowledge_column_none")}</option>
        {table.header.map((heading, position) => (
          <option key={heading} value={position}>
            {heading || position + 1}
          </option>
        ))}
      </select>
      <span class="soft sample">{sample.slice(0, 80)}</span>
    </label>
  );
}

interface Props {
  readonly table: Table;
  readonly ask: (request: WorkerRequest) => void;
  readonly reset: () => void;
}

/** Which column of a table holds what; the headings' own words are suggested. */
export function ChooseColumns({ table, ask, reset }: Props) {
  const [columns, setColumns] = useState<Columns>(table.suggested);
  const [entityKind, setKind] = useState<EntityKind>("threat-group");
  const submit = (event: Event): void => {
    event.preventDefault();
    ask({ kind: "columns", columns, entityKind });
  };
  return (
    <form class="columns" onSubmit={submit}>
      <h3>{text("knowledge_columns")}</h3>
      {csvFields.map((field) => (
        <Column key={field} table={table} field={field} columns={columns} set={setColumns} />
      ))}
      <label class="column">
        <span>{text("knowledge_column_otherwise")}</span>
        <select
          class="field select"
          value={entityKind}
          onChange={(event) => setKind(entityKinds.find((kind) => kind === event.currentTarget.value) ?? "threat-group")}
        >
          {entityKinds.map((kind) => (
            <option key={kind} value={kind}>
              {entityKindWord(kind)}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        <button type="submit" class="button primary" disabled={columns.name === undefined}>
          {text("knowledge_import_look")}
        </button>
        <button type="button" class="button plain" onClick={reset}>
          {text("library_cancel")}
        </button>
      </div>
    </form>
  );
}

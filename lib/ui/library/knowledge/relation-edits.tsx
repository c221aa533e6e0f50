import { useRef } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { RelationOnPage } from "../../../model/entity-page.ts";
import { relationTypes, type Source } from "../../../model/knowledge.ts";
import { EntityPicker } from "../../shared/entity-picker.tsx";
import { dayPattern, typedDay } from "./day-field.ts";
import { relationWord, sourceWord } from "./knowledge-words.ts";
import type { Edits } from "./use-edits.tsx";

interface TakeOutProps {
  readonly same: readonly RelationOnPage[];
  readonly sources: readonly Source[];
  readonly edits: Edits;
}

/** Takes relations out one by one; where several sources tell one, each button says by whose word. */
export const TakeOutRelations = ({ same, sources, edits }: TakeOutProps) => (
  <span class="take-out">
    {same.map(({ relation, other }) => {
      const source = sourceWord(relation.source, sources);
      return (
        <button
          key={`${relation.source} ${relation.validFrom ?? ""}`}
          type="button"
          class="button plain small"
          title={source}
          aria-label={`${text("knowledge_take_out_of", other.name)}, ${source}`}
          onClick={() => void edits.change({ kind: "take-out-relation", relation })}
        >
          {text("knowledge_take_out")}
        </button>
      );
    })}
  </span>
);

interface Props {
  readonly entityId: string;
  readonly edits: Edits;
}

/** Years, months or days, as far as known. */
const Since = ({ name, label }: { readonly name: "validFrom" | "validTo"; readonly label: string }) => (
  <label>
    <span class="label">{label}</span>
    <input class="field" name={name} pattern={dayPattern} maxLength={10} placeholder="2024-03" autocomplete="off" />
  </label>
);

/** One more relation, by the reader's own word: what it does, to whom, and from when to when. */
export function AddRelation({ entityId, edits }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const add = (to: string): boolean => {
    // A day that is none is pointed at; the relation is not written without it.
    if (form.current === null || !form.current.reportValidity()) return false;
    const data = new FormData(form.current);
    const type = relationTypes.find((each) => each === data.get("type")) ?? "uses";
    const [validFrom, validTo] = [typedDay(data.get("validFrom")), typedDay(data.get("validTo"))];
    void edits.change({ kind: "save-relation", relation: { from: entityId, type, to, source: "reader", validFrom, validTo } });
    return true;
  };
  return (
    <form ref={form} class="add-relation" onSubmit={(event) => event.preventDefault()}>
      <select class="field select" name="type" aria-label={text("knowledge_relation_type")} defaultValue="uses">
        {relationTypes.map((each) => (
          <option key={each} value={each} selected={each === "uses"}>
            {relationWord({
              relation: { from: "", type: each, to: "", source: "", validFrom: null, validTo: null },
              direction: "out",
            })}
          </option>
        ))}
      </select>
      <Since name="validFrom" label={text("knowledge_valid_from")} />
      <Since name="validTo" label={text("knowledge_valid_to")} />
      <EntityPicker label={text("knowledge_add_relation")} except={entityId} pick={({ id }) => add(id)} />
    </form>
  );
}

import { useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { RelationOnPage } from "../../../model/entity-page.ts";
import { relationTypes } from "../../../model/knowledge.ts";
import { EntityPicker } from "./entity-picker.tsx";
import type { KnowledgePort } from "./knowledge-port.ts";
import { relationWord } from "./knowledge-words.ts";
import type { Edits } from "./use-edits.tsx";

/** Takes relations out one by one. */
export const TakeOutRelations = ({ same, edits }: { readonly same: readonly RelationOnPage[]; readonly edits: Edits }) => (
  <>
    {same.map(({ relation, other }) => (
      <button
        key={`${relation.source} ${relation.validFrom ?? ""}`}
        type="button"
        class="button plain small"
        aria-label={text("knowledge_take_out_of", other.name)}
        onClick={() => void edits.change({ kind: "take-out-relation", relation })}
      >
        {text("knowledge_take_out")}
      </button>
    ))}
  </>
);

interface Props {
  readonly port: KnowledgePort;
  readonly entityId: string;
  readonly edits: Edits;
}

/** One more relation, by the reader's own word: what it does, and to whom. */
export function AddRelation({ port, entityId, edits }: Props) {
  const [type, setType] = useState<(typeof relationTypes)[number]>("uses");
  const choose = (value: string): void => setType(relationTypes.find((each) => each === value) ?? "uses");
  return (
    <div class="add-relation">
      <select
        class="field select"
        aria-label={text("knowledge_relation_type")}
        value={type}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {relationTypes.map((each) => (
          <option key={each} value={each} selected={each === type}>
            {relationWord({
              relation: { from: "", type: each, to: "", source: "", validFrom: null, validTo: null },
              direction: "out",
            })}
          </option>
        ))}
      </select>
      <EntityPicker
        port={port}
        label={text("knowledge_add_relation")}
        except={entityId}
        pick={({ entity }) =>
          void edits.change({
            kind: "save-relation",
            relation: { from: entityId, type, to: entity.id, source: "reader", validFrom: null, validTo: null },
          })
        }
      />
    </div>
  );
}

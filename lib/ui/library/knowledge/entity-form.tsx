import { text } from "../../../messaging/strings.ts";
import { type Entity, entityKinds } from "../../../model/knowledge.ts";
import { entityKindWord } from "../../shared/words.ts";
import { dayPattern, typedDay } from "./day-field.ts";
import { webLink } from "./knowledge-words.ts";

const linesOf = (typed: FormDataEntryValue | null): string[] => [
  ...new Set(
    String(typed ?? "")
      .split(/\s+/)
      .filter((line) => line !== ""),
  ),
];

function entityFrom(entity: Entity, data: FormData): Entity {
  const country = String(data.get("country") ?? "")
    .trim()
    .toUpperCase();
  return {
    ...entity,
    name: String(data.get("name") ?? "").trim(),
    kind: entityKinds.find((kind) => kind === data.get("kind")) ?? entity.kind,
    country: country === "" ? null : country,
    firstSeen: typedDay(data.get("firstSeen")),
    lastSeen: typedDay(data.get("lastSeen")),
    references: linesOf(data.get("references")).filter(webLink),
  };
}

interface FieldProps {
  readonly name: "name" | "country" | "firstSeen" | "lastSeen";
  readonly label: string;
  readonly value: string;
  readonly pattern?: string;
  readonly required?: boolean;
}

const Field = ({ name, label, value, ...rest }: FieldProps) => (
  <label>
    <span class="label">{label}</span>
    <input class="field" name={name} defaultValue={value} maxLength={256} autocomplete="off" {...rest} />
  </label>
);

interface Props {
  readonly entity: Entity;
  readonly save: (entity: Entity) => void;
  readonly cancel: () => void;
}

/** The plain facts of an entity, to be changed or given for the first time. */
export function EntityForm({ entity, save, cancel }: Props) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    save(entityFrom(entity, new FormData(event.currentTarget as HTMLFormElement)));
  };
  return (
    <form class="entity-form" onSubmit={submit}>
      <Field name="name" label={text("knowledge_column_name")} value={entity.name} required pattern=".*[\p{L}\p{N}].*" />
      <label>
        <span class="label">{text("knowledge_kind")}</span>
        <select class="field" name="kind" defaultValue={entity.kind}>
          {entityKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === entity.kind}>
              {entityKindWord(kind)}
            </option>
          ))}
        </select>
      </label>
      <Field name="country" label={text("knowledge_column_country")} value={entity.country ?? ""} pattern="[A-Za-z]{2}" />
      <Field name="firstSeen" label={text("knowledge_first_seen")} value={entity.firstSeen ?? ""} pattern={dayPattern} />
      <Field name="lastSeen" label={text("knowledge_last_seen")} value={entity.lastSeen ?? ""} pattern={dayPattern} />
      <label class="wide">
        <span class="label">{text("knowledge_links")}</span>
        <textarea class="field" name="references" rows={3} defaultValue={entity.references.join("\n")} />
      </label>
      <div class="row wide">
        <button type="submit" class="button primary">
          {text("library_save")}
        </button>
        <button type="button" class="button plain" onClick={cancel}>
          {text("library_cancel")}
        </button>
      </div>
    </form>
  );
}

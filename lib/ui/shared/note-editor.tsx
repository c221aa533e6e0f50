import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { ask } from "../../messaging/send.ts";
import { text } from "../../messaging/strings.ts";
import { type Note, noteColours } from "../../model/note.ts";
import type { NoteChange } from "../../notes/compose-note.ts";
import { NoteSaver, type SaveNote, type SaverStatus } from "../../notes/note-saver.ts";
import { EntityPicker } from "./entity-picker.tsx";

/** What can be done with notes where one is shown. */
export interface NoteActions {
  /** @throws with a sentence for the reader */
  readonly save: SaveNote;
  remove(note: Note): Promise<void>;
  /** Puts back what was removed, as it was. */
  restore(note: Note): Promise<void>;
}

const tagsIn = (typed: string): string[] => [
  ...new Set(typed.split(",").flatMap((tag) => (tag.trim() === "" ? [] : [tag.trim().replace(/^#/, "")]))),
];

const colourNames = {
  yellow: "note_colour_yellow",
  green: "note_colour_green",
  blue: "note_colour_blue",
  pink: "note_colour_pink",
  grey: "note_colour_grey",
} as const;

function statusWords(status: SaverStatus): string {
  if (status.kind === "waiting") return text("note_waiting");
  if (status.kind === "saved") return text("note_saved");
  return status.kind === "conflict" ? text("note_conflict") : "";
}

/** The saver of one note, made once; `status` changes with every save. */
function useSaver(note: Note | null, start: NoteChange, save: SaveNote) {
  const [status, setStatus] = useState<SaverStatus>({ kind: "unchanged" });
  const saver = useMemo(() => new NoteSaver(note, start, save, setStatus), []);
  useEffect(() => {
    const flush = (): void => void saver.flush();
    // A popup is closed without a word: what was typed goes on its way first.
    document.addEventListener("visibilitychange", flush);
    addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      removeEventListener("pagehide", flush);
      flush();
    };
  }, [saver]);
  return { saver, status };
}

function Colours({ colour, choose }: { readonly colour: Note["colour"]; readonly choose: (colour: Note["colour"]) => void }) {
  const name = useId();
  return (
    <fieldset class="colours">
      <legend class="visually-hidden">{text("note_colour")}</legend>
      {noteColours.map((one) => (
        <label key={one} class={`colour note-${one}`} title={text(colourNames[one])}>
          <input type="radio" name={name} checked={one === colour} onChange={() => choose(one)} />
          <span class="visually-hidden">{text(colourNames[one])}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** An entity that the note is linked to, by its name once that is known; by its id where it is no longer. */
function EntityChip({ id, remove }: { readonly id: string; readonly remove: () => void }) {
  const [name, setName] = useState(id);
  useEffect(() => {
    const unknown = (): void => setName(id);
    ask("entity.name", { entityId: id }).then((found) => setName(found ?? id), unknown);
  }, [id]);
  return (
    <li>
      {name}
      <button type="button" class="button plain icon" aria-label={text("note_unlink", name)} onClick={remove}>
        ×
      </button>
    </li>
  );
}

interface Props {
  /** Null: a new one. */
  readonly note: Note | null;
  /** Whom a new note is linked to from the start. */
  readonly entityIds?: readonly string[];
  readonly actions: Pick<NoteActions, "save" | "remove">;
  readonly close: () => void;
}

/** Writes a note: saved while it is typed, taken back as a whole on request. */
export function NoteEditor({ note, entityIds = [], actions, close }: Props) {
  const start: NoteChange = { body: "", tags: [], colour: "yellow", entityIds: [...entityIds] };
  const { saver, status } = useSaver(note, start, actions.save);
  const field = useRef<HTMLTextAreaElement>(null);
  const [tags, setTags] = useState(saver.wanted.tags.join(", "));
  const id = useId();
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.form?.scrollIntoView({ block: "nearest" });
  }, []);
  const done = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await saver.flush()) close();
  };
  const takeBack = async (): Promise<void> => {
    const created = await saver.takeBack();
    if (created !== null) await actions.remove(created);
    close();
  };
  const { body, colour, entityIds: linked } = saver.wanted;
  const link = (ids: readonly string[]): void => saver.change({ entityIds: [...new Set(ids)] });
  return (
    <form class={`note-form note-${colour}`} onSubmit={(event) => void done(event)}>
      <label class="label" for={`${id}body`}>
        {text("card_note_label")}
      </label>
      <textarea
        id={`${id}body`}
        ref={field}
        class="field"
        rows={4}
        maxLength={1_000_000}
        value={body}
        onInput={(event) => saver.change({ body: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void done(event);
        }}
      />
      <label class="label" for={`${id}tags`}>
        {text("library_note_tags")}
      </label>
      <input
        id={`${id}tags`}
        class="field"
        value={tags}
        onInput={(event) => {
          setTags(event.currentTarget.value);
          saver.change({ tags: tagsIn(event.currentTarget.value) });
        }}
      />
      {linked.length > 0 && (
        <ul class="note-links" aria-label={text("note_entities")}>
          {linked.map((one) => (
            <EntityChip key={one} id={one} remove={() => link(linked.filter((other) => other !== one))} />
          ))}
        </ul>
      )}
      <EntityPicker
        label={text("note_link")}
        pick={({ id: added }) => {
          link([...linked, added]);
          return true;
        }}
      />
      <Colours colour={colour} choose={(chosen) => saver.change({ colour: chosen })} />
      <p class="soft note-status" role="status">
        {statusWords(status)}
      </p>
      <p class="problem" role="alert">
        {status.kind === "failed" && text("card_note_failed", status.why)}
      </p>
      <div class="row">
        <button type="submit" class="button primary">
          {text("card_note_save")}
        </button>
        <button type="button" class="button plain" onClick={() => void takeBack()}>
          {text(note === null ? "card_note_cancel" : "note_take_back")}
        </button>
      </div>
    </form>
  );
}

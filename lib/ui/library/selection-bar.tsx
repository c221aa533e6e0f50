import { useMemo, useRef, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";
import { ExportForm, type MakeFile } from "../shared/export-form.tsx";
import { exportedBy } from "./exported-by.ts";
import type { LibraryPort } from "./library-port.ts";
import type { LibraryNotes } from "./use-library-notes.ts";

interface Props {
  readonly port: LibraryPort;
  /** There are notes, shown or not; without any the bar only gives back what was deleted last. */
  readonly hasNotes: boolean;
  /** What is chosen, or all that is shown where nothing is. */
  readonly notes: readonly Note[];
  readonly isChosen: boolean;
  readonly chooseAll: (isChosen: boolean) => void;
  readonly remove: LibraryNotes["remove"];
  readonly restore: LibraryNotes["put"];
  readonly tag: LibraryNotes["tag"];
}

/** Puts tags on all chosen notes, or takes them off. */
function TagChosen({ tagAll }: { readonly tagAll: (tags: readonly string[], isAdded: boolean) => Promise<void> }) {
  const field = useRef<HTMLInputElement>(null);
  const act = (isAdded: boolean): void => {
    const tags = (field.current?.value ?? "").split(",").flatMap((tag) => tag.trim().replace(/^#/, "") || []);
    if (tags.length > 0) void tagAll([...new Set(tags)], isAdded);
  };
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        act(true);
      }}
    >
      <input
        ref={field}
        class="field select"
        aria-label={text("library_tag_chosen")}
        placeholder={text("library_tag_chosen")}
        maxLength={256}
      />
      <button type="submit" class="button">
        {text("library_tag_add")}
      </button>
      <button type="button" class="button plain" onClick={() => act(false)}>
        {text("library_tag_remove")}
      </button>
    </form>
  );
}

/** Work on notes whose failure is told, not swallowed. */
function useProblem() {
  const [problem, setProblem] = useState("");
  const trying = async (work: Promise<void>): Promise<boolean> => {
    const why = await work.then(
      () => "",
      (error: unknown) => text("library_not_saved", error instanceof Error ? error.message : String(error)),
    );
    setProblem(why);
    return why === "";
  };
  return { problem, trying };
}

/** What can be done with the chosen notes: take along, tag, delete, and have back what was deleted. */
export function SelectionBar({ port, hasNotes, notes, isChosen, chooseAll, remove, restore, tag }: Props) {
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
  const { problem, trying } = useProblem();
  const make = useMemo(
    (): MakeFile => exportedBy(port, { kind: "chosen", noteIds: notes.map(({ id }) => id), canonicalUrls: [] }),
    [port, notes],
  );
  const removeChosen = async (): Promise<void> => {
    if (await trying(remove(notes))) setDeleted(notes);
  };
  const undo = async (): Promise<void> => {
    if (await trying(restore(deleted))) setDeleted([]);
  };
  return (
    <div class={hasNotes ? "selection" : "selection bare"}>
      {hasNotes && (
        <>
          <label class="check">
            <input type="checkbox" checked={isChosen} onChange={(event) => chooseAll(event.currentTarget.checked)} />
            {text("library_choose_all")}
          </label>
          <ExportForm
            make={make}
            files={port.files}
            disabled={notes.length === 0}
            saveLabel={text("library_export", notes.length)}
          />
        </>
      )}
      {isChosen && (
        <>
          <TagChosen tagAll={async (tags, isAdded) => void (await trying(tag(notes, tags, isAdded)))} />
          <button type="button" class="button" onClick={() => void removeChosen()}>
            {text("library_delete")}
          </button>
        </>
      )}
      <p role="status" class="undo">
        {deleted.length > 0 && (
          <>
            {text("library_deleted", deleted.length)}{" "}
            <button type="button" class="button plain small" onClick={() => void undo()}>
              {text("popup_undo")}
            </button>
          </>
        )}
      </p>
      <p class="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}

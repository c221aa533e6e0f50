import { useRef, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Note } from "../../model/note.ts";

/** Notes of a file that Newsgloss or another annotation tool wrote. @throws with a sentence for the reader */
async function notesIn(file: File): Promise<Note[]> {
  const [{ readJson }, { readWebAnnotations }, { readJsonText }] = await Promise.all([
    import("../../export/json.ts"),
    import("../../export/read-web-annotation.ts"),
    import("../../export/read-json-text.ts"),
  ]);
  const content = await file.text();
  const parsed = readJsonText(content);
  const isOurs = typeof parsed === "object" && parsed !== null && "format" in parsed && parsed.format === "newsgloss";
  if (!isOurs) return readWebAnnotations(content);
  const { documents, entityNotes } = readJson(content);
  return [...documents.flatMap(({ notes }) => notes), ...entityNotes];
}

interface Props {
  readonly known: readonly Note[];
  readonly put: (notes: readonly Note[]) => Promise<void>;
}

/** Of each note the newer version stays, so that importing twice changes nothing. */
function newer(imported: readonly Note[], known: readonly Note[]): Note[] {
  const byId = new Map(known.map((note) => [note.id, note]));
  return imported.filter((note) => note.updatedAt > (byId.get(note.id)?.updatedAt ?? ""));
}

export function ImportNotes({ known, put }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const take = async (): Promise<void> => {
    const file = field.current?.files?.[0];
    if (file === undefined) return;
    try {
      const imported = await notesIn(file);
      const written = newer(imported, known);
      await put(written);
      setProblem("");
      setSaid(text("library_imported", written.length, imported.length - written.length));
    } catch (error) {
      setSaid("");
      setProblem(text("library_not_imported", file.name, error instanceof Error ? error.message : String(error)));
    }
    if (field.current !== null) field.current.value = "";
  };
  return (
    <div class="import">
      <label class="button">
        {text("library_import")}
        <input
          ref={field}
          type="file"
          class="visually-hidden"
          accept=".json,.jsonld,application/json"
          onChange={() => void take()}
        />
      </label>
      <p class="soft" role="status">
        {said}
      </p>
      <p class="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}

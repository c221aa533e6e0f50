import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import { toldIncident } from "../../events/digest.ts";
import { text } from "../../messaging/strings.ts";
import type { Analysis, Incident } from "../../model/analysis.ts";
import type { Article } from "../../model/article.ts";
import { describe } from "../../notes/describe.ts";
import { NoteEditor } from "../shared/note-editor.tsx";
import type { ArticleNotes } from "./use-tab.ts";

/** The notes of the article that is shown; null where none can be written. */
export const ArticleNotesContext = createContext<{ readonly article: Article; readonly notes: ArticleNotes } | null>(null);

interface Props {
  readonly analysis: Analysis;
  readonly incident: Incident;
}

/** Writes a note on an incident: on the sentence that tells it, linked to those in it. */
export function IncidentNote({ analysis, incident }: Props) {
  const [isWriting, setWriting] = useState(false);
  const written = useContext(ArticleNotesContext);
  if (written === null) return null;
  const { article, notes } = written;
  if (!isWriting) {
    return (
      <button type="button" class="action" onClick={() => setWriting(true)}>
        {text("card_add_note")}
      </button>
    );
  }
  const { attackers, victims, software } = toldIncident(article, analysis, incident);
  const save = notes.saveOn({ subject: "incident", target: describe(incident, article.text) });
  return (
    <NoteEditor
      note={null}
      entityIds={[...new Set([...attackers, ...victims, ...software])]}
      actions={{ save, remove: notes.remove }}
      close={() => setWriting(false)}
    />
  );
}

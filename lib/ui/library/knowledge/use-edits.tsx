import { useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { KnowledgeEdit, KnowledgePort } from "./knowledge-port.ts";

export interface Edits {
  readonly change: (edit: KnowledgeEdit) => Promise<void>;
  /** Takes the last change back; null when there is none. */
  readonly undo: (() => Promise<void>) | null;
  readonly problem: string;
}

/** Changes to what a page shows; `reload` is called after each. */
export function useEdits(port: KnowledgePort, reload: () => Promise<void>): Edits {
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const [problem, setProblem] = useState("");
  const trying = async (work: () => Promise<(() => Promise<void>) | null>): Promise<void> => {
    try {
      const next = await work();
      setUndo(() => next);
      setProblem("");
    } catch (error) {
      setProblem(text("library_not_saved", error instanceof Error ? error.message : String(error)));
    }
    await reload();
  };
  return {
    problem,
    change: (edit) => trying(() => port.change(edit)),
    undo:
      undo === null
        ? null
        : () =>
            trying(async () => {
              await undo();
              return null;
            }),
  };
}

/** Says that something was changed, and takes it back on request. */
export const Changed = ({ edits }: { readonly edits: Edits }) => (
  <>
    <p class="changed" role="status">
      {edits.undo !== null && (
        <>
          {text("knowledge_changed")}{" "}
          <button type="button" class="button plain small" onClick={() => void edits.undo?.()}>
            {text("popup_undo")}
          </button>
        </>
      )}
    </p>
    <p class="problem" role="alert">
      {edits.problem}
    </p>
  </>
);

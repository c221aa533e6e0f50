import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import { type ChoiceScope, choiceScopes } from "../../model/choice.ts";
import type { Decisions } from "./card-port.ts";

const scopeWords = {
  article: "card_choose_article",
  site: "card_choose_site",
  always: "card_choose_always",
} as const satisfies Record<ChoiceScope, string>;

const isScope = (value: string): value is ChoiceScope => choiceScopes.some((scope) => scope === value);

/** For how long a choice among candidates holds. */
export const ScopeField = ({
  scope,
  setScope,
}: {
  readonly scope: ChoiceScope;
  readonly setScope: (scope: ChoiceScope) => void;
}) => (
  <label class="scope label">
    {text("card_choose_scope")}{" "}
    <select
      class="field"
      value={scope}
      onChange={({ currentTarget }) => isScope(currentTarget.value) && setScope(currentTarget.value)}
    >
      {choiceScopes.map((value) => (
        <option key={value} value={value}>
          {text(scopeWords[value])}
        </option>
      ))}
    </select>
  </label>
);

/** "Never mark this", with its undoing as long as the card is open. */
export function NeverMark({ name, decide }: { readonly name: string; readonly decide: Decisions }) {
  const [isMarked, setMarked] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (next: boolean): void => {
    decide.setMarked(next).then(
      () => setMarked(next),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <p class="never" role="status">
      {problem ?? (!isMarked && `${text("card_never_done", name)} `)}
      <button type="button" class="more" onClick={() => set(!isMarked)}>
        {isMarked ? text("card_never", name) : text("card_never_undo")}
      </button>
    </p>
  );
}

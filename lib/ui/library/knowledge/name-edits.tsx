import { text } from "../../../messaging/strings.ts";
import type { NameOnPage } from "../../../model/entity-page.ts";
import { type AliasClaim, matchPolicies } from "../../../model/knowledge.ts";
import { policyWord } from "./knowledge-words.ts";
import type { Edits } from "./use-edits.tsx";

/** How freely one claim lets the name be marked, and the claim taken out. */
export const ClaimEdits = ({ claim, edits }: { readonly claim: AliasClaim; readonly edits: Edits }) => (
  <span class="row">
    <select
      class="field select small-select"
      aria-label={text("knowledge_policy_of", claim.name)}
      value={claim.policy}
      onChange={(event) => {
        const policy = matchPolicies.find((each) => each === event.currentTarget.value) ?? claim.policy;
        void edits.change({ kind: "save-claim", claim: { ...claim, policy } });
      }}
    >
      {matchPolicies.map((policy) => (
        <option key={policy} value={policy} selected={policy === claim.policy}>
          {policyWord(policy)}
        </option>
      ))}
    </select>
    <button
      type="button"
      class="button plain small"
      aria-label={text("knowledge_take_out_of", claim.name)}
      onClick={() => void edits.change({ kind: "take-out-claim", claim })}
    >
      {text("knowledge_take_out")}
    </button>
  </span>
);

/** "Never mark this name", whoever claims it for whomever. */
export const NeverMark = ({ name, ownPolicy, edits }: Pick<NameOnPage, "name" | "ownPolicy"> & { readonly edits: Edits }) => (
  <label class="check never-mark">
    <input
      type="checkbox"
      checked={ownPolicy === "never"}
      onChange={(event) => void edits.change({ kind: "name-policy", name, policy: event.currentTarget.checked ? "never" : null })}
    />
    <span>{text("knowledge_never_mark")}</span>
  </label>
);

/** One more name, by the reader's own word: marked beside a cue until the reader says otherwise. */
export function AddName({ entityId, edits }: { readonly entityId: string; readonly edits: Edits }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = String(new FormData(form).get("name") ?? "").trim();
    form.reset();
    void edits.change({ kind: "save-claim", claim: { entityId, name, claimedBy: "reader", form: "name", policy: "cue" } });
  };
  return (
    <form class="add-name" onSubmit={submit}>
      <input
        class="field"
        name="name"
        required
        maxLength={256}
        pattern=".*[\p{L}\p{N}].*"
        aria-label={text("knowledge_add_name")}
        placeholder={text("knowledge_add_name")}
        autocomplete="off"
      />
      <button type="submit" class="button">
        {text("knowledge_add")}
      </button>
    </form>
  );
}

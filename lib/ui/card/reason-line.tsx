import type { Reason } from "../../model/reason.ts";
import { reasonText } from "../shared/words.ts";

/** A reason in the reader's language; one that has no kind yet is an English sentence. */
export const ReasonLine = ({ reason, class: name }: { readonly reason: Reason; readonly class?: string }) => (
  <p class={name} lang={typeof reason === "string" ? "en" : undefined}>
    {reasonText(reason)}
  </p>
);

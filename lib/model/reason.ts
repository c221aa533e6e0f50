import * as v from "valibot";
import { reasonSentences } from "./reason-sentences.ts";

type ReasonKind = keyof typeof reasonSentences;

/**
 * Why something was marked or linked so, for the reader: a kind of reason with what is filled in. A plain string is shown as it
 * is: words of the article, a name, or an English sentence that has no kind yet.
 */
export type Reason = string | { readonly kind: ReasonKind; readonly values: readonly Reason[] };

export const ReasonSchema: v.GenericSchema<Reason> = v.union([
  v.string(),
  v.object({
    kind: v.picklist(Object.keys(reasonSentences) as ReasonKind[]),
    values: v.array(v.lazy(() => ReasonSchema)),
  }),
]);

export const because = (kind: ReasonKind, ...values: readonly Reason[]): Reason => ({ kind, values });

/** A reason with its values put in, by the sentence that a language has for each kind. */
export function told(reason: Reason, say: (kind: ReasonKind, values: readonly string[]) => string): string {
  return typeof reason === "string"
    ? reason
    : say(
        reason.kind,
        reason.values.map((value) => told(value, say)),
      );
}

/** The reason in English. */
export const sentenceOf = (reason: Reason): string =>
  told(reason, (kind, values) => reasonSentences[kind].replaceAll(/\$(\d)/g, (_, nth: string) => values[Number(nth) - 1] ?? ""));

import type { Candidate, Certainty } from "../../model/mention.ts";
import type { Reason } from "../../model/reason.ts";
import type { Span } from "../../model/span.ts";

/** A name that the article itself tells to be one. */
export interface FoundName extends Span {
  readonly kind: "group" | "software";
  readonly certainty: Certainty;
  readonly why: Reason;
  /** How much it tells for the kind. */
  readonly weight: number;
  /** Entities that the article gives the name to. */
  readonly candidates: readonly Candidate[];
}

import type { Candidate } from "../../model/mention.ts";
import { countryName, entityKindWord } from "../shared/words.ts";
import { useEntityContext } from "./use-entity-context.ts";

interface RowProps {
  readonly candidate: Candidate;
  readonly goTo: (entityId: string) => void;
}

function CandidateRow({ candidate, goTo }: RowProps) {
  const lookup = useEntityContext(candidate.entityId);
  const context = lookup.kind === "found" ? lookup.context : null;
  const { kind, country } = context?.entity ?? { kind: null, country: null };
  return (
    <li class="candidate">
      <button type="button" class="entity" onClick={() => goTo(candidate.entityId)}>
        {candidate.name}
      </button>
      <span class="soft">{[kind && entityKindWord(kind), country && countryName(country)].filter(Boolean).join(", ")}</span>
      <p class="reason">{candidate.why}</p>
    </li>
  );
}

/** Entities that may be meant, best first, each with whose word leads there. */
export const Candidates = ({
  candidates,
  goTo,
}: {
  readonly candidates: readonly Candidate[];
  readonly goTo: RowProps["goTo"];
}) => (
  <ul class="candidates">
    {candidates.map((candidate) => (
      <CandidateRow key={`${candidate.entityId} ${candidate.claim.claimedBy}`} candidate={candidate} goTo={goTo} />
    ))}
  </ul>
);

import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { ChoiceScope } from "../../model/choice.ts";
import type { Candidate } from "../../model/mention.ts";
import { countryName, entityKindWord } from "../shared/words.ts";
import type { Decisions } from "./card-port.ts";
import { ScopeField } from "./decisions.tsx";
import { Met } from "./met.tsx";
import { ReasonLine } from "./reason-line.tsx";
import { useEntityContext } from "./use-entity-context.ts";

interface RowProps {
  readonly candidate: Candidate;
  readonly goTo: (entityId: string) => void;
  /** Absent where there is nothing to choose. */
  readonly choose?: ((entityId: string) => void) | undefined;
}

function CandidateRow({ candidate, goTo, choose }: RowProps) {
  const lookup = useEntityContext(candidate.entityId);
  const context = lookup.kind === "found" ? lookup.context : null;
  const { kind, country } = context?.entity ?? { kind: null, country: null };
  return (
    <li class="candidate">
      <button type="button" class="entity" onClick={() => goTo(candidate.entityId)}>
        {candidate.name}
      </button>
      <span class="soft">{[kind && entityKindWord(kind), country && countryName(country)].filter(Boolean).join(", ")}</span>
      <ReasonLine class="reason" reason={candidate.why} />
      <Met entityId={candidate.entityId} isOneOfSeveral />
      {choose !== undefined && (
        <button type="button" class="button small" onClick={() => choose(candidate.entityId)}>
          {text("card_choose")}
        </button>
      )}
    </li>
  );
}

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly goTo: RowProps["goTo"];
  readonly decide?: Decisions | undefined;
}

/** Entities that may be meant, best first, each with whose word leads there; the reader may say which one it is. */
export function Candidates({ candidates, goTo, decide }: CandidatesProps) {
  const [scope, setScope] = useState<ChoiceScope>("article");
  const choose = decide === undefined ? undefined : (entityId: string): void => void decide.choose(entityId, scope);
  return (
    <>
      <ul class="candidates">
        {candidates.map((candidate) => (
          <CandidateRow key={candidate.entityId} candidate={candidate} goTo={goTo} choose={choose} />
        ))}
      </ul>
      {decide !== undefined && <ScopeField scope={scope} setScope={setScope} />}
    </>
  );
}

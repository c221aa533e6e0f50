import { useState } from "preact/hooks";
import { toldIncident } from "../../events/digest.ts";
import { type StringKey, text } from "../../messaging/strings.ts";
import type { Incident } from "../../model/analysis.ts";
import { makesKnowledge, type Verdict } from "../../model/reading.ts";
import { type MemoryOfArticle, useMemoryOfArticle } from "../shared/article-memory.ts";
import { storyPhrases } from "../shared/story-phrases.ts";
import { CorrectionForm } from "./correction-form.tsx";

interface ActionProps {
  readonly label: StringKey;
  readonly act: () => void;
  readonly expanded?: boolean;
}

const Action = ({ label, act, expanded }: ActionProps) => (
  <button type="button" class="action" aria-expanded={expanded} onClick={act}>
    {text(label)}
  </button>
);

function saidOf(verdict: Verdict): string {
  if (verdict.kind === "corrected") return text("memory_corrected");
  return text(makesKnowledge(verdict.told) ? "memory_confirmed" : "memory_confirmed_only");
}

interface JudgeProps {
  readonly incident: Incident;
  readonly memory: MemoryOfArticle;
}

function Judge({ incident, memory }: JudgeProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const told = toldIncident(memory.article, memory.analysis, incident, storyPhrases());
  const verdict = memory.verdictOn(incident);
  const done = async (work: Promise<string | null>): Promise<void> => {
    setCorrecting(false);
    setProblem(await work);
  };
  const judge = (given: Verdict): void => void done(memory.judge(given));
  return (
    <>
      {verdict === null ? (
        <fieldset class="judge" aria-label={text("memory_judge_label", told.line)}>
          <Action label="memory_confirm" act={() => judge({ kind: "confirmed", told })} />
          <Action label="memory_correct" act={() => setCorrecting(!isCorrecting)} expanded={isCorrecting} />
          <Action label="memory_dismiss" act={() => judge({ kind: "dismissed", told })} />
        </fieldset>
      ) : (
        <p class="judge" role="status">
          {saidOf(verdict)} <Action label="memory_undo" act={() => void done(memory.takeBack(told.key))} />
        </p>
      )}
      {isCorrecting && <CorrectionForm incident={incident} memory={memory} save={judge} cancel={() => setCorrecting(false)} />}
      {problem !== null && (
        <p class="problem" role="alert">
          {text("memory_failed", problem)}
        </p>
      )}
    </>
  );
}

/** Under an incident's line: the reader says whether it is so; each word can be taken back. */
export function IncidentActions({ incident }: { readonly incident: Incident }) {
  const memory = useMemoryOfArticle();
  return memory?.canJudge ? <Judge incident={incident} memory={memory} /> : null;
}

/** What the reader dismissed, out of sight, to be had back. */
export function DismissedIncidents() {
  const memory = useMemoryOfArticle();
  const dismissed = memory?.verdicts.filter(({ kind }) => kind === "dismissed") ?? [];
  if (memory === null || dismissed.length === 0) return null;
  return (
    <details class="earlier dismissed">
      <summary>{text("memory_dismissed", dismissed.length)}</summary>
      <ul>
        {dismissed.map(({ told: { key, line } }) => (
          <li key={key}>
            <span class="soft">{line}</span> <Action label="memory_undo" act={() => void memory.takeBack(key)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

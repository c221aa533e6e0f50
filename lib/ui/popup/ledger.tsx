import { type LedgerEntry, ledgerOf, nameOf } from "../../events/story.ts";
import { type StringKey, text } from "../../messaging/strings.ts";
import { type Analysis, type Stance, stances } from "../../model/analysis.ts";
import { mentionWithin } from "./places.ts";

interface Props {
  readonly analysis: Analysis;
  readonly jump: (mention: number) => void;
}

const stanceLabels: Readonly<Record<Stance, StringKey>> = {
  attributes: "stance_attributes",
  suspects: "stance_suspects",
  "claims-responsibility": "stance_claims_responsibility",
  denies: "stance_denies",
  condemns: "stance_condemns",
};

function Claimant({ entry, analysis, jump }: Props & { readonly entry: LedgerEntry }) {
  const place = mentionWithin(analysis, entry);
  const name = entry.claimant === null ? text("popup_unnamed_source") : nameOf(entry.claimant);
  return place === null ? (
    <span>{name}</span>
  ) : (
    <button type="button" class="link" onClick={() => jump(place)}>
      {name}
    </button>
  );
}

function Words({ entries, analysis, jump }: Props & { readonly entries: readonly LedgerEntry[] }) {
  const byStance = Map.groupBy(entries, ({ stance }) => stance);
  return stances.flatMap((stance) => {
    const said = byStance.get(stance);
    if (said === undefined) return [];
    return [
      <p key={stance} class={`stance stance-${stance}`}>
        <span class="label">{text(stanceLabels[stance])}</span>{" "}
        {said.map((entry, index) => (
          <>
            {index > 0 && ", "}
            <Claimant entry={entry} analysis={analysis} jump={jump} />
          </>
        ))}
      </p>,
    ];
  });
}

/** Of each accused: who says so, and who denies it. An attribution is always somebody's. */
export function Ledger({ analysis, jump }: Props) {
  const rows = ledgerOf(analysis);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="ledger-title">
      <h2 id="ledger-title">{text("popup_ledger")}</h2>
      <ul class="ledger">
        {rows.map(({ name, says, denies }) => (
          <li key={name ?? ""}>
            <p class={name === null ? "soft" : "accused"}>{name ?? text("popup_nobody_accused")}</p>
            <div>
              <Words entries={[...says, ...denies]} analysis={analysis} jump={jump} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState } from "preact/hooks";
import { type Choosable, choosableIn, correctionOf } from "../../events/verdicts.ts";
import { text } from "../../messaging/strings.ts";
import type { Analysis, Incident } from "../../model/analysis.ts";
import { namedThings } from "../../model/glance.ts";
import type { Verdict } from "../../model/reading.ts";
import type { MemoryOfArticle } from "../shared/article-memory.ts";
import { storyPhrases } from "../shared/story-phrases.ts";

/** As many as an article's story can turn about; those in the incident come first. */
const mostOffered = 12;

type Keys = ReadonlySet<string>;

const keysOf = (analysis: Analysis, positions: readonly number[]): Keys =>
  new Set(namedThings(analysis, positions).map(({ key }) => key));

interface PartyProps {
  readonly title: string;
  readonly offered: readonly Choosable[];
  readonly chosen: Keys;
  readonly choose: (keys: Keys) => void;
}

const Party = ({ title, offered, chosen, choose }: PartyProps) => (
  <fieldset>
    <legend class="label">{title}</legend>
    {offered.map(({ key, name }) => (
      <label key={key} class="check">
        <input
          type="checkbox"
          checked={chosen.has(key)}
          onChange={() => choose(chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]))}
        />
        <span>{name}</span>
      </label>
    ))}
  </fieldset>
);

interface Props {
  readonly incident: Incident;
  readonly memory: MemoryOfArticle;
  readonly save: (verdict: Verdict) => void;
  readonly cancel: () => void;
}

/** Who did it and to whom, from those that the article names. None chosen: not stated. */
export function CorrectionForm({ incident, memory: { article, analysis }, save, cancel }: Props) {
  const [attackers, setAttackers] = useState(() => keysOf(analysis, incident.attackers));
  const [victims, setVictims] = useState(() => keysOf(analysis, incident.victims));
  const [inIncident] = useState(() => new Set([...attackers, ...victims]));
  const all = choosableIn(analysis).toSorted((a, b) => Number(inIncident.has(b.key)) - Number(inIncident.has(a.key)));
  const offered = all.slice(0, mostOffered);
  const pick = (keys: Keys): Choosable[] => offered.filter(({ key }) => keys.has(key));
  const submit = (event: Event): void => {
    event.preventDefault();
    save(correctionOf(article, analysis, incident, { attackers: pick(attackers), victims: pick(victims) }, storyPhrases()));
  };
  return (
    <form class="correction" onSubmit={submit}>
      <Party title={text("memory_correct_who")} offered={offered} chosen={attackers} choose={setAttackers} />
      <Party title={text("memory_correct_whom")} offered={offered} chosen={victims} choose={setVictims} />
      <div class="row">
        <button type="submit" class="button small">
          {text("memory_correct_save")}
        </button>
        <button type="button" class="button plain small" onClick={cancel}>
          {text("memory_correct_cancel")}
        </button>
      </div>
    </form>
  );
}

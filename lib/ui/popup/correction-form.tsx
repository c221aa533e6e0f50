import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { choosableIn, correctionOf, datesIn, softwareIn } from "../../events/verdicts.ts";
import { text } from "../../messaging/strings.ts";
import type { Analysis, Incident } from "../../model/analysis.ts";
import { type AttackType, attackTypes } from "../../model/attack-types.ts";
import { namedThings } from "../../model/glance.ts";
import type { Verdict } from "../../model/reading.ts";
import type { MemoryOfArticle } from "../shared/article-memory.ts";
import { storyPhrases } from "../shared/story-phrases.ts";
import { attackWord } from "../shared/words.ts";
import { spanName } from "./date-name.ts";

/** As many as an article's story can turn about; those in the incident come first. */
const mostOffered = 12;

type Keys = ReadonlySet<string>;

const keysOf = (analysis: Analysis, positions: readonly number[]): Keys =>
  new Set(namedThings(analysis, positions).map(({ key }) => key));

const valuesOf = ({ mentions }: Analysis, positions: readonly number[]): Keys =>
  new Set(positions.flatMap((position) => (mentions[position]?.kind === "date" ? [mentions[position].value] : [])));

const toggled = (keys: Keys, key: string): Keys =>
  keys.has(key) ? new Set([...keys].filter((one) => one !== key)) : new Set([...keys, key]);

interface Option {
  readonly key: string;
  readonly name: string;
}

interface PartProps {
  readonly title: string;
  readonly offered: readonly Option[];
  readonly chosen: Keys;
  readonly choose: (keys: Keys) => void;
  readonly children?: ComponentChildren;
}

const Part = ({ title, offered, chosen, choose, children }: PartProps) => (
  <fieldset>
    <legend class="label">{title}</legend>
    {offered.map(({ key, name }) => (
      <label key={key} class="check">
        <input type="checkbox" checked={chosen.has(key)} onChange={() => choose(toggled(chosen, key))} />
        <span>{name}</span>
      </label>
    ))}
    {children}
  </fieldset>
);

/** Of all that can be chosen, what is chosen first; the rest as it comes. */
function offeredOf<T extends { readonly key: string }>(all: readonly T[], inIncident: Keys): readonly T[] {
  return all.toSorted((a, b) => Number(inIncident.has(b.key)) - Number(inIncident.has(a.key))).slice(0, mostOffered);
}

/** A kind of attack is chosen from those the article speaks of, or added from all. */
function Types({ analysis, chosen, choose }: Pick<PartProps, "chosen" | "choose"> & { readonly analysis: Analysis }) {
  const [atFirst] = useState(chosen);
  const [added, add] = useState<Keys>(new Set());
  const named = new Set(analysis.mentions.flatMap((mention) => (mention.kind === "attack" ? [mention.attackType] : [])));
  const isOffered = (type: AttackType): boolean => named.has(type) || atFirst.has(type) || added.has(type);
  const optionOf = (type: AttackType): Option => ({ key: type, name: attackWord(type) });
  const addChosen = ({ currentTarget: select }: { readonly currentTarget: HTMLSelectElement }): void => {
    add(new Set([...added, select.value]));
    choose(new Set([...chosen, select.value]));
    select.value = "";
  };
  return (
    <Part
      title={text("memory_correct_how")}
      offered={attackTypes.filter(isOffered).map(optionOf)}
      chosen={chosen}
      choose={choose}
    >
      <select aria-label={text("memory_correct_add_type")} onChange={addChosen}>
        <option value="">{text("memory_correct_add_type")}</option>
        {attackTypes
          .filter((type) => !isOffered(type))
          .map((type) => (
            <option key={type} value={type}>
              {attackWord(type)}
            </option>
          ))}
      </select>
    </Part>
  );
}

/** What can be chosen in the article, and what is; the incident's own first. */
function useCorrection(analysis: Analysis, incident: Incident) {
  const [attackers, setAttackers] = useState(() => keysOf(analysis, incident.attackers));
  const [victims, setVictims] = useState(() => keysOf(analysis, incident.victims));
  const [types, setTypes] = useState<Keys>(() => new Set(incident.attackTypes));
  const [software, setSoftware] = useState(() => keysOf(analysis, incident.software));
  const [dates, setDates] = useState(() => valuesOf(analysis, incident.dates));
  const [atFirst] = useState(() => new Set([...attackers, ...victims, ...software, ...dates]));
  return {
    parties: offeredOf(choosableIn(analysis), atFirst),
    tools: offeredOf(softwareIn(analysis), atFirst),
    days: offeredOf(datesIn(analysis), atFirst),
    ...{ attackers, victims, types, software, dates },
    ...{ setAttackers, setVictims, setTypes, setSoftware, setDates },
  };
}

interface Props {
  readonly incident: Incident;
  readonly memory: MemoryOfArticle;
  readonly save: (verdict: Verdict) => void;
  readonly cancel: () => void;
}

/** Who did what to whom, how and when, from what the article names. None chosen: not stated. */
export function CorrectionForm({ incident, memory: { article, analysis }, save, cancel }: Props) {
  const form = useCorrection(analysis, incident);
  const pick = <T extends { readonly key: string }>(offered: readonly T[], keys: Keys): T[] =>
    offered.filter(({ key }) => keys.has(key));
  const submit = (event: Event): void => {
    event.preventDefault();
    const correction = {
      attackers: pick(form.parties, form.attackers),
      victims: pick(form.parties, form.victims),
      attackTypes: attackTypes.filter((type) => form.types.has(type)),
      software: pick(form.tools, form.software),
      dates: pick(form.days, form.dates),
    };
    save(correctionOf(article, analysis, incident, correction, storyPhrases()));
  };
  const days = form.days.map(({ key, earliest, latest }) => ({ key, name: spanName(earliest, latest) }));
  return (
    <form class="correction" onSubmit={submit}>
      <Part title={text("memory_correct_who")} offered={form.parties} chosen={form.attackers} choose={form.setAttackers} />
      <Part title={text("memory_correct_whom")} offered={form.parties} chosen={form.victims} choose={form.setVictims} />
      <Types analysis={analysis} chosen={form.types} choose={form.setTypes} />
      {days.length > 0 && <Part title={text("memory_correct_when")} offered={days} chosen={form.dates} choose={form.setDates} />}
      {form.tools.length > 0 && (
        <Part title={text("memory_correct_software")} offered={form.tools} chosen={form.software} choose={form.setSoftware} />
      )}
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

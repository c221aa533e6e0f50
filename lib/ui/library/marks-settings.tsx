import { tonesOf } from "../../highlight/palette.ts";
import { type StringKey, text } from "../../messaging/strings.ts";
import { lineWeights, type MarkStyle, type Tone, toneNames } from "../../model/mark-style.ts";
import { densities, type Settings } from "../../settings/settings.ts";
import { changeSettings } from "../../settings/store.ts";
import { kindWord } from "../shared/words.ts";
import { MarksPreview } from "./marks-preview.tsx";

const densityWords = {
  first: "settings_density_first",
  paragraph: "settings_density_paragraph",
  every: "settings_density_every",
} as const satisfies Record<Settings["density"], StringKey>;

const weightWords = {
  faint: "settings_weight_faint",
  usual: "settings_weight_usual",
  strong: "settings_weight_strong",
} as const satisfies Record<MarkStyle["weight"], StringKey>;

const changeStyle = (part: Partial<MarkStyle>): void =>
  void changeSettings((now) => ({ ...now, markStyle: { ...now.markStyle, ...part } }));

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, StringKey>>;
  readonly chosen: T;
  readonly choose: (option: T) => void;
}

const Choice = <T extends string>({ name, label, options, words, chosen, choose }: ChoiceProps<T>) => (
  <div class="choice" role="radiogroup" aria-label={label}>
    <span class="label">{label}</span>
    {options.map((option) => (
      <label key={option} class="check">
        <input type="radio" name={name} checked={option === chosen} onChange={() => choose(option)} />
        {text(words[option])}
      </label>
    ))}
  </div>
);

const Colour = ({ tone, colour }: { readonly tone: Tone; readonly colour: string }) => (
  <label class="check">
    <input
      type="color"
      value={colour}
      onChange={({ currentTarget }) =>
        void changeSettings((now) => ({
          ...now,
          markStyle: { ...now.markStyle, colours: { ...now.markStyle.colours, [tone]: currentTarget.value } },
        }))
      }
    />
    <span class={`kind kind-${tone}`}>{kindWord(tone)}</span>
  </label>
);

/** How many marks, how strong and in which colours, with a sample that shows it at once. */
export function MarksSettings({ settings }: { readonly settings: Settings }) {
  const { density, markStyle } = settings;
  const usual = tonesOf({ colours: {} });
  return (
    <fieldset class="look">
      <legend>{text("settings_look")}</legend>
      <MarksPreview settings={settings} label={text("settings_look_preview")} />
      <Choice
        name="density"
        label={text("settings_density")}
        options={densities}
        words={densityWords}
        chosen={density}
        choose={(chosen) => void changeSettings((now) => ({ ...now, density: chosen }))}
      />
      <Choice
        name="weight"
        label={text("settings_weight")}
        options={lineWeights}
        words={weightWords}
        chosen={markStyle.weight}
        choose={(weight) => changeStyle({ weight })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset within the section's own would be read as another section */}
      <div class="choice" role="group" aria-label={text("settings_colours")}>
        <span class="label">{text("settings_colours")}</span>
        {toneNames.map((tone) => (
          <Colour key={tone} tone={tone} colour={markStyle.colours[tone] ?? usual[tone].light} />
        ))}
      </div>
      <p class="soft">{text("settings_colours_hint")}</p>
      <button
        type="button"
        class="button"
        disabled={Object.keys(markStyle.colours).length === 0}
        onClick={() => changeStyle({ colours: {} })}
      >
        {text("settings_colours_usual")}
      </button>
    </fieldset>
  );
}

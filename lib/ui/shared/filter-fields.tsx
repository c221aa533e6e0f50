// What a list is narrowed by: words that are looked for, and one of several values.

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (query: string) => void;
  /** A class beside `field`, where it is drawn larger. */
  readonly look?: string;
}

export const SearchField = ({ label, value, set, look = "" }: SearchFieldProps) => (
  <input
    type="search"
    class={`field ${look}`}
    aria-label={label}
    placeholder={label}
    value={value}
    onInput={({ currentTarget }) => set(currentTarget.value)}
  />
);

interface ChoiceProps {
  readonly label: string;
  /** The line that narrows nothing. */
  readonly every: string;
  readonly options: readonly { readonly value: string; readonly word: string }[];
  /** Null: every one. */
  readonly value: string | null;
  readonly choose: (value: string | null) => void;
}

export const Choice = ({ label, every, options, value, choose }: ChoiceProps) => (
  <select
    class="field select"
    aria-label={label}
    value={value ?? ""}
    onChange={({ currentTarget }) => choose(currentTarget.value || null)}
  >
    <option value="">{every}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.word}
      </option>
    ))}
  </select>
);

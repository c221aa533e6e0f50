import { text } from "../../messaging/strings.ts";
import type { Analysis } from "../../model/analysis.ts";
import { namedThings } from "../../model/glance.ts";
import { markKinds } from "../../settings/settings.ts";
import { attackWord, kindWord } from "../shared/words.ts";
import { NameButton } from "./glance-table.tsx";

interface Props {
  readonly analysis: Analysis;
  readonly jump: (mention: number) => void;
}

interface KindProps extends Props {
  readonly kind: (typeof markKinds)[number];
}

function namesOf(analysis: Analysis, kind: KindProps["kind"]) {
  const positions = analysis.mentions.flatMap((mention, position) => (mention.kind === kind ? [position] : []));
  const things = namedThings(analysis, positions).map((thing) => {
    const mention = analysis.mentions[thing.mentions[0] ?? -1];
    return { ...thing, hint: mention?.kind === "attack" ? attackWord(mention.attackType) : null };
  });
  return { count: positions.length, things: things.toSorted((a, b) => b.mentions.length - a.mentions.length) };
}

function Kind({ analysis, kind, jump }: KindProps) {
  const { count, things } = namesOf(analysis, kind);
  if (count === 0) return null;
  return (
    <details class="kind-group">
      <summary>
        <span class={`kind kind-${kind}`}>{kindWord(kind)}</span>
        <span class="count">{count}</span>
      </summary>
      <ul>
        {things.map(({ key, name, mentions, hint }) => (
          <li key={key}>
            <NameButton kind={kind} name={name} mentions={mentions} jump={jump} />
            {hint !== null && <span class="soft hint">{hint}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Every mark of the page, by kind, most often named first. */
export function MarksByKind({ analysis, jump }: Props) {
  return (
    <section aria-labelledby="marks-title">
      <h2 id="marks-title">{text("popup_marks")}</h2>
      {markKinds.map((kind) => (
        <Kind key={kind} analysis={analysis} kind={kind} jump={jump} />
      ))}
    </section>
  );
}

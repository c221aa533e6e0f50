import type { ComponentChildren } from "preact";
import { text } from "../../messaging/strings.ts";
import type { Analysis } from "../../model/analysis.ts";
import { glanceAt, type NamedThing } from "../../model/glance.ts";
import { NewName } from "../shared/new-sign.tsx";
import { attackWord } from "../shared/words.ts";
import { dateName } from "./date-name.ts";

interface Jump {
  readonly jump: (mention: number) => void;
}

interface NameProps extends Jump {
  readonly kind: string;
  readonly name: string;
  readonly mentions: readonly number[];
}

/** A name that leads to where the article says it. */
export function NameButton({ kind, name, mentions, jump }: NameProps) {
  const [first = 0] = mentions;
  return (
    <button type="button" class="name" onClick={() => jump(first)}>
      <span class={`kind kind-${kind}`}>{name}</span>
      {mentions.length > 1 && (
        <span class="count" title={text("popup_times", mentions.length)}>
          {mentions.length}
        </span>
      )}
      <NewName mention={first} />
    </button>
  );
}

const most = 6;

function Row({ title, children }: { readonly title: string; readonly children: ComponentChildren[] }) {
  return (
    <>
      <dt class="label">{title}</dt>
      <dd>
        {children.length === 0 ? <span class="soft">{text("popup_not_stated")}</span> : children.slice(0, most)}
        {children.length > most && <span class="soft">{text("popup_and_more", children.length - most)}</span>}
      </dd>
    </>
  );
}

/** Who, to whom, how, when: each answer leads to its place. Without an incident it says what is named, not who did it. */
export function GlanceTable({ analysis, jump }: { readonly analysis: Analysis } & Jump) {
  const glance = glanceAt(analysis);
  const names = (things: readonly NamedThing[]) =>
    things.map((thing) => (
      <NameButton key={thing.key} kind={thing.kind} name={thing.name} mentions={thing.mentions} jump={jump} />
    ));
  const attacks = glance.attackTypes.map(({ attackType, mentions }) => (
    <NameButton key={attackType} kind="attack" name={attackWord(attackType)} mentions={mentions} jump={jump} />
  ));
  const dates = glance.dates.map(({ value, mentions }) => (
    <NameButton key={value} kind="date" name={dateName(analysis.mentions[mentions[0] ?? -1])} mentions={mentions} jump={jump} />
  ));
  const told = analysis.incidents.length > 0;
  return (
    <dl class="glance">
      {told && <Row title={text("popup_who")}>{names(glance.attackers)}</Row>}
      {told && <Row title={text("popup_to_whom")}>{names(glance.victims)}</Row>}
      <Row title={text("popup_how")}>{attacks}</Row>
      <Row title={text("popup_when")}>{dates}</Row>
      {(!told || glance.othersNamed.length > 0) && (
        <Row title={text(told ? "popup_also_named" : "popup_named")}>{names(glance.othersNamed)}</Row>
      )}
    </dl>
  );
}

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import { hasLink, type Mention } from "../../model/mention.ts";
import { HeldNotice } from "../shared/held-notice.tsx";
import { actorTypeWord, attackWord, certaintyWord, entityKindWord, kindWord, reasonText } from "../shared/words.ts";
import type { OpenedMark } from "./card-port.ts";
import { NeverMark } from "./decisions.tsx";
import { EntityFacts } from "./entity-facts.tsx";
import { Fact } from "./fact.tsx";
import { MentionBody } from "./mention-body.tsx";
import { CurrentArticle } from "./met.tsx";
import { Notes } from "./note-field.tsx";
import { ReasonLine } from "./reason-line.tsx";
import { useEntityContext } from "./use-entity-context.ts";

const oneLine = (words: string): string => words.replaceAll(/\s+/g, " ").trim();

function nameOf(mention: Mention): string {
  if (mention.kind === "attack") return attackWord(mention.attackType);
  const best = hasLink(mention) && mention.link.kind === "linked" ? mention.link.candidates[0] : undefined;
  return best?.name ?? oneLine(mention.text);
}

const kindOf = (mention: Mention): string =>
  mention.kind === "actor" ? actorTypeWord(mention.actorType) : kindWord(mention.kind);

interface HeadProps {
  readonly kind: ComponentChildren;
  readonly name: string;
  readonly back: (() => void) | null;
  readonly close: () => void;
}

const Head = ({ kind, name, back, close }: HeadProps) => (
  <header>
    <div class="head-row">
      {back !== null && (
        <button type="button" class="button plain icon" aria-label={text("card_back")} onClick={back}>
          ‹
        </button>
      )}
      <span class="label">{kind}</span>
      <button type="button" class="button plain icon close" aria-label={text("card_close")} onClick={close}>
        ×
      </button>
    </div>
    {name !== "" && <h2>{name}</h2>}
    <HeldNotice />
  </header>
);

/** Another entity, come to from the mention's card. */
function EntityPage({
  entityId,
  back,
  close,
  goTo,
}: Omit<HeadProps, "kind" | "name"> & { entityId: string; goTo: (id: string) => void }) {
  const lookup = useEntityContext(entityId);
  const entity = lookup.kind === "found" ? lookup.context.entity : null;
  return (
    <>
      <Head kind={entity === null ? "" : entityKindWord(entity.kind)} name={entity?.name ?? ""} back={back} close={close} />
      <div class="body">
        <EntityFacts entityId={entityId} goTo={goTo} />
      </div>
    </>
  );
}

function Why({ mention }: { readonly mention: Mention }) {
  const all = hasLink(mention) && mention.link.why !== "" ? [mention.why, mention.link.why] : [mention.why];
  const reasons = new Map(all.map((reason) => [reasonText(reason), reason]));
  if (mention.kind === "date") return null;
  return (
    <dl class="facts why">
      <Fact title={`${text("card_why")} · ${certaintyWord(mention.certainty)}`}>
        {Array.from(reasons, ([words, reason]) => (
          <ReasonLine key={words} reason={reason} />
        ))}
      </Fact>
    </dl>
  );
}

function Steps({ mark }: { readonly mark: OpenedMark }) {
  const { position, of } = mark.place;
  if (of < 2) return null;
  return (
    <span class="steps">
      <button type="button" class="button plain icon" aria-label={text("card_previous")} onClick={() => mark.step("previous")}>
        ←
      </button>
      <span class="label">{text("card_place", position, of)}</span>
      <button type="button" class="button plain icon" aria-label={text("card_next")} onClick={() => mark.step("next")}>
        →
      </button>
    </span>
  );
}

interface CardProps {
  readonly mark: OpenedMark;
  readonly close: () => void;
  /** Tells the dialog its name. */
  readonly label: (name: string) => void;
}

/** For a note on words that the reader has selected. */
function SelectionCard({ mark, close, label }: CardProps) {
  const [isWriting, setWriting] = useState(true);
  const words = oneLine(mark.range.toString());
  useEffect(() => label(text("card_label", text("card_note_label"), words)), []);
  return (
    <>
      <Head kind={text("card_note_label")} name="" back={null} close={close} />
      <div class="body">
        <p class="said">“{words}”</p>
        <Notes mark={mark} isWriting={isWriting} setWriting={setWriting} />
      </div>
    </>
  );
}

function MentionCard({ mark, mention, close, label }: CardProps & { readonly mention: Mention }) {
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [isWriting, setWriting] = useState(mark.withNoteField);
  const goTo = (entityId: string): void => setTrail((known) => [...known, entityId]);
  const back = (): void => setTrail((known) => known.slice(0, -1));
  const name = nameOf(mention);
  useEffect(() => label(text("card_label", kindOf(mention), name)), [mention]);
  const entityId = trail.at(-1);
  if (entityId !== undefined) return <EntityPage key={entityId} entityId={entityId} back={back} close={close} goTo={goTo} />;
  const said = oneLine(mention.text);
  return (
    <>
      <Head kind={<span class={`kind kind-${mention.kind}`}>{kindOf(mention)}</span>} name={name} back={null} close={close} />
      <div class="body">
        {said.toLowerCase() !== name.toLowerCase() && <p class="said">“{said}”</p>}
        <MentionBody mention={mention} article={mark.article} goTo={goTo} decide={mark.decide} />
        <Why mention={mention} />
        {mark.decide !== undefined && <NeverMark name={said} decide={mark.decide} />}
        <Notes mark={mark} isWriting={isWriting} setWriting={setWriting} />
      </div>
      <footer>
        <Steps mark={mark} />
        {!isWriting && (
          <button type="button" class="button" onClick={() => setWriting(true)}>
            {text("card_add_note")}
          </button>
        )}
      </footer>
    </>
  );
}

/** What is in the panel: a mention's card, or the field for a note on selected words. */
export const Card = (props: CardProps) => (
  <CurrentArticle.Provider value={props.mark.article.canonicalUrl}>
    {props.mark.mention === null ? <SelectionCard {...props} /> : <MentionCard {...props} mention={props.mark.mention} />}
  </CurrentArticle.Provider>
);

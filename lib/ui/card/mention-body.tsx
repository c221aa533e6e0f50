import { text } from "../../messaging/strings.ts";
import { attackTypeFacts } from "../../model/attack-type-facts.ts";
import type { Link, Mention, MentionOf } from "../../model/mention.ts";
import type { ArticleReference } from "../../model/note.ts";
import { attackMeaning, dayInWords, daysInWords } from "../shared/words.ts";
import { Candidates } from "./candidates.tsx";
import type { Decisions } from "./card-port.ts";
import { EntityFacts, Registers } from "./entity-facts.tsx";
import { Fact } from "./fact.tsx";
import { IndicatorBody } from "./indicator-body.tsx";
import { ReasonLine } from "./reason-line.tsx";
import { registerLink } from "./register-links.ts";

type GoTo = (entityId: string) => void;

/** Several sources may lead to the same entity: each is offered once, by its best claim. */
const distinct = <T extends { readonly entityId: string }>(candidates: readonly T[]): T[] =>
  [...new Map(candidates.toReversed().map((candidate) => [candidate.entityId, candidate])).values()].toReversed();

interface LinkProps {
  readonly link: Link;
  readonly goTo: GoTo;
  readonly decide: Decisions | undefined;
}

function LinkBody({ link, goTo, decide }: LinkProps) {
  const candidates = distinct(link.candidates);
  const [best, ...others] = candidates;
  if (link.kind === "unknown" || best === undefined) return <p class="soft">{text("card_unknown")}</p>;
  if (link.kind === "ambiguous")
    return (
      <>
        <p class="lead">{text("card_ambiguous_lead")}</p>
        <Candidates candidates={candidates} goTo={goTo} decide={decide} />
      </>
    );
  return (
    <>
      <EntityFacts entityId={best.entityId} goTo={goTo} />
      {others.length > 0 && (
        <details>
          <summary class="label">{`${text("card_others_lead")} · ${others.length}`}</summary>
          <Candidates candidates={others} goTo={goTo} decide={decide} />
        </details>
      )}
    </>
  );
}

function impliedLine({ implied }: MentionOf<"date">, publishedAt: string | null): string | null {
  if (implied.length === 0) return null;
  const words = { year: text("card_part_year"), month: text("card_part_month"), day: text("card_part_day") };
  const parts = implied.map((part) => words[part]).join(", ");
  const capital = parts.charAt(0).toUpperCase() + parts.slice(1);
  if (publishedAt === null) return text("card_date_implied_undated", capital);
  return text("card_date_implied", capital, dayInWords(publishedAt));
}

function DateBody({ mention, publishedAt }: { readonly mention: MentionOf<"date">; readonly publishedAt: string | null }) {
  const { earliest, latest, value, approximate } = mention;
  const implied = impliedLine(mention, publishedAt);
  return (
    <dl class="facts">
      <Fact title={text("card_date_value")}>
        <span class="answer">{earliest && latest ? daysInWords(earliest, latest) : text("card_date_vague")}</span>
        <code>{value}</code>
      </Fact>
      <Fact title={text("card_date_how")}>
        <ReasonLine reason={mention.why} />
        {implied !== null && <p class="soft">{implied}</p>}
        {approximate && <p class="soft">{text("card_date_approximate")}</p>}
      </Fact>
    </dl>
  );
}

function AttackBody({ mention }: { readonly mention: MentionOf<"attack"> }) {
  const { attack } = attackTypeFacts[mention.attackType];
  return (
    <>
      <p class="lead">{attackMeaning(mention.attackType)}</p>
      {mention.mode === "topic" && <p class="soft">{text("card_attack_topic")}</p>}
      <Registers links={attack.map((id) => registerLink(id, null))} />
    </>
  );
}

const RegisteredBody = ({ id, ...rest }: LinkProps & { readonly id: string | null }) => (
  <>
    {(rest.link.kind === "unknown" || rest.link.candidates.length === 0) && id !== null && (
      <Registers links={[registerLink(id, null)]} />
    )}
    <LinkBody {...rest} />
  </>
);

interface MentionBodyProps {
  readonly mention: Mention;
  readonly article: ArticleReference;
  readonly goTo: GoTo;
  readonly decide: Decisions | undefined;
}

/** What there is to say of a mention, by its kind. */
export function MentionBody({ mention, article, goTo, decide }: MentionBodyProps) {
  switch (mention.kind) {
    case "date":
      return <DateBody mention={mention} publishedAt={article.publishedAt} />;
    case "attack":
      return <AttackBody mention={mention} />;
    case "vulnerability":
      return <RegisteredBody id={mention.cve} link={mention.link} goTo={goTo} decide={decide} />;
    case "technique":
      return <RegisteredBody id={mention.attackId} link={mention.link} goTo={goTo} decide={decide} />;
    case "indicator":
      return <IndicatorBody mention={mention} />;
    case "actor":
    case "software":
    case "place":
      return <LinkBody link={mention.link} goTo={goTo} decide={decide} />;
  }
}

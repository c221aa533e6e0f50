import { useState } from "preact/hooks";
import { text } from "../../../messaging/strings.ts";
import type { RelationOnPage } from "../../../model/entity-page.ts";
import type { Source } from "../../../model/knowledge.ts";
import { kindAndCountry } from "../../shared/words.ts";
import { relationWord, sourceWord, webLink } from "./knowledge-words.ts";
import { addressOf } from "./place.ts";
import { AddRelation, TakeOutRelations } from "./relation-edits.tsx";
import type { Edits } from "./use-edits.tsx";

/** So many of a group are shown before it is asked for more. */
const shownFirst = 12;

const span = ({ relation }: RelationOnPage): string => {
  const { validFrom, validTo } = relation;
  if (validFrom === null && validTo === null) return "";
  return validFrom === validTo ? (validFrom ?? "") : `${validFrom ?? ""} – ${validTo ?? ""}`;
};

/** Who says so: of the reader's own word the article, to be read again. */
const Said = ({ id, sources }: { readonly id: string; readonly sources: readonly Source[] }) => {
  const source = sources.find((each) => each.id === id);
  return id.startsWith("article:") && source?.url != null && webLink(source.url) ? (
    <a href={source.url} target="_blank" rel="noreferrer">
      {source.name}
    </a>
  ) : (
    <span>{sourceWord(id, sources)}</span>
  );
};

interface LineProps {
  /** Relations of one sort with one other, each by a source's word or of a time of its own. */
  readonly same: readonly RelationOnPage[];
  readonly sources: readonly Source[];
  /** Null while the page is only read. */
  readonly edits: Edits | null;
}

function Line({ same, sources, edits }: LineProps) {
  const [first] = same;
  if (first === undefined) return null;
  const said = [...new Set(same.map(({ relation }) => relation.source))];
  const about = [kindAndCountry(first.other), ...new Set(same.map(span))].filter((part) => part !== "");
  return (
    <li>
      <a href={addressOf(first.other.id)}>{first.other.name}</a> <span class="soft">{about.join(" · ")}</span>
      <small class="said">
        {said.map((id) => (
          <Said key={id} id={id} sources={sources} />
        ))}
      </small>
      {edits !== null && <TakeOutRelations same={same} sources={sources} edits={edits} />}
    </li>
  );
}

interface GroupProps extends Omit<LineProps, "same"> {
  readonly relations: readonly RelationOnPage[];
}

function Group({ relations, sources, edits }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  const [first] = relations;
  if (first === undefined) return null;
  const others = [...Map.groupBy(relations, ({ other }) => other.id)];
  const shown = isWhole ? others : others.slice(0, shownFirst);
  return (
    <div class="relation-group">
      <h4>{relationWord(first)}</h4>
      <div>
        <ul>
          {shown.map(([id, same]) => (
            <Line key={id} same={same} sources={sources} edits={edits} />
          ))}
        </ul>
        {shown.length < others.length && (
          <button type="button" class="button plain small" onClick={() => setWhole(true)}>
            {text("knowledge_show_all", others.length)}
          </button>
        )}
      </div>
    </div>
  );
}

interface Props extends GroupProps {
  readonly entityId: string;
}

/** Relations as sentences with their sources, by what is done and by whom. */
export function Relations({ entityId, relations, sources, edits }: Props) {
  if (relations.length === 0 && edits === null) return null;
  const groups = Map.groupBy(relations, relationWord);
  return (
    <section>
      <h3>{text("library_relations")}</h3>
      {Array.from(groups, ([word, group]) => (
        <Group
          key={word}
          relations={group.toSorted((a, b) => a.other.name.localeCompare(b.other.name))}
          sources={sources}
          edits={edits}
        />
      ))}
      {edits !== null && <AddRelation entityId={entityId} edits={edits} />}
    </section>
  );
}

import { text } from "../../messaging/strings.ts";
import type { EntityContext } from "../../model/entity-context.ts";
import type { Source } from "../../model/knowledge.ts";

type Relation = EntityContext["relations"][number];

/** More than these would be a list that nobody reads. */
const most = 200;

const webLink = (url: string | null): url is string =>
  url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** Who says so: of the reader's own word the article, to be read again. */
const Said = ({ id, name, url }: Source) =>
  id.startsWith("article:") && webLink(url) ? (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  ) : (
    <span>{name}</span>
  );

interface Props {
  readonly context: EntityContext;
  readonly open: (entityId: string) => void;
}

/** With whom an entity stands in which relation, each once, and by whose word. */
export function EntityRelations({ context: { relations, sources }, open }: Props) {
  const groups = Map.groupBy(relations, ({ type, direction, other }: Relation) => `${type} ${direction} ${other.id}`);
  if (groups.size === 0) return null;
  return (
    <>
      <h3>{text("library_relations")}</h3>
      <ul>
        {[...groups].slice(0, most).flatMap(([key, [first, ...others]]) =>
          first === undefined
            ? []
            : [
                <li key={key}>
                  <span class="soft">
                    {text(`relation_${first.type.replace("-", "_")}_${first.direction}` as "relation_uses_out")}
                  </span>{" "}
                  <button type="button" class="link" onClick={() => open(first.other.id)}>
                    {first.other.name}
                  </button>{" "}
                  <small class="soft sources">
                    {sources
                      .filter(({ id }) => [first, ...others].some(({ source }) => source === id))
                      .map((source) => (
                        <Said key={source.id} {...source} />
                      ))}
                  </small>
                </li>,
              ],
        )}
      </ul>
    </>
  );
}

import type { ComponentChildren } from "preact";
import { text } from "../../../messaging/strings.ts";
import type { EntityPage } from "../../../model/entity-page.ts";
import { registerLink } from "../../card/register-links.ts";
import { dayInWords } from "../../shared/words.ts";
import { sourceWord, webLink } from "./knowledge-words.ts";

const Row = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

/** A day is told in words; a year or a month stays as it is. */
const when = (day: string): string => (day.length === 10 ? dayInWords(day) : day);

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

const References = ({ urls }: { readonly urls: readonly string[] }) => (
  <ul class="references">
    {urls.map((url) => (
      <li key={url}>
        <a href={url} target="_blank" rel="noreferrer" title={url}>
          {hostOf(url)}
        </a>
      </li>
    ))}
  </ul>
);

/** Each leads to its register where that has a page for it. */
const Ids = ({ entity }: Pick<EntityPage, "entity">) => (
  <ul class="ids">
    {entity.externalIds.map((id) => {
      const { register, href } = registerLink(id, entity);
      const label = [register, id].filter((part) => part !== "").join(" ");
      return (
        <li key={id}>
          {href === null ? (
            label
          ) : (
            <a href={href} target="_blank" rel="noreferrer">
              {label}
            </a>
          )}
        </li>
      );
    })}
  </ul>
);

/** The plain facts in two columns: what, and its value. */
export function Facts({ page }: { readonly page: EntityPage }) {
  const { entity, sources } = page;
  const links = entity.references.filter(webLink);
  const notice = sources.find(({ id }) => id === entity.source)?.notice ?? null;
  return (
    <dl class="facts">
      {entity.firstSeen !== null && <Row label={text("knowledge_first_seen")}>{when(entity.firstSeen)}</Row>}
      {entity.lastSeen !== null && <Row label={text("knowledge_last_seen")}>{when(entity.lastSeen)}</Row>}
      {entity.externalIds.length > 0 && (
        <Row label={text("knowledge_ids")}>
          <Ids entity={entity} />
        </Row>
      )}
      <Row label={text("knowledge_told_by")}>
        {sourceWord(entity.source, sources)}
        {page.isOwn && entity.source !== "reader" && <span class="soft"> {text("knowledge_changed_by_you")}</span>}
        {notice !== null && <p class="soft notice">{notice}</p>}
      </Row>
      {links.length > 0 && (
        <Row label={text("library_references")}>
          <References urls={links} />
        </Row>
      )}
    </dl>
  );
}

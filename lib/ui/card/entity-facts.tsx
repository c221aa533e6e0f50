import { text } from "../../messaging/strings.ts";
import type { EntityContext } from "../../model/entity-context.ts";
import { countryName } from "../shared/words.ts";
import { Fact, ShortList } from "./fact.tsx";
import { Met } from "./met.tsx";
import { type RegisterLink, registerLink } from "./register-links.ts";
import { type RelationGroup, relationGroups } from "./relation-groups.ts";
import { useEntityContext } from "./use-entity-context.ts";

type GoTo = (entityId: string) => void;

const External = ({ href, children }: { readonly href: string; readonly children: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer">
    {children}
  </a>
);

const Register = ({ register, id, href }: RegisterLink) => {
  const isUuid = id.length === 36;
  const label = isUuid ? register : `${register} ${id}`;
  return <li>{href === null ? <span title={id}>{label}</span> : <External href={href}>{label}</External>}</li>;
};

/** A STIX id is for machines, and is in what is exported. */
const linksTo = (entity: EntityContext["entity"]): RegisterLink[] =>
  entity.externalIds.map((id) => registerLink(id, entity)).filter(({ register }) => register !== "STIX");

/** Ids in public registers, each leading there. */
export const Registers = ({ links }: { readonly links: readonly RegisterLink[] }) =>
  links.length === 0 ? null : (
    <ul class="inline registers" aria-label={text("card_ids")}>
      {links.map((link) => (
        <Register key={link.id} {...link} />
      ))}
    </ul>
  );

/** "MITRE ATT&CK v18.1" and "… v19" are one voice; what stands in brackets or after a comma is for the library. */
const shortName = (source: string): string => source.replace(/ v[\d.]+$|[,(].*$/gs, "").trim();

function claimants(names: readonly string[]): { readonly short: string; readonly whole: string } {
  return { short: [...new Set(names.map(shortName))].join(", "), whole: [...new Set(names)].join(", ") };
}

function Aliases({ context }: { readonly context: EntityContext }) {
  const sourceName = new Map(context.sources.map(({ id, name }) => [id, name]));
  const { name: mainName, externalIds } = context.entity;
  const aliases = context.aliases.filter(({ name }) => name !== mainName && !externalIds.includes(name));
  if (aliases.length === 0) return null;
  return (
    <Fact title={text("card_also_called")}>
      <ShortList
        items={aliases}
        shown={6}
        className="aliases"
        each={({ name, form, claimedBy }) => {
          const { short, whole } = claimants(claimedBy.map((id) => sourceName.get(id) ?? id));
          return (
            <li key={`${form} ${name}`}>
              <span class="alias">{name}</span>
              <span class="claimants" title={whole}>
                {short}
              </span>
            </li>
          );
        }}
      />
    </Fact>
  );
}

const Relations = ({ group, goTo }: { readonly group: RelationGroup; readonly goTo: GoTo }) => (
  <Fact title={`${text(group.title)} · ${group.relations.length}`}>
    <ShortList
      items={group.relations}
      shown={8}
      className="inline"
      each={({ other }) => (
        <li key={other.id}>
          <button type="button" class="entity" onClick={() => goTo(other.id)}>
            {other.name}
          </button>
        </li>
      )}
    />
  </Fact>
);

const ContextFacts = ({ context, goTo }: { readonly context: EntityContext; readonly goTo: GoTo }) => {
  const { entity } = context;
  const showsCountry = entity.country !== null && entity.kind !== "state";
  return (
    <>
      <Met entityId={entity.id} />
      <Registers links={linksTo(entity)} />
      <dl class="facts">
        {showsCountry && <Fact title={text("card_country")}>{countryName(entity.country ?? "")}</Fact>}
        <Aliases context={context} />
        {relationGroups(context.relations).map((group) => (
          <Relations key={group.title} group={group} goTo={goTo} />
        ))}
      </dl>
    </>
  );
};

/** What the knowledge base has on an entity; `goTo` leads on to another one. */
export function EntityFacts({ entityId, goTo }: { readonly entityId: string; readonly goTo: GoTo }) {
  const lookup = useEntityContext(entityId);
  switch (lookup.kind) {
    case "waiting":
      return <p class="soft">{text("card_loading")}</p>;
    case "missing":
      return <p class="soft">{text("card_not_found")}</p>;
    case "failed":
      return <p class="soft">{text("card_failed", lookup.why)}</p>;
    case "found":
      return <ContextFacts context={lookup.context} goTo={goTo} />;
  }
}

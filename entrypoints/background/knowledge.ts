import * as v from "valibot";
import { browser } from "wxt/browser";
import { type Facts, FactsSchema, viewOf } from "../../lib/knowledge/facts.ts";
import type { EntityContext } from "../../lib/model/entity-context.ts";
import type { KnowledgeView } from "../../lib/model/knowledge.ts";

let facts: Promise<Facts> | null = null;

async function load(): Promise<Facts> {
  const response = await fetch(browser.runtime.getURL("/knowledge/starter.json.gz" as "/"));
  const stream = response.body?.pipeThrough(new DecompressionStream("gzip"));
  return v.parse(FactsSchema, await new Response(stream).json());
}

const loaded = (): Promise<Facts> => {
  facts ??= load();
  return facts;
};

export async function sliceFor(_text: string): Promise<KnowledgeView> {
  return viewOf(await loaded());
}

export async function entityContext(id: string): Promise<EntityContext | null> {
  const all = await loaded();
  const entity = all.entities.find((candidate) => candidate.id === id);
  if (entity === undefined) return null;
  const byName = Map.groupBy(
    all.claims.filter((claim) => claim.entityId === id),
    ({ form, name }) => `${form}:${name}`,
  );
  const aliases = [...byName.values()].flatMap((claims) => {
    const [first] = claims;
    return first === undefined
      ? []
      : [{ name: first.name, form: first.form, claimedBy: claims.map(({ claimedBy }) => claimedBy) }];
  });
  const relations = all.relations.flatMap((relation) => {
    const direction = relation.from === id ? ("out" as const) : ("in" as const);
    if (relation.from !== id && relation.to !== id) return [];
    const other = all.entities.find((candidate) => candidate.id === (direction === "out" ? relation.to : relation.from));
    if (other === undefined) return [];
    const { id: otherId, name, kind, country, externalIds } = other;
    return [
      { type: relation.type, direction, other: { id: otherId, name, kind, country, externalIds }, source: relation.source },
    ];
  });
  const used = new Set([
    entity.source,
    ...aliases.flatMap(({ claimedBy }) => claimedBy),
    ...relations.map(({ source }) => source),
  ]);
  return { entity, aliases, relations, sources: all.sources.filter((source) => used.has(source.id)) };
}

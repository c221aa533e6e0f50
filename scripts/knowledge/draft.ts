import type { Facts } from "../../lib/knowledge/facts.ts";
import type { AliasClaim, Entity, Relation, Source } from "../../lib/model/knowledge.ts";
import { nameKey } from "../../lib/text/name-key.ts";

type EntityInput = Pick<Entity, "id" | "kind" | "name" | "source"> & Partial<Entity>;
type ClaimForm = AliasClaim["form"];
export type DraftClaim = Omit<AliasClaim, "policy">;
export type PolicyOf = (claim: DraftClaim, entity: Entity) => AliasClaim["policy"];

/** Longer ones are descriptions of offices, which nobody writes. */
const longestName = 100;

/** More references than a card can show help nobody. */
const maximalReferences = 6;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const tidy = (name: string): string => name.normalize("NFC").replaceAll(/\s+/gu, " ").trim();

function usableLinks(links: readonly string[]): string[] {
  return links.filter((link) => link.startsWith("https://") && link.length <= 300 && URL.canParse(link));
}

/** Two offices held from the same year on: until the later end; null is still held. */
const laterEnd = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a > b ? a : b);

/**
 * Facts while they are collected. Records meet in one entity only under the same id; what a later record adds are
 * claims, ids and references, never a new main name.
 */
export class Draft {
  readonly #sources = new Map<string, Source>();
  readonly #entities = new Map<string, Entity>();
  readonly #claims = new Map<string, DraftClaim>();
  readonly #joined = new Map<string, string>();
  readonly #relations = new Map<string, Relation>();

  /** From now on the record stands for the entity. */
  join(record: string, entityId: string): void {
    this.#joined.set(record, entityId);
  }

  #idOf(id: string): string {
    return this.#joined.get(id) ?? id;
  }

  source(source: Source): void {
    this.#sources.set(source.id, source);
  }

  hasSource(id: string): boolean {
    return this.#sources.has(id);
  }

  entity(input: EntityInput): void {
    const id = this.#idOf(input.id);
    const known = this.#entities.get(id);
    const references = usableLinks([...(known?.references ?? []), ...(input.references ?? [])]);
    const externalIds = new Set([...(known?.externalIds ?? []), ...(input.externalIds ?? [])]);
    this.#entities.set(id, {
      id,
      kind: known?.kind ?? input.kind,
      name: known?.name ?? tidy(input.name),
      country: known?.country ?? input.country ?? null,
      externalIds: [...externalIds].sort(byText),
      references: [...new Set(references)].slice(0, maximalReferences),
      firstSeen: known?.firstSeen ?? input.firstSeen ?? null,
      lastSeen: known?.lastSeen ?? input.lastSeen ?? null,
      source: known?.source ?? input.source,
    });
  }

  get(id: string): Entity | undefined {
    return this.#entities.get(this.#idOf(id));
  }

  /** Keys of all names of the entities of a kind. */
  keysOf(kind: Entity["kind"]): Set<string> {
    const claims = [...this.#claims.values()].filter(({ entityId }) => this.#entities.get(entityId)?.kind === kind);
    return new Set(claims.map(({ name }) => nameKey(name)));
  }

  /** Names that sources whose id starts so claim, entity by entity. */
  namesBySource(prefix: string): { id: string; names: string[] }[] {
    const claims = [...this.#claims.values()].filter(({ claimedBy }) => claimedBy.startsWith(prefix));
    return [...Map.groupBy(claims, ({ entityId }) => entityId)].map(([id, own]) => ({ id, names: own.map(({ name }) => name) }));
  }

  /** A name without a letter or digit, or as long as a sentence, is no name and is left out. */
  claim(entityId: string, rawName: string, claimedBy: string, form: ClaimForm = "name"): void {
    const name = tidy(rawName);
    if (nameKey(name) === "" || name.length > longestName) return;
    const claim = { entityId: this.#idOf(entityId), name, claimedBy, form };
    const key = JSON.stringify([claim.entityId, name, claimedBy]);
    if (!this.#claims.has(key)) this.#claims.set(key, claim);
  }

  relate(
    from: string,
    type: Relation["type"],
    to: string,
    source: string,
    validFrom: string | null = null,
    validTo: string | null = null,
  ): void {
    const relation = { from: this.#idOf(from), type, to: this.#idOf(to), source, validFrom, validTo };
    const key = JSON.stringify([relation.from, type, relation.to, source, validFrom]);
    const known = this.#relations.get(key);
    this.#relations.set(key, known === undefined ? relation : { ...relation, validTo: laterEnd(known.validTo, validTo) });
  }

  /** Sorted, so that the same input gives the same bytes. Throws when a claim or relation points nowhere. */
  finish(version: string, policyOf: PolicyOf): Facts {
    const claims = [...this.#claims.entries()].sort(([a], [b]) => byText(a, b)).map(([, claim]) => claim);
    const relations = [...this.#relations.entries()].sort(([a], [b]) => byText(a, b)).map(([, relation]) => relation);
    const used = new Set([...claims.map((claim) => claim.claimedBy), ...relations.map(({ source }) => source)]);
    for (const entity of this.#entities.values()) used.add(entity.source);
    for (const { from, to } of relations) for (const id of [from, to]) this.#known(id);
    for (const id of used) if (!this.#sources.has(id)) throw new Error(`source ${id} is not described`);
    return {
      version,
      sources: [...this.#sources.values()].filter(({ id }) => used.has(id)).sort((a, b) => byText(a.id, b.id)),
      entities: [...this.#entities.values()].sort((a, b) => byText(a.id, b.id)),
      claims: claims.map((claim) => ({ ...claim, policy: policyOf(claim, this.#known(claim.entityId)) })),
      relations,
    };
  }

  #known(id: string): Entity {
    const entity = this.#entities.get(id);
    if (entity === undefined) throw new Error(`no entity ${id}`);
    return entity;
  }
}

import type { AliasClaim, Entity, EntityKind, Relation, Source } from "../../model/knowledge.ts";
import { nameKey } from "../../text/name-key.ts";
import type { Facts } from "../facts.ts";
import { cautiousPolicy } from "../match-policy.ts";

/** What was left out of a file, and why; a few of the objects it concerns. */
export interface Skipped {
  readonly reason: string;
  readonly count: number;
  readonly examples: readonly string[];
}

export interface Imported {
  readonly facts: Omit<Facts, "version">;
  readonly skipped: readonly Skipped[];
}

/** A file that cannot be imported at all. The message names the file's fault in words for the reader. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}

const longestName = 256;
const maximalReferences = 12;
const examplesKept = 5;

type EntityInput = Pick<Entity, "id" | "kind" | "name"> & Partial<Entity>;

/** Collects what an importer finds; the first record of an id gives its name and kind, later ones add to it. */
export class Collector {
  readonly source: Source;
  readonly #entities = new Map<string, Entity>();
  readonly #claims = new Map<string, AliasClaim>();
  readonly #relations = new Map<string, Relation>();
  readonly #skipped = new Map<string, { count: number; readonly examples: string[] }>();

  constructor(source: Source) {
    this.source = source;
  }

  skip(object: string, reason: string): void {
    const entry = this.#skipped.get(reason) ?? { count: 0, examples: [] };
    entry.count += 1;
    if (entry.examples.length < examplesKept) entry.examples.push(object.slice(0, 120));
    this.#skipped.set(reason, entry);
  }

  has(id: string): boolean {
    return this.#entities.has(id);
  }

  entity(input: EntityInput): void {
    const known = this.#entities.get(input.id);
    const references = [...(known?.references ?? []), ...(input.references ?? [])].filter(
      (link) => link.startsWith("https://") && link.length <= 2048 && URL.canParse(link),
    );
    this.#entities.set(input.id, {
      id: input.id,
      kind: known?.kind ?? input.kind,
      name: known?.name ?? input.name.slice(0, longestName),
      country: known?.country ?? input.country ?? null,
      externalIds: [...new Set([...(known?.externalIds ?? []), ...(input.externalIds ?? [])])].filter((id) => id.length <= 128),
      references: [...new Set(references)].slice(0, maximalReferences),
      firstSeen: known?.firstSeen ?? input.firstSeen ?? null,
      lastSeen: known?.lastSeen ?? input.lastSeen ?? null,
      source: this.source.id,
    });
  }

  /** A name without a letter or digit, or too long to be one, is told as skipped. */
  claim(entityId: string, kind: EntityKind, rawName: string, form: AliasClaim["form"] = "name"): void {
    const name = rawName.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
    if (nameKey(name) === "" || name.length > longestName) {
      this.skip(`${entityId}: ${rawName}`, "A name must have letters or digits, and 256 characters at most.");
      return;
    }
    const claim = { entityId, name, claimedBy: this.source.id, form, policy: cautiousPolicy(name, kind) };
    const key = JSON.stringify([entityId, name]);
    if (!this.#claims.has(key)) this.#claims.set(key, claim);
  }

  relation(relation: Omit<Relation, "source">): void {
    const key = JSON.stringify([relation.from, relation.type, relation.to, relation.validFrom]);
    this.#relations.set(key, { ...relation, source: this.source.id });
  }

  finish(): Imported {
    const facts = {
      sources: [this.source],
      entities: [...this.#entities.values()],
      claims: [...this.#claims.values()],
      relations: [...this.#relations.values()],
    };
    const skipped = Array.from(this.#skipped, ([reason, { count, examples }]) => ({ reason, count, examples }));
    return { facts, skipped: skipped.toSorted((a, b) => b.count - a.count) };
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { entityKinds, relationTypes } from "../../lib/model/knowledge.ts";
import type { Draft } from "./draft.ts";

const names = v.optional(v.array(v.string()), []);

const StateAdditionSchema = v.strictObject({
  code: v.string(),
  name: v.optional(v.string()),
  names,
  acronyms: names,
  demonyms: names,
  capitals: names,
  /** Names of the libraries that are misleading or that nobody writes. */
  dropped: names,
});
export type StateAddition = v.InferOutput<typeof StateAdditionSchema>;

const EntityAdditionSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z-]+:[\w-]+$/iu)),
  kind: v.picklist(entityKinds),
  name: v.string(),
  country: v.optional(v.string()),
  names,
  acronyms: names,
  externalIds: names,
  references: names,
  /** Records of other sources that a person has found to be this same body; never for threats. */
  records: names,
  /** States that a person leads or led, in years. */
  leads: v.optional(v.array(v.strictObject({ state: v.string(), from: v.string(), until: v.optional(v.string()) })), []),
  relations: v.optional(
    v.array(
      v.strictObject({
        type: v.picklist(relationTypes),
        to: v.string(),
        from: v.optional(v.string()),
        until: v.optional(v.string()),
      }),
    ),
    [],
  ),
});

const NameAdditionSchema = v.strictObject({ entity: v.string(), names, acronyms: names, why: v.optional(v.string()) });

const PolicyListSchema = v.strictObject({
  why: v.string(),
  of: v.picklist(["threat", "body", "place"]),
  never: names,
  cue: names,
  strong: names,
});
export type PolicyList = v.InferOutput<typeof PolicyListSchema>;

const folder = join(import.meta.dirname, "additions");

function read<S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, JSON.parse(readFileSync(join(folder, file), "utf8")));
  if (!result.success) throw new Error(`${file}: ${v.getDotPath(result.issues[0])}: ${result.issues[0].message}`);
  return result.output;
}

export const stateAdditions = (): ReadonlyMap<string, StateAddition> =>
  new Map(read("states.json", v.array(StateAdditionSchema)).map((addition) => [addition.code, addition]));

export const policyLists = (): readonly PolicyList[] => read("policies.json", v.array(PolicyListSchema));

const entityFiles = [
  "international.json",
  "governments.json",
  "people.json",
  "companies.json",
  "groups.json",
  "software.json",
  "places.json",
  "vulnerabilities.json",
];

type EntityAddition = v.InferOutput<typeof EntityAdditionSchema>;
const entityAdditions = (): EntityAddition[] => entityFiles.flatMap((file) => read(file, v.array(EntityAdditionSchema)));

const mergeable: ReadonlySet<string> = new Set(["organization", "government-body", "agency"]);

/** Before any source is read: whose records are led to which entity. */
export function joinRecords(draft: Draft): void {
  for (const { id, kind, name, records } of entityAdditions()) {
    if (records.length > 0 && !mergeable.has(kind)) throw new Error(`${id}: records of a ${kind} are never joined`);
    for (const record of records) draft.join(record, id);
    if (records.length > 0) draft.entity({ id, kind, name, source: "newsgloss" });
  }
}

const bracket = /\s*\([^)]*\)/gu;

/** The entities kept by hand. After the sources: what they lack is added to theirs. */
export function addEntities(draft: Draft): void {
  const additions = entityAdditions();
  for (const { id, kind, name, country, externalIds, references, ...rest } of additions) {
    draft.entity({ id, kind, name, country: country ?? null, externalIds, references, source: "newsgloss" });
    for (const each of [name.replaceAll(bracket, ""), ...rest.names]) draft.claim(id, each, "newsgloss");
    for (const each of rest.acronyms) draft.claim(id, each, "newsgloss", "acronym");
  }
  for (const { id, leads } of additions) {
    for (const { state, from, until } of leads) draft.relate(`state:${state}`, "led-by", id, "newsgloss", from, until ?? null);
  }
  for (const { id, relations } of additions) {
    for (const { type, to, from, until } of relations) draft.relate(id, type, to, "newsgloss", from ?? null, until ?? null);
  }
}

const OfficeEndSchema = v.strictObject({ state: v.string(), person: v.string(), until: v.string() });

/** Ends of offices since the table of leaders was made, as years; undefined while the office is held. */
export function officeEnds(): (state: string, person: string) => string | undefined {
  const ends = read("offices-ended.json", v.array(OfficeEndSchema));
  const known = new Map(ends.map(({ state, person, until }) => [`state:${state} ${person}`, until]));
  return (state, person) => known.get(`${state} ${person}`);
}

/** Names that the sources lack, for entities that they have. */
export function addNames(draft: Draft): void {
  for (const { entity, names: spellings, acronyms } of read("names.json", v.array(NameAdditionSchema))) {
    if (draft.get(entity) === undefined) throw new Error(`names.json: no entity ${entity}`);
    for (const name of spellings) draft.claim(entity, name, "newsgloss");
    for (const name of acronyms) draft.claim(entity, name, "newsgloss", "acronym");
  }
}

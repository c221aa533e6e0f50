import * as v from "valibot";
import { AliasClaimSchema, EntitySchema, matchPolicies, RelationSchema, SourceSchema } from "../model/knowledge.ts";
import { migrateNote } from "../model/migrate-note.ts";
import { NoteSchema } from "../model/note.ts";
import { DigestSchema, VerdictSchema } from "../model/reading.ts";
import { nameKey } from "../text/name-key.ts";
import { choicesStore } from "./choices.ts";
import { type FactTable, factTables, type KnowledgeDatabase } from "./database.ts";
import { factStore, tablesOfFacts } from "./fact-store.ts";
import { ImportError } from "./importers/imported.ts";
import { refusedKey } from "./importers/read-json.ts";
import { addNames } from "./name-index.ts";
import { claimRow } from "./rows.ts";
import { withSpace } from "./storage-full.ts";

const backupVersion = 1;
const format = "newsgloss-backup";

const origin = v.pipe(v.string(), v.minLength(1), v.maxLength(256), v.notValue("starter"));
const table = v.picklist(factTables);
const key = v.union([v.string(), v.array(v.string())]);
const timestamp = v.pipe(v.string(), v.isoTimestamp());
const text = v.pipe(v.string(), v.maxLength(8_192));
const before = v.object({ table, key, row: v.unknown(), after: v.optional(v.unknown()) });

/** Everything of the reader's: what the starter knowledge does not bring by itself. */
const BackupSchema = v.object({
  format: v.literal(format),
  version: v.literal(backupVersion),
  madeAt: timestamp,
  sources: v.array(v.object({ ...SourceSchema.entries, origin })),
  entities: v.array(v.object({ ...EntitySchema.entries, origin })),
  claims: v.array(v.object({ ...AliasClaimSchema.entries, origin })),
  relations: v.array(v.object({ ...RelationSchema.entries, origin })),
  removed: v.array(v.object({ table, key, into: v.optional(text) })),
  namePolicies: v.array(v.object({ key: text, policy: v.picklist(matchPolicies) })),
  journal: v.array(v.object({ importId: text, before: v.array(before) })),
  imports: v.array(v.object({ id: text, file: text, at: timestamp, rows: v.number() })),
  notes: v.array(
    v.pipe(
      v.unknown(),
      v.transform((note) => migrateNote(note)),
      NoteSchema,
    ),
  ),
  articles: v.array(
    v.object({
      ...DigestSchema.entries,
      readAt: timestamp,
      news: v.object({ entities: v.array(text), incidents: v.array(text) }),
    }),
  ),
  verdicts: v.array(
    v.object({ canonicalUrl: text, incident: text, at: timestamp, verdict: VerdictSchema, relations: v.array(RelationSchema) }),
  ),
  /** As `lib/settings` and `choices.ts` read them: whatever is not valid counts as never said. */
  settings: v.unknown(),
  choices: v.unknown(),
});
export type Backup = Readonly<v.InferOutput<typeof BackupSchema>>;

export const isBackup = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "format" in value && value.format === format;

/** @throws ImportError that names the place that is not valid */
export function parseBackup(value: unknown): Backup {
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : null;
  if (typeof version === "number" && version > backupVersion)
    throw new ImportError(`The backup was made by a newer Newsgloss (backup version ${version}).`);
  const refused = refusedKey(value);
  if (refused !== null) throw new ImportError(`A backup with the key “${refused}” is refused.`);
  try {
    const parsed = v.safeParse(BackupSchema, value, { abortEarly: true });
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    throw new ImportError(`The backup's ${v.getDotPath(issue) ?? "shape"} is not valid: ${issue.message}`);
  } catch (error) {
    throw new ImportError(error instanceof Error ? error.message : String(error));
  }
}

export const summaryOf = ({ madeAt, entities, claims, relations, removed, notes, articles, verdicts }: Backup) => ({
  madeAt,
  counts: {
    knowledge: entities.length + claims.length + relations.length,
    removed: removed.length,
    notes: notes.length,
    articles: articles.length,
    verdicts: verdicts.length,
  },
});

const tablesOf = (database: KnowledgeDatabase) => [
  ...tablesOfFacts(database),
  ...[database.removed, database.namePolicies, database.journal, database.imports, database.meta],
  ...[database.notes, database.articles, database.verdicts, database.choices],
];

/** Everything of the reader's as one value for a file, read in one go. `madeAt`: ISO 8601 timestamp. */
export function makeBackup(
  database: KnowledgeDatabase,
  rest: { readonly madeAt: string; readonly settings: unknown },
): Promise<Backup> {
  return database.transaction("r", tablesOf(database), async () => {
    const own = (name: FactTable) => factStore(database, name).notBy("starter");
    const [sources, entities, claims, relations] = await Promise.all(factTables.map(own));
    const { removed, namePolicies, journal, imports, notes, articles, verdicts } = database;
    return v.parse(BackupSchema, {
      ...{ format, version: backupVersion, ...rest },
      ...{ sources, entities, claims, relations },
      removed: await removed.toArray(),
      namePolicies: await namePolicies.toArray(),
      journal: await journal.toArray(),
      imports: await imports.toArray(),
      notes: await notes.toArray(),
      articles: await articles.toArray(),
      verdicts: await verdicts.toArray(),
      choices: await choicesStore(database).all(),
    });
  });
}

type Article = Backup["articles"][number];

function articleRow(article: Article) {
  const ids = (isSure: boolean): string[] =>
    article.entities.filter(({ sure }) => sure === isSure).map(({ entityId }) => entityId);
  return { ...article, entityIds: ids(true), possibleIds: ids(false) };
}

/** Rows that the starter knowledge once had under a key of the reader's come back with the next question to the knowledge base. */
async function replaceFacts(database: KnowledgeDatabase, backup: Backup): Promise<void> {
  for (const name of factTables) await factStore(database, name).deleteNotBy("starter");
  await database.sources.bulkPut([...backup.sources]);
  await database.entities.bulkPut([...backup.entities]);
  await database.claims.bulkPut(backup.claims.map(({ origin: whose, ...claim }) => claimRow(claim, whose)));
  await database.relations.put(backup.relations.map((row) => ({ ...row, since: row.validFrom ?? "" })));
  for (const [name, gone] of Map.groupBy(backup.removed, ({ table }) => table))
    await factStore(database, name).delete(gone.map(({ key }) => key));
  await addNames(
    database,
    backup.claims.map(({ name }) => nameKey(name)),
  );
  await database.meta.put({ key: "starter", version: "" });
}

/**
 * Makes everything of the reader's as it was when the backup was made: all of it, or nothing. Settings lie outside
 * of the database and follow by `finishRestore`. @throws StorageFull
 */
export function restoreBackup(database: KnowledgeDatabase, backup: Backup): Promise<void> {
  const { removed, namePolicies, journal, imports, notes, articles, verdicts } = database;
  const work = async (): Promise<void> => {
    for (const cleared of [removed, namePolicies, journal, imports, notes, articles, verdicts]) await cleared.clear();
    await replaceFacts(database, backup);
    await removed.bulkPut(backup.removed.map(({ into, ...row }) => (into === undefined ? row : { ...row, into })));
    await namePolicies.bulkPut([...backup.namePolicies]);
    await journal.bulkAdd(backup.journal.map((step) => ({ ...step })) as never);
    await imports.bulkPut([...backup.imports]);
    await notes.bulkPut([...backup.notes]);
    await articles.bulkPut(backup.articles.map(articleRow));
    await verdicts.bulkPut([...backup.verdicts]);
    await choicesStore(database).replace(backup.choices);
    await database.meta.put({ key: "restored", settings: backup.settings });
  };
  return withSpace(() => database.transaction("rw", tablesOf(database), work));
}

/**
 * Has the settings of a restored backup written. They stay noted until that is done, so that a restore which was stopped in
 * between is finished with the next call. `write` may be called twice with the same.
 */
export async function finishRestore({ meta }: KnowledgeDatabase, write: (settings: unknown) => Promise<void>): Promise<void> {
  const row = await meta.get("restored");
  if (row?.key !== "restored") return;
  await write(row.settings);
  await meta.delete("restored");
}

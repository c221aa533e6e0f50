import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { KnowledgeDatabase } from "../../../lib/knowledge/database.ts";

/** A database of its own for each test; with the same factory, the same database after a restart. */
export const memoryDatabase = (indexedDB: IDBFactory = new IDBFactory(), name = "test"): KnowledgeDatabase =>
  new KnowledgeDatabase(name, { indexedDB, IDBKeyRange });

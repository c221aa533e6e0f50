// Runs in a browser's page, beside a real IndexedDB; `knowledge.bench.ts` builds and drives it.
import { analyseArticle } from "../../../lib/analysis/analyse-article.ts";
import { KnowledgeDatabase, type StoredEntity } from "../../../lib/knowledge/database.ts";
import { knowledgeBase } from "../../../lib/knowledge/knowledge-base.ts";
import { addNames } from "../../../lib/knowledge/name-index.ts";
import { claimRow } from "../../../lib/knowledge/rows.ts";
import { unpackFacts } from "../../../lib/knowledge/starter.ts";
import { starterVersion } from "../../../lib/knowledge/starter-version.ts";
import type { Article } from "../../../lib/model/article.ts";

const claimsPerEntity = 5;
const batch = 20_000;
const syllables = ["zor", "van", "mel", "tik", "ra", "dun", "bel", "os", "qui", "fen", "gar", "lu", "pim", "sta", "wex", "yol"];

/** A made-up name, a different one for every number. */
function madeUpName(number: number): string {
  let rest = number;
  let word = "";
  do {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return `${word} Panther ${number % 97}`;
}

const starter = {
  version: starterVersion,
  load: async () => {
    const { body } = await fetch("/starter.json.gz");
    if (body === null) throw new Error("no starter facts");
    return unpackFacts(body);
  },
};

const open = (name: string) => new KnowledgeDatabase(name);
const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Starter facts, then made-up names until the database holds as many as wanted. Gives the time for the starter facts. */
async function fill(name: string, claims: number): Promise<number> {
  const database = open(name);
  const seeding = await milliseconds(() => knowledgeBase(database, starter).ready());
  for (let from = await database.claims.count(); from < claims; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, claims - from) }, (_, index) => from + index);
    const ids = [...new Set(numbers.map((number) => `bench:${Math.floor(number / claimsPerEntity)}`))];
    const rows = numbers.map((number) => {
      const entityId = `bench:${Math.floor(number / claimsPerEntity)}`;
      return claimRow({ entityId, name: madeUpName(number), claimedBy: "newsgloss", form: "name", policy: "strong" }, "bench");
    });
    const entity = (id: string): StoredEntity => ({
      ...{ id, kind: "malware", name: id, country: null, externalIds: [], references: [] },
      ...{ firstSeen: null, lastSeen: null, source: "newsgloss", origin: "bench" },
    });
    await database.transaction("rw", database.entities, database.claims, database.meta, async () => {
      await database.entities.bulkPut(ids.map(entity));
      await database.claims.bulkPut(rows);
      await addNames(
        database,
        rows.map(({ key }) => key),
      );
    });
  }
  database.close();
  return seeding;
}

/** From nothing in memory to the analysis of an article, as after the worker was stopped; to be called on a fresh page. */
async function startUp(name: string, article: Article): Promise<number> {
  return milliseconds(async () => {
    const base = knowledgeBase(open(name), starter);
    analyseArticle(article, await base.sliceFor(article.text), "names");
  });
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function slice(name: string, article: Article, times: number): Promise<number> {
  const base = knowledgeBase(open(name), starter);
  await base.sliceFor(article.text);
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    taken.push(await milliseconds(async () => analyseArticle(article, await base.sliceFor(article.text), "names")));
  }
  return median(taken);
}

/** The slowest of the answers while the reader types some names, letter by letter. */
async function search(name: string): Promise<number> {
  const base = knowledgeBase(open(name), starter);
  await base.search("warm");
  const taken: number[] = [];
  for (const query of ["fancy bear", "panther 42", "zorvan", "apt28", "lazarus"]) {
    for (let length = 1; length <= query.length; length += 1)
      taken.push(await milliseconds(() => base.search(query.slice(0, length))));
  }
  return Math.max(...taken);
}

Object.assign(globalThis, { bench: { fill, startUp, slice, search } });

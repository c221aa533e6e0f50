import type { KnowledgeDatabase } from "./database.ts";

/** Asks once, and again after one of the tables was written by whatever page of the extension, or after a failure. */
export function untilWritten<T>(database: KnowledgeDatabase, tables: readonly string[], ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  database.onWritten(tables, () => {
    answer = null;
  });
  return () => {
    const asked = answer ?? ask();
    answer = asked;
    asked.catch(() => {
      if (answer === asked) answer = null;
    });
    return asked;
  };
}

/** What the database answers for keys, remembered for those that were asked for last. */
export class RememberedRows<V> {
  readonly #ask: (keys: readonly string[]) => PromiseLike<readonly V[]>;
  readonly #most: number;
  #known = new Map<string, V>();

  /**
   * @param ask an answer for each key, in their order
   * @param tables after which were written nothing is remembered
   * @param most so many keys are remembered
   */
  constructor(
    database: KnowledgeDatabase,
    tables: readonly string[],
    ask: (keys: readonly string[]) => PromiseLike<readonly V[]>,
    most: number,
  ) {
    this.#ask = ask;
    this.#most = most;
    database.onWritten(tables, () => {
      this.#known = new Map();
    });
  }

  /** An answer for each key, in their order; only those that are not remembered are asked for. */
  async of(keys: readonly string[]): Promise<V[]> {
    // What is written while we wait begins another map: the answers then go into one that nobody asks any more.
    const known = this.#known;
    const missing = keys.filter((key) => !known.has(key));
    const found = missing.length === 0 ? [] : await this.#ask(missing);
    const fresh = new Map(missing.map((key, index) => [key, found[index] as V]));
    const answers = keys.map((key) => (fresh.has(key) ? fresh.get(key) : known.get(key)) as V);
    for (const [index, key] of keys.entries()) {
      known.delete(key);
      known.set(key, answers[index] as V);
    }
    for (const oldest of known.keys()) {
      if (known.size <= this.#most) break;
      known.delete(oldest);
    }
    return answers;
  }
}

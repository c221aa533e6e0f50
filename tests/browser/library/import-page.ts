// What tests of imports share: invented bundles, the page that takes them, and what is in the database before and after.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestPage, waitFor } from "../harness/driver.ts";
import type { Session } from "../harness/in-browsers.ts";
import { openKnowledge } from "./knowledge-page.ts";

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A bundle of groups that use tools, all invented. */
export const bundleOf = (count: number): string =>
  JSON.stringify({
    type: "bundle",
    id: `bundle--${uuid(0)}`,
    objects: Array.from({ length: count }, (_, number) => [
      {
        type: "intrusion-set",
        id: `intrusion-set--${uuid(number)}`,
        name: `Grey Plover ${number}`,
        aliases: [`Wader-${number}`],
      },
      { type: "tool", id: `tool--${uuid(number)}`, name: `PloverTool${number}` },
      {
        type: "relationship",
        id: `relationship--${uuid(number)}`,
        relationship_type: "uses",
        source_ref: `intrusion-set--${uuid(number)}`,
        target_ref: `tool--${uuid(number)}`,
      },
    ]).flat(),
  });

const tables = ["sources", "entities", "claims", "relationSets", "journal", "imports", "notes"];

/** How many rows each table has. */
export const rowCounts = (page: TestPage): Promise<number[]> =>
  page.evaluate(async (names: readonly string[]) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open("newsgloss"));
    const counts = await Promise.all(names.map((name) => asked(database.transaction(name).objectStore(name).count())));
    database.close();
    return counts;
  }, tables);

/** The page that takes files, once the starter facts are all there. */
export async function importPage(session: Pick<Session, "browser" | "companion">): Promise<TestPage> {
  await session.companion.page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } })
      .chrome;
    await runtime.sendMessage({ newsgloss: 1, to: "background", name: "knowledge.ready", data: null });
  });
  return openKnowledge(session, "import");
}

/**
 * Starts a worker on the page and has it read and write the text; `data-writing` tells that it is in the middle of it. As
 * soon as it is, the worker is ended where `isStopped`. Resolves then.
 */
export const writeInWorker = (page: TestPage, text: string, isStopped: boolean): Promise<void> =>
  page.evaluate(
    (content: string, stop: boolean) =>
      new Promise<void>((resolve, reject) => {
        const worker = new Worker("/knowledge-worker.js");
        let isWriting = false;
        worker.onmessage = ({ data }: MessageEvent<{ kind: string; done: number }>) => {
          if (data.kind === "preview") {
            isWriting = true;
            worker.postMessage({ kind: "write" });
          } else if (data.kind === "progress" && isWriting && data.done > 500) {
            if (stop) worker.terminate();
            resolve();
          } else if (data.kind !== "progress") reject(new Error(`the worker ended by itself: ${data.kind}`));
        };
        worker.postMessage({ kind: "read", name: "plovers.json", file: new Blob([content]) });
      }),
    text,
    isStopped,
  );

export const downloaded = (folder: string, pattern: RegExp): Promise<string> =>
  waitFor(
    `a file ${pattern}`,
    async () => {
      const names = readdirSync(folder);
      const name = names.find((each) => pattern.test(each));
      // Firefox first makes an empty file, and writes into another beside it.
      const isWhole = name !== undefined && !names.some((each) => each.endsWith(".part") || each.endsWith(".crdownload"));
      return isWhole ? readFileSync(join(folder, name), "utf8") || null : null;
    },
    40_000,
  );

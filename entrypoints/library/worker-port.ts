import * as v from "valibot";
import { browser } from "wxt/browser";
import { ask } from "../../lib/messaging/send.ts";
import { WorkerEventSchema } from "../../lib/messaging/worker-messages.ts";
import { readSettings } from "../../lib/settings/store.ts";
import type { WorkerOutcome, WorkerPort } from "../../lib/ui/library/knowledge/worker-port.ts";
import { saveBlob } from "../popup/file-port.ts";

/** Kinds of outcomes after which the background's analyses no longer hold. */
const changes: ReadonlySet<WorkerOutcome["kind"]> = new Set(["written", "restored", "undone"]);

const megabyte = 1024 * 1024;
const longestFile = 128 * megabyte;

const startWorker = (): Worker => new Worker(browser.runtime.getURL("/knowledge-worker.js"));

function outcomeFrom(worker: Worker, told: (progress: { done: number; total: number }) => void): Promise<WorkerOutcome> {
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const parsed = v.safeParse(WorkerEventSchema, data);
      if (!parsed.success) resolve({ kind: "failed", why: parsed.issues[0].message });
      else if (parsed.output.kind === "progress") told(parsed.output);
      else resolve(parsed.output);
    };
    worker.onerror = ({ message }) => resolve({ kind: "failed", why: message });
  });
}

/** The background forgets what it found by the old knowledge, and writes the settings of a restored backup. */
async function afterTelling(outcome: WorkerOutcome): Promise<WorkerOutcome> {
  if (!changes.has(outcome.kind)) return outcome;
  try {
    await ask("knowledge.changed", null);
    return outcome;
  } catch (error) {
    return { kind: "failed", why: error instanceof Error ? error.message : String(error) };
  }
}

function addressFrom(url: string): URL {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) throw new Error(`“${url}” is no web address.`);
  return new URL(url);
}

/** A response's bytes, no more than can be read: what a server says of its length is not believed. */
async function bodyOf(response: Response): Promise<Blob> {
  const tooLong = (): Error => new Error(`The file has more than ${longestFile / megabyte} MB.`);
  if (Number(response.headers.get("content-length")) > longestFile) throw tooLong();
  const parts: BlobPart[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > longestFile) throw tooLong();
    parts.push(part);
  }
  return new Blob(parts);
}

function nameIn({ pathname, hostname }: URL): string {
  const last = pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last;
  }
}

async function fetchFile(url: string, signal: AbortSignal): Promise<{ file: Blob; name: string }> {
  const address = addressFrom(url);
  const { protocol, hostname } = address;
  // Asked at once, since Firefox takes it for the reader's press no longer after any waiting; what is given already is not asked again.
  const given = await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  if (!given) throw new Error(`${hostname} may not be read.`);
  const response = await fetch(address, { credentials: "omit", cache: "no-store", signal });
  if (!response.ok) throw new Error(`${hostname} answers ${response.status} ${response.statusText}`.trim());
  return { file: await bodyOf(response), name: nameIn(address) };
}

/** Takes no more time of the page than the messages do. The worker is kept between preview and writing. */
export function workerPort(): WorkerPort {
  let worker: Worker | null = null;
  let fetching = new AbortController();
  return {
    ask: async (request, told = () => undefined) => {
      worker ??= startWorker();
      const outcome = outcomeFrom(worker, told);
      worker.postMessage(request);
      const result = await afterTelling(await outcome);
      // What it holds of a file is given back.
      if (["written", "restored", "undone", "file"].includes(result.kind)) {
        worker?.terminate();
        worker = null;
      }
      return result;
    },
    cancel: () => {
      fetching.abort();
      worker?.postMessage({ kind: "cancel" });
    },
    fetchFile: async (url) => {
      fetching = new AbortController();
      const { signal } = fetching;
      return fetchFile(url, signal).catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      });
    },
    saveFile: saveBlob,
    readSettings,
  };
}

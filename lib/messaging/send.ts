import { browser } from "wxt/browser";
import { again } from "./again.ts";
import { isAlive } from "./alive.ts";
import { DatabaseHeld, envelope, isReply, MessagingError } from "./envelope.ts";
import { untilLetGo } from "./held.ts";
import {
  type BackgroundMessages,
  backgroundMessages,
  type Message,
  type PageMessages,
  pageMessages,
  type RequestOf,
  type ResponseOf,
  type SurfaceMessages,
} from "./protocol.ts";
import { check } from "./receive.ts";

function open(message: Message, name: string, reply: unknown): unknown {
  if (!isReply(reply)) throw new MessagingError(`"${name}" was not answered`);
  const refused = reply.ok ? "" : `"${name}" was refused: ${reply.error}`;
  if (!reply.ok) throw reply.isHeld === true ? new DatabaseHeld(refused) : new MessagingError(refused);
  return check(message.response, reply.data, `response "${name}"`);
}

/** The background was stopped before it answered, in the words of one browser or the other; asked again, it starts again. */
const isCutOff = (error: unknown): boolean =>
  error instanceof Error &&
  /(channel|port) closed|receiving end does not exist|conduits?'? |disconnected|was not answered/i.test(error.message);

/** Asked twice, a new note would be there twice: the card keeps what was typed and tells its writer. */
const isRepeatable = (name: string): boolean => name !== "notes.save";

/**
 * Asks the background, again where it was stopped meanwhile, and for as long as the database is held or until `signal` aborts.
 * @throws MessagingError when it refuses or cannot be reached
 */
export function ask<N extends keyof BackgroundMessages>(
  name: N,
  request: RequestOf<BackgroundMessages[N]>,
  signal?: AbortSignal,
): Promise<ResponseOf<BackgroundMessages[N]>> {
  const once = async (): Promise<ResponseOf<BackgroundMessages[N]>> => {
    if (!isAlive()) throw new MessagingError(`"${name}" cannot be answered: the extension was updated or turned off`);
    const reply: unknown = await browser.runtime.sendMessage(envelope("background", name, request));
    return answerIn(name, reply);
  };
  return untilLetGo(() => again(once, (error) => isRepeatable(name) && isCutOff(error)), signal);
}

/** The answer in a reply to a question that another script of this page asked. @throws MessagingError when it was refused */
export const answerIn = <N extends keyof BackgroundMessages>(name: N, reply: unknown): ResponseOf<BackgroundMessages[N]> =>
  open(backgroundMessages[name], name, reply) as ResponseOf<BackgroundMessages[N]>;

const isNobodyThere = (error: unknown): boolean =>
  error instanceof Error && /receiving end does not exist|message port closed/i.test(error.message);

/** Asks the reader in a tab; null where none runs. @throws MessagingError when it refuses. */
export async function askTab<N extends keyof PageMessages>(
  tabId: number,
  name: N,
  request: RequestOf<PageMessages[N]>,
): Promise<ResponseOf<PageMessages[N]> | null> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, envelope("page", name, request), { frameId: 0 });
  } catch (error) {
    if (isNobodyThere(error)) return null;
    throw error;
  }
  return open(pageMessages[name], name, reply) as ResponseOf<PageMessages[N]>;
}

/** Tells the open surfaces, if there are any. */
export async function tell<N extends keyof SurfaceMessages>(name: N, request: RequestOf<SurfaceMessages[N]>): Promise<void> {
  try {
    await browser.runtime.sendMessage(envelope("surface", name, request));
  } catch (error) {
    if (isAlive() && !isNobodyThere(error)) throw error;
  }
}

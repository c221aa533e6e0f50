import { browser } from "wxt/browser";
import type { Destination } from "./envelope.ts";
import type { MessageTable } from "./protocol.ts";
import {
  type BackgroundMessages,
  backgroundMessages,
  type PageMessages,
  pageMessages,
  type SurfaceMessages,
  surfaceMessages,
} from "./protocol.ts";
import { type HandlersOf, receiver, type Sender } from "./receive.ts";

interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

const ownOrigin = () => browser.runtime.getURL("/");

/** Null for a sender that is not this extension. */
function senderOf(raw: RawSender): Sender | null {
  if (raw.id !== browser.runtime.id) return null;
  const url = raw.url ?? "";
  const isOwnPage = url.startsWith(ownOrigin()) || (url === "" && raw.tab === undefined);
  const isPrivate = raw.tab?.incognito ?? false;
  return { role: isOwnPage ? "extension" : "reader", tabId: raw.tab?.id ?? null, frameId: raw.frameId ?? 0, url, isPrivate };
}

function serve<T extends MessageTable>(to: Destination, messages: T, handlers: HandlersOf<T>, signal?: AbortSignal): void {
  const receive = receiver(to, messages, handlers);
  const listener = (received: unknown, raw: RawSender) => {
    const sender = senderOf(raw);
    if (sender === null) return undefined;
    return receive(received, sender) ?? undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** Answers in the background; to be called in the worker's first turn, or a waking message is lost. */
export const serveBackground = (handlers: HandlersOf<BackgroundMessages>): void =>
  serve("background", backgroundMessages, handlers);

/** Answers for the page in this tab, until `signal` aborts. */
export const servePage = (handlers: HandlersOf<PageMessages>, signal: AbortSignal): void =>
  serve("page", pageMessages, handlers, signal);

/** Listens in a popup or another page of the extension, until `signal` aborts. */
export const serveSurface = (handlers: HandlersOf<SurfaceMessages>, signal: AbortSignal): void =>
  serve("surface", surfaceMessages, handlers, signal);

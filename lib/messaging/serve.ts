import { browser } from "wxt/browser";
import type { Destination, Reply } from "./envelope.ts";
import type { MessageTable } from "./protocol.ts";
import {
  type BackgroundMessages,
  backgroundMessages,
  type PageMessages,
  pageMessages,
  type SurfaceMessages,
  surfaceMessages,
} from "./protocol.ts";
import { type Guard, type HandlersOf, receiver } from "./receive.ts";
import { type RawSender, senderOf } from "./sender.ts";

interface Options {
  readonly allow?: Guard;
  readonly signal?: AbortSignal;
}

function serve<T extends MessageTable>(to: Destination, messages: T, handlers: HandlersOf<T>, { allow, signal }: Options): void {
  const receive = receiver(to, messages, handlers, allow);
  // Of the ways to answer later, the one that every browser knows.
  const listener = (received: unknown, raw: RawSender, answer: (reply: Reply) => void): true | undefined => {
    const sender = senderOf(raw, { id: browser.runtime.id, root: browser.runtime.getURL("/") });
    const reply = sender === null ? null : receive(received, sender);
    if (reply === null) return undefined;
    // Whoever asked may be gone.
    reply.then(answer).catch(() => undefined);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** Answers in the background; to be called in the worker's first turn, or a waking message is lost. */
export const serveBackground = (handlers: HandlersOf<BackgroundMessages>, allow: Guard): void =>
  serve("background", backgroundMessages, handlers, { allow });

/** Answers for the page in this tab, until `signal` aborts. */
export const servePage = (handlers: HandlersOf<PageMessages>, signal: AbortSignal): void =>
  serve("page", pageMessages, handlers, { signal });

/** Listens in a popup or another page of the extension, until `signal` aborts. */
export const serveSurface = (handlers: HandlersOf<SurfaceMessages>, signal: AbortSignal): void =>
  serve("surface", surfaceMessages, handlers, { signal });

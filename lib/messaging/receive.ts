import * as v from "valibot";
import { DatabaseHeld, type Destination, isEnvelope, MessagingError, type Reply } from "./envelope.ts";
import type { AnswerOf, Message, MessageTable, ReceivedOf, Role } from "./protocol.ts";

/** Who asks. `tabId` is null for surfaces outside a tab; `frameId` is 0 for the tab's own document. */
export interface Sender {
  readonly role: Role;
  readonly tabId: number | null;
  readonly frameId: number;
  readonly url: string;
  /** In a private window, of which nothing may be kept. */
  readonly isPrivate: boolean;
}

export type HandlersOf<T extends MessageTable> = {
  readonly [N in keyof T]: (request: ReceivedOf<T[N]>, sender: Sender) => AnswerOf<T[N]> | Promise<AnswerOf<T[N]>>;
};

/** Whether this sender may ask just this; the request is already what its schema says. @throws Error with the reason why not */
export type Guard = (name: string, request: unknown, sender: Sender) => Promise<void>;

const everybody: Guard = () => Promise.resolve();

function refusal(error: unknown): Reply {
  const refused = { ok: false, error: error instanceof Error ? error.message : String(error) } as const;
  return error instanceof DatabaseHeld ? { ...refused, isHeld: true } : refused;
}

type AnyHandler = (request: unknown, sender: Sender) => unknown;

const sayWhere = (issue: v.BaseIssue<unknown>): string => {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
};

/** `subject` names the message and its side. @throws MessagingError with the first place that does not fit. */
export function check<S extends v.GenericSchema>(schema: S, value: unknown, subject: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (!result.success) throw new MessagingError(`${subject} is malformed: ${sayWhere(result.issues[0])}`);
  return result.output;
}

function findMessage(messages: MessageTable, name: string): Message {
  const message = Object.hasOwn(messages, name) ? messages[name] : undefined;
  if (message === undefined) throw new MessagingError(`unknown message "${name.slice(0, 80)}"`);
  return message;
}

/**
 * One message on arrival: checked against the protocol, handled, answered. Returns null for what is addressed to
 * somebody else; everything else gets a reply, a refusal included. `allow` is asked before the handler.
 */
export function receiver<T extends MessageTable>(
  to: Destination,
  messages: T,
  handlers: HandlersOf<T>,
  allow: Guard = everybody,
) {
  async function answer(name: string, data: unknown, sender: Sender): Promise<unknown> {
    const message = findMessage(messages, name);
    if (!message.from.includes(sender.role)) throw new MessagingError(`"${name}" may not be sent by a ${sender.role}`);
    const handler = handlers[name] as AnyHandler;
    const request = check(message.request, data, `request "${name}"`);
    await allow(name, request, sender);
    return handler(request, sender);
  }
  return (received: unknown, sender: Sender): Promise<Reply> | null => {
    if (!isEnvelope(received)) return Promise.resolve({ ok: false, error: "not a message of this extension" });
    if (received.to !== to) return null;
    return answer(received.name, received.data, sender).then((data): Reply => ({ ok: true, data: data ?? null }), refusal);
  };
}

/** Who is to answer: the background, the reader in a tab, or the open surfaces. */
export type Destination = "background" | "page" | "surface";

/** How a message travels. Kept free of schemas, so that the gate, which runs on every page, stays small. */
export interface Envelope {
  readonly newsgloss: 1;
  readonly to: Destination;
  readonly name: string;
  readonly data: unknown;
}

export const envelope = (to: Destination, name: string, data: unknown): Envelope => ({ newsgloss: 1, to, name, data });

/** What comes back: errors are told in words, since browsers do not carry them across. `isHeld`: it was a `DatabaseHeld`. */
export type Reply =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly error: string; readonly isHeld?: true };

export const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === "object" &&
  value !== null &&
  "newsgloss" in value &&
  value.newsgloss === 1 &&
  "to" in value &&
  typeof value.to === "string" &&
  "name" in value &&
  typeof value.name === "string";

export const isReply = (value: unknown): value is Reply =>
  typeof value === "object" &&
  value !== null &&
  "ok" in value &&
  (value.ok === true || (value.ok === false && "error" in value && typeof value.error === "string"));

/** A message was refused, could not be answered, or was answered with something else than the protocol says. */
export class MessagingError extends Error {
  override readonly name = "MessagingError";
}

/** Nothing was done, since another window holds the database; whoever asks again is answered once that has ended. */
export class DatabaseHeld extends MessagingError {}

import type { Sender } from "./receive.ts";

/** Who the browser says has sent a message. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Told by Chromium and newer Firefox, by the browser's own knowledge of the process that sends. */
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

interface Own {
  readonly id: string;
  /** Address of the extension's own files, with the slash at its end. */
  readonly root: string;
}

/** An address that its own origin contradicts; documents in a sandbox and files have none. */
function isForged(url: string, origin: string | undefined): boolean {
  if (origin === undefined || origin === "null" || url === "") return false;
  const claimed = URL.parse(url);
  return claimed === null || (/^https?:$/.test(claimed.protocol) && claimed.origin !== origin);
}

/** Null for a sender that is not this extension, or not who it says. */
export function senderOf(raw: RawSender, own: Own): Sender | null {
  const url = raw.url ?? "";
  if (raw.id !== own.id || isForged(url, raw.origin)) return null;
  const hasOwnOrigin = raw.origin === undefined || `${raw.origin}/` === own.root;
  const isOwnPage = url.startsWith(own.root) ? hasOwnOrigin : url === "" && raw.tab === undefined && hasOwnOrigin;
  const isPrivate = raw.tab?.incognito ?? false;
  return { role: isOwnPage ? "extension" : "reader", tabId: raw.tab?.id ?? null, frameId: raw.frameId ?? 0, url, isPrivate };
}

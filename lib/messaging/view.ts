import * as v from "valibot";
import { browser } from "wxt/browser";

const position = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The mentions in view, the first and the last, by their positions in `Analysis.mentions`; null while none is. */
const InViewSchema = v.nullable(v.object({ first: position, last: position }));
export type InView = Readonly<v.InferOutput<typeof InViewSchema>>;

const portName = "newsgloss-view";

/** Has the reader in a tab tell what is in view, now and whenever it changes, until the signal aborts; where none runs, nothing is told. */
export function followView(tabId: number, told: (inView: InView) => void, signal: AbortSignal): void {
  const port = browser.tabs.connect(tabId, { name: portName, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(InViewSchema, message);
    if (parsed.success && !signal.aborted) told(parsed.output);
  });
  // Asked for, or the browser complains that nobody did.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  signal.addEventListener("abort", () => port.disconnect(), { once: true });
}

/** In the page: `begin` is called for each surface that looks on; its signal aborts when the surface goes. */
export function serveView(begin: (tell: (inView: InView) => void, signal: AbortSignal) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portName || port.sender?.id !== browser.runtime.id) return;
    const life = new AbortController();
    port.onDisconnect.addListener(() => life.abort());
    begin((inView) => port.postMessage(inView), life.signal);
  });
}

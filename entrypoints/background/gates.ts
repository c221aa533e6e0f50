import { browser } from "wxt/browser";
import { inject } from "./injection.ts";

const gateId = "gate";

/** Sites that the reader has let us read without being asked each time, as match patterns. */
async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https?|\*|file):/.test(origin) || origin === "<all_urls>");
}

async function registerGate(): Promise<void> {
  const matches = await grantedOrigins();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [gateId] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [gateId] });
    return;
  }
  // It waits for the text itself: browsers let a script in some 20 ms after it is there, at "idle" up to 200 ms.
  const gate = { id: gateId, js: ["/gate.js"], matches, runAt: "document_start" as const };
  if (known.length > 0) await browser.scripting.updateContentScripts([gate]);
  else await browser.scripting.registerContentScripts([{ ...gate, persistAcrossSessions: true }]);
}

/** Registrations are read and then written: two at a time would get in each other's way. */
let registering: Promise<void> = Promise.resolve();
const registerGateInTurn = (): Promise<void> => {
  registering = registering.then(registerGate, registerGate);
  return registering;
};

/** Tabs that were open before the reader let us in are read at once, without being loaded again. */
async function injectIntoOpenTabs(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] });
  const injected = tabs.map(({ id }) => (id === undefined ? null : inject("gate", { tabId: id, frameId: 0 }, "now")));
  // A tab that lets no extension in (the browser's own pages, a store) stays as it is.
  await Promise.allSettled(injected);
}

/** Keeps the gate registered for just the sites that the reader has granted; to be called in the worker's first turn. */
export function keepGates(): void {
  // After an update too, pages that are open have lost their reader.
  browser.runtime.onInstalled.addListener(async () => {
    await registerGateInTurn();
    const origins = await grantedOrigins();
    if (origins.length > 0) await injectIntoOpenTabs(origins);
  });
  browser.runtime.onStartup.addListener(() => registerGateInTurn());
  browser.permissions.onRemoved.addListener(() => registerGateInTurn());
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerGateInTurn();
    if (origins.length > 0) await injectIntoOpenTabs(origins);
  });
}

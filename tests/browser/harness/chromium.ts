// Chromium by puppeteer, over a pipe: the one way that loads an unpacked extension in every build of Chrome.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, {
  type Browser,
  type CDPSession,
  type Extension,
  type KeyInput,
  type Page,
  type Target,
  type WebWorker,
} from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import {
  type BackgroundEvent,
  type ColorScheme,
  hostSelector,
  type Json,
  type LaunchOptions,
  type Medium,
  type TestBrowser,
  type TestPage,
  waitFor,
} from "./driver.ts";

import { setDiskFull } from "./full-disk.ts";

interface ExecutionContext {
  readonly id: number;
  readonly origin: string;
}

interface Worlds {
  /** The one of the page itself; null where there is none. */
  readonly main: () => ExecutionContext | null;
  /** What has gone wrong in them. */
  readonly errors: readonly string[];
}

/** Keeps track of the extension's isolated worlds in the page, which puppeteer does not hand out. */
async function watchIsolatedWorlds(session: CDPSession, extensionId: string): Promise<Worlds> {
  const worlds = new Map<number, ExecutionContext>();
  const { frameTree } = await session.send("Page.getFrameTree");
  const mainFrame = frameTree.frame.id;
  session.on("Runtime.executionContextCreated", ({ context }) => {
    // Frames get a world of ours as well, where the card is not.
    const isTop = context.auxData?.frameId === mainFrame;
    if (isTop && context.origin === `chrome-extension://${extensionId}`) worlds.set(context.id, context);
  });
  session.on("Runtime.executionContextDestroyed", ({ executionContextId }) => worlds.delete(executionContextId));
  session.on("Runtime.executionContextsCleared", () => worlds.clear());
  const errors: string[] = [];
  session.on("Runtime.exceptionThrown", ({ exceptionDetails }) => {
    const { executionContextId = -1, exception, text } = exceptionDetails;
    if (worlds.has(executionContextId)) errors.push(exception?.description ?? text);
  });
  session.on("Runtime.consoleAPICalled", ({ type, executionContextId, args }) => {
    if (type === "error" && worlds.has(executionContextId)) errors.push(args.map(({ value }) => String(value)).join(" "));
  });
  await session.send("Runtime.enable");
  return { main: () => [...worlds.values()].at(-1) ?? null, errors };
}

export class ChromiumPage implements TestPage {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #worlds: Worlds;

  constructor(page: Page, session: CDPSession, worlds: Worlds) {
    this.page = page;
    this.#session = session;
    this.#worlds = worlds;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: "load" });
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async evaluate<Args extends Json[], Result>(fn: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result> {
    const source = `(${fn.toString()})(...${JSON.stringify(args)})`;
    return (await this.page.evaluate(source)) as Result;
  }

  async inHost<Args extends Json[], Result>(
    fn: (root: ShadowRoot | null, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    if (this.page.url().startsWith("chrome-extension:")) return this.#inOwnHost(`(${fn.toString()})`, args);
    const world = this.#worlds.main();
    const find = `(() => { const host = document.querySelector(${JSON.stringify(hostSelector)}); return host && chrome.dom.openOrClosedShadowRoot(host); })()`;
    const root = world === null ? "null" : find;
    const { result, exceptionDetails } = await this.#session.send("Runtime.evaluate", {
      expression: `(${fn.toString()})(${root}, ...${JSON.stringify(args)})`,
      ...(world === null ? {} : { contextId: world.id }),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }

  /** On a page of the extension no world may open a closed shadow root, but the debugger sees it. */
  async #inOwnHost<Result>(fn: string, args: readonly Json[]): Promise<Result> {
    const { root } = await this.#session.send("DOM.getDocument", { depth: 0 });
    const { nodeId } = await this.#session.send("DOM.querySelector", { nodeId: root.nodeId, selector: hostSelector });
    const host = nodeId === 0 ? null : (await this.#session.send("DOM.describeNode", { nodeId, pierce: true })).node;
    const shadow = host?.shadowRoots?.[0];
    const rest = JSON.stringify(args);
    if (shadow === undefined) return (await this.page.evaluate(`${fn}(null, ...${rest})`)) as Result;
    const { object } = await this.#session.send("DOM.resolveNode", { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await this.#session.send("Runtime.callFunctionOn", {
      functionDeclaration: `function () { return ${fn}(this, ...${rest}); }`,
      objectId: object.objectId ?? "",
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  }

  async click(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async hover(x: number, y: number): Promise<void> {
    await this.page.mouse.move(x, y, { steps: 4 });
  }

  async press(key: string, ...modifiers: string[]): Promise<void> {
    for (const modifier of modifiers) await this.page.keyboard.down(modifier as KeyInput);
    await this.page.keyboard.press(key as KeyInput);
    for (const modifier of modifiers.toReversed()) await this.page.keyboard.up(modifier as KeyInput);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.page.setViewport({ width, height });
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  }

  async setMedium(medium: Medium): Promise<void> {
    await this.#session.send("Emulation.setEmulatedMedia", {
      media: medium === "print" ? "print" : "screen",
      features: [{ name: "forced-colors", value: medium === "forced-colors" ? "active" : "none" }],
    });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async scriptErrors(): Promise<string[]> {
    return [...this.#worlds.errors];
  }

  async activate(): Promise<void> {
    await this.page.bringToFront();
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** What the debugger knows of a page; null where that is not Chromium's. */
export const debuggerOf = async (page: TestPage): Promise<CDPSession | null> =>
  page instanceof ChromiumPage ? page.page.createCDPSession() : null;

async function wrap(page: Page, extensionId: string): Promise<ChromiumPage> {
  page.setDefaultTimeout(30_000);
  const session = await page.createCDPSession();
  return new ChromiumPage(page, session, await watchIsolatedWorlds(session, extensionId));
}

interface Dispatching {
  dispatch(...given: readonly unknown[]): void;
}

/** Runs in the background. Chromium's events can be set off from within. */
async function dispatchInBackground(event: BackgroundEvent): Promise<void> {
  const { commands, contextMenus, omnibox, tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  const set = (target: unknown, ...given: readonly unknown[]): void => (target as Dispatching).dispatch(...given);
  if (event.kind === "command") set(commands.onCommand, event.name, tab);
  else if (event.kind === "menu") set(contextMenus.onClicked, { menuItemId: event.line, selectionText: event.words }, tab);
  else set(omnibox.onInputEntered, event.entered, "newForegroundTab");
}

interface Installed {
  readonly extension: Extension;
  /** Of the built extension. */
  readonly folder: string;
  readonly profile: string;
}

class ChromiumBrowser implements TestBrowser {
  readonly name = "chromium";
  readonly version: string;
  readonly downloads: string;
  readonly #browser: Browser;
  readonly #extension: Extension;
  readonly #folder: string;
  readonly #profile: string;

  constructor(browser: Browser, version: string, { extension, folder, profile }: Installed) {
    this.version = version;
    this.downloads = join(profile, "downloads");
    this.#browser = browser;
    this.#extension = extension;
    this.#folder = folder;
    this.#profile = profile;
  }

  async newPage(): Promise<TestPage> {
    const page = await this.#browser.newPage();
    await page.bringToFront();
    return wrap(page, this.#extension.id);
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.#extension.id}/${path}`;
  }

  async openPopup(page: TestPage): Promise<TestPage> {
    if (!(page instanceof ChromiumPage)) throw new TypeError("not a page of this browser");
    await page.page.bringToFront();
    await this.#extension.triggerAction(page.page);
    const isPopup = (candidate: Page): boolean => candidate.url() === this.extensionUrl("popup.html");
    const popup = await waitFor("the popup", async () => (await this.#extension.pages()).find(isPopup));
    return wrap(popup, this.#extension.id);
  }

  async #worker(): Promise<WebWorker | null> {
    const isWorker = (url: string): boolean => url.startsWith(this.extensionUrl(""));
    const target = this.#browser
      .targets()
      .find((candidate) => candidate.type() === "service_worker" && isWorker(candidate.url()));
    return (await target?.worker()) ?? null;
  }

  async tellBackground(page: TestPage, event: BackgroundEvent): Promise<void> {
    await page.activate();
    const worker = await waitFor("the background", () => this.#worker());
    await worker.evaluate(dispatchInBackground, event);
  }

  async stopBackground(): Promise<void> {
    // One that has just ended by itself is as good as stopped.
    const isGone = (error: unknown): boolean =>
      error instanceof Error && /No session with given id|No target with given id|Target closed/.test(error.message);
    const worker = await this.#worker();
    await worker?.close().catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }

  async watchRequests(): Promise<() => Promise<string[]>> {
    const seen: string[] = [];
    const watch = async (target: Target): Promise<void> => {
      if (!["page", "service_worker"].includes(target.type())) return;
      const session = await target.createCDPSession();
      session.on("Network.requestWillBeSent", ({ request }) => seen.push(request.url));
      await session.send("Network.enable");
    };
    // One that is gone before it can be watched asks for nothing any more.
    this.#browser.on("targetcreated", (target) => void watch(target).catch(() => undefined));
    await Promise.all(this.#browser.targets().map(watch));
    return async () => seen.filter((url) => /^(https?|wss?):/.test(url));
  }

  async removeExtension(): Promise<void> {
    await this.#browser.uninstallExtension(this.#extension.id);
  }

  async installExtension(): Promise<void> {
    await this.#browser.installExtension(this.#folder);
  }

  async setDiskFull(isFull: boolean): Promise<void> {
    const worker = await waitFor("the background", () => this.#worker());
    await worker.evaluate(setDiskFull, isFull);
  }

  closed(): Promise<void> {
    return new Promise((resolve) => this.#browser.once("disconnected", () => resolve()));
  }

  async kill(): Promise<string> {
    const closed = this.closed();
    this.#browser.process()?.kill("SIGKILL");
    await closed;
    return this.#profile;
  }

  async quit(): Promise<string> {
    await this.#browser.close();
    return this.#profile;
  }

  async close(): Promise<void> {
    rmSync(await this.quit(), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Nothing on the side: no first-run page, no network of its own. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
];

export async function launchChromium({ extension, headless, program, ...rest }: LaunchOptions): Promise<TestBrowser> {
  const profile = rest.profile ?? mkdtempSync(join(tmpdir(), "newsgloss-chromium-"));
  // Of a browser that was killed.
  rmSync(join(profile, "SingletonLock"), { force: true });
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    downloadBehavior: { policy: "allow", downloadPath: join(profile, "downloads") },
    args: chromiumArguments,
  });
  const extensionOf = async (): Promise<Extension | undefined> => [...(await browser.extensions()).values()][0];
  const installed = await waitFor("the extension", extensionOf);
  return new ChromiumBrowser(browser, await browser.version(), { extension: installed, folder: extension, profile });
}

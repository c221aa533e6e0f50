import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
import { type Profile, prepareProfile } from "./firefox-profile.ts";
import { setDiskFull } from "./full-disk.ts";
import { Marionette } from "./marionette.ts";

/** Keys that WebDriver writes as private-use code points. */
const specialKeys: Readonly<Record<string, string>> = {
  Escape: "\uE00C",
  Tab: "\uE004",
  Enter: "\uE007",
  Backspace: "\uE003",
  Delete: "\uE017",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Home: "\uE011",
  End: "\uE010",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Space: " ",
};
const keyValue = (key: string): string => specialKeys[key] ?? key;

class FirefoxPage implements TestPage {
  readonly handle: string;
  readonly #client: Marionette;

  constructor(client: Marionette, handle: string) {
    this.#client = client;
    this.handle = handle;
  }

  async #send<T>(command: string, parameters: Record<string, unknown> = {}): Promise<T> {
    await this.#client.send("WebDriver:SwitchToWindow", { handle: this.handle, focus: true });
    return this.#client.send<T>(command, parameters);
  }

  async goto(url: string): Promise<void> {
    await this.#send("WebDriver:Navigate", { url });
  }

  async url(): Promise<string> {
    const { value } = await this.#send<{ value: string }>("WebDriver:GetCurrentURL");
    return value;
  }

  async #run<Result>(script: string, sandbox: string | null): Promise<Result> {
    const { value } = await this.#send<{ value: Result }>("WebDriver:ExecuteScript", {
      script,
      args: [],
      newSandbox: true,
      sandbox,
    });
    return value;
  }

  evaluate<Args extends Json[], Result>(fn: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result> {
    return this.#run(`return (${fn.toString()})(...${JSON.stringify(args)})`, null);
  }

  inHost<Args extends Json[], Result>(
    fn: (root: ShadowRoot | null, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const find = `document.querySelector(${JSON.stringify(hostSelector)})?.openOrClosedShadowRoot ?? null`;
    return this.#run(`return (${fn.toString()})(${find}, ...${JSON.stringify(args)})`, "system");
  }

  async #act(actions: readonly object[]): Promise<void> {
    await this.#send("WebDriver:PerformActions", { actions });
    await this.#send("WebDriver:ReleaseActions");
  }

  #pointer(actions: readonly object[]): Promise<void> {
    return this.#act([{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }]);
  }

  click(x: number, y: number): Promise<void> {
    const move = { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 };
    return this.#pointer([move, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]);
  }

  async hover(x: number, y: number): Promise<void> {
    const move = (dx: number) => ({ type: "pointerMove", x: Math.round(x) + dx, y: Math.round(y), duration: 20 });
    const actions = [move(-2), move(-1), move(0)];
    await this.#send("WebDriver:PerformActions", {
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
    });
  }

  press(key: string, ...modifiers: string[]): Promise<void> {
    const down = (value: string) => ({ type: "keyDown", value: keyValue(value) });
    const up = (value: string) => ({ type: "keyUp", value: keyValue(value) });
    const actions = [...modifiers.map(down), down(key), up(key), ...modifiers.toReversed().map(up)];
    return this.#act([{ type: "key", id: "keyboard", actions }]);
  }

  type(text: string): Promise<void> {
    const actions = Array.from(text).flatMap((value) => [
      { type: "keyDown", value: value === "\n" ? keyValue("Enter") : value },
      { type: "keyUp", value: value === "\n" ? keyValue("Enter") : value },
    ]);
    return this.#act([{ type: "key", id: "keyboard", actions }]);
  }

  async setViewport(width: number, height: number): Promise<void> {
    const outer = await this.evaluate(() => ({
      dx: window.outerWidth - window.innerWidth,
      dy: window.outerHeight - window.innerHeight,
    }));
    await this.#send("WebDriver:SetWindowRect", { width: width + outer.dx, height: height + outer.dy });
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    const value = scheme === "dark" ? 0 : 1;
    await runInChrome(this.#client, `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${value})`);
  }

  async setMedium(medium: Medium): Promise<void> {
    await this.activate();
    await runInChrome(
      this.#client,
      `const { browsingContext } = Services.wm.getMostRecentBrowserWindow().gBrowser.selectedBrowser;
       browsingContext.mediumOverride = ${medium === "print" ? '"print"' : '""'};
       Services.prefs.setIntPref("browser.display.document_color_use", ${medium === "forced-colors" ? 2 : 0});`,
    );
  }

  async screenshot(path: string): Promise<void> {
    const { value } = await this.#send<{ value: string }>("WebDriver:TakeScreenshot", { full: false });
    writeFileSync(path, Buffer.from(value, "base64"));
  }

  /** Those of all pages, scripts of their own included: the browser's console does not tell them apart. */
  scriptErrors(): Promise<string[]> {
    return runInChrome(
      this.#client,
      `return Services.console.getMessageArray()
         .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
         .filter(({ sourceName }) => !/^(resource|chrome):/.test(sourceName))
         .map(({ errorMessage }) => errorMessage)
         // Firefox's own word on a question that was open when an extension went.
         .filter((message) => !/^Promise (resolved|rejected) after context unloaded/.test(message));`,
    );
  }

  async activate(): Promise<void> {
    await this.#client.send("WebDriver:SwitchToWindow", { handle: this.handle, focus: true });
  }

  async close(): Promise<void> {
    await this.#send("WebDriver:CloseWindow");
    const [handle] = await this.#client.send<string[]>("WebDriver:GetWindowHandles");
    if (handle !== undefined) await this.#client.send("WebDriver:SwitchToWindow", { handle });
  }
}

/** Runs a script with the browser's own rights, as its user interface runs. */
async function runInChrome<T>(client: Marionette, script: string): Promise<T> {
  await client.send("Marionette:SetContext", { value: "chrome" });
  try {
    const { value } = await client.send<{ value: T }>("WebDriver:ExecuteScript", { script, args: [] });
    return value;
  } finally {
    await client.send("Marionette:SetContext", { value: "content" });
  }
}

class FirefoxBrowser implements TestBrowser {
  readonly name = "firefox";
  readonly version: string;
  readonly downloads: string;
  readonly #client: Marionette;
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #extensionId: string;
  readonly #uuid: string;
  readonly #folder: string;

  /** @param folder of the built extension */
  constructor(client: Marionette, process: ChildProcess, prepared: Profile, folder: string, version: string) {
    const { profile, extensionId, uuid } = prepared;
    this.version = version;
    this.downloads = join(profile, "downloads");
    this.#client = client;
    this.#process = process;
    this.#profile = profile;
    this.#extensionId = extensionId;
    this.#uuid = uuid;
    this.#folder = folder;
  }

  async newPage(): Promise<TestPage> {
    const { handle } = await this.#client.send<{ handle: string }>("WebDriver:NewWindow", { type: "tab", focus: true });
    return new FirefoxPage(this.#client, handle);
  }

  extensionUrl(path: string): string {
    return `moz-extension://${this.#uuid}/${path}`;
  }

  /**
   * Presses the button, which grants `activeTab` as a reader's press does. Firefox shows the popup outside of all tabs, where
   * no driver reaches it, so the same file is then opened in a tab of its own, told which tab it is about.
   */
  async openPopup(page: TestPage): Promise<TestPage> {
    if (!(page instanceof FirefoxPage)) throw new TypeError("not a page of this browser");
    await this.#client.send("WebDriver:SwitchToWindow", { handle: page.handle, focus: true });
    const tabId = await runInChrome<number>(
      this.#client,
      `const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
       const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(this.#extensionId)});
       const window = Services.wm.getMostRecentBrowserWindow();
       const tab = window.gBrowser.selectedTab;
       extension.tabManager.addActiveTabPermission(tab);
       return extension.tabManager.getWrapper(tab).id;`,
    );
    const popup = await this.newPage();
    await popup.goto(this.extensionUrl(`popup.html?tab=${tabId}`));
    return popup;
  }

  async tellBackground(page: TestPage, event: BackgroundEvent): Promise<void> {
    await page.activate();
    const tellings = {
      command: `(await extension.apiManager.asyncGetAPI("commands", extension)).emit("command", event.name)`,
      menu: `extension.emit("webext-menu-menuitem-click", { menuItemId: event.line, selectionText: event.words }, tab)`,
      omnibox: `extension.emit("webext-omnibox-input-entered", event.entered, "newForegroundTab")`,
    };
    await runInChrome(
      this.#client,
      `const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
       const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(this.#extensionId)});
       const tab = Services.wm.getMostRecentBrowserWindow().gBrowser.selectedTab;
       const event = ${JSON.stringify(event)};
       extension.tabManager.addActiveTabPermission(tab);
       return (async () => { ${tellings[event.kind]}; })();`,
    );
  }

  async stopBackground(): Promise<void> {
    await runInChrome(
      this.#client,
      `const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
       const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(this.#extensionId)});
       return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
    );
  }

  async setDiskFull(isFull: boolean): Promise<void> {
    const page = await this.newPage();
    await page.goto(this.extensionUrl("welcome.html"));
    await page.evaluate(setDiskFull, isFull);
    await page.close();
  }

  async watchRequests(): Promise<() => Promise<string[]>> {
    await runInChrome(
      this.#client,
      `const window = Services.wm.getMostRecentBrowserWindow();
       window.newsglossRequests = [];
       const isOwn = (principal) => principal?.isAddonOrExpandedAddonPrincipal ?? false;
       window.newsglossObserver = { observe(channel) {
         const { loadInfo, URI } = channel.QueryInterface(Ci.nsIHttpChannel);
         if (isOwn(loadInfo.triggeringPrincipal) || isOwn(loadInfo.loadingPrincipal)) window.newsglossRequests.push(URI.spec);
       } };
       Services.obs.addObserver(window.newsglossObserver, "http-on-modify-request");`,
    );
    return () => runInChrome(this.#client, "return [...Services.wm.getMostRecentBrowserWindow().newsglossRequests];");
  }

  async removeExtension(): Promise<void> {
    await this.#client.send("Addon:Uninstall", { id: this.#extensionId });
  }

  async installExtension(): Promise<void> {
    await this.#client.send("Addon:Install", { path: this.#folder, temporary: true });
  }

  closed(): Promise<void> {
    return new Promise((resolve) => this.#process.once("exit", () => resolve()));
  }

  async kill(): Promise<string> {
    const closed = this.closed();
    this.#process.kill("SIGKILL");
    await closed;
    this.#client.close();
    return this.#profile;
  }

  async quit(): Promise<string> {
    const exited = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.#client.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
    this.#client.close();
    const killer = setTimeout(() => this.#process.kill("SIGKILL"), 5000);
    await exited;
    clearTimeout(killer);
    return this.#profile;
  }

  async close(): Promise<void> {
    rmSync(await this.quit(), { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function launchFirefox({ extension, headless, program, ...rest }: LaunchOptions): Promise<TestBrowser> {
  const prepared = prepareProfile(extension, rest.profile);
  const { profile } = prepared;
  const args = [
    "-marionette",
    "--remote-allow-system-access",
    "-profile",
    profile,
    "-no-remote",
    ...(headless ? ["--headless"] : []),
  ];
  const child = spawn(program, args, { stdio: "ignore", env: { ...process.env, HOME: profile } });
  const port = await waitFor(
    "Firefox to listen",
    async () => Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8")),
    60_000,
  );
  const client = await Marionette.connect(port);
  const { capabilities } = await client.send<{ capabilities: { browserVersion: string } }>("WebDriver:NewSession", {
    capabilities: {},
  });
  await client.send("WebDriver:SetTimeouts", { pageLoad: 30_000, script: 30_000 });
  await client.send("WebDriver:SetWindowRect", { width: 1280, height: 985 });
  await client.send("Addon:Install", { path: extension, temporary: true });
  return new FirefoxBrowser(client, child, prepared, extension, `Firefox/${capabilities.browserVersion}`);
}

/** A value that crosses the border between a test and a page. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Runs in the page: its source is sent, so it sees its arguments and the page's globals only. */
type PageFunction<Args extends readonly unknown[], Result> = (...args: Args) => Result | Promise<Result>;

export type ColorScheme = "light" | "dark";

/** How the page is shown: as usual, as it would be printed, or in the few colours that a system in high contrast has. */
export type Medium = "screen" | "print" | "forced-colors";

/** The one element that Newsgloss adds to a page; everything it shows there lives in its closed shadow root. */
export const hostSelector = "newsgloss-root, div[newsgloss-root]";

/** One tab. Coordinates are CSS pixels in the viewport. */
export interface TestPage {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Runs `fn` as the page's own script would run. */
  evaluate<Args extends Json[], Result>(fn: PageFunction<Args, Result>, ...args: Args): Promise<Result>;
  /** Runs `fn` with the extension's closed shadow root as first argument; null when there is none. */
  inHost<Args extends Json[], Result>(fn: PageFunction<[ShadowRoot | null, ...Args], Result>, ...args: Args): Promise<Result>;
  click(x: number, y: number): Promise<void>;
  hover(x: number, y: number): Promise<void>;
  /** One key by its DOM name ("Escape", "Tab", "Enter", "a"), with modifiers held ("Shift", "Alt", "Control"). */
  press(key: string, ...modifiers: string[]): Promise<void>;
  type(text: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  setMedium(medium: Medium): Promise<void>;
  /** Writes a PNG of the viewport. */
  screenshot(path: string): Promise<void>;
  /** Errors of the extension's scripts in this page, as the console shows them. */
  scriptErrors(): Promise<string[]>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

export type BackgroundEvent =
  | { readonly kind: "command"; readonly name: string }
  | { readonly kind: "menu"; readonly line: string; readonly words: string }
  | { readonly kind: "omnibox"; readonly entered: string };

/** A browser with a fresh profile and the built extension in it. The same words for Chromium and Firefox. */
export interface TestBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** Folder that downloads arrive in. */
  readonly downloads: string;
  newPage(): Promise<TestPage>;
  /** URL of a file of the extension, such as `popup.html`. */
  extensionUrl(path: string): string;
  /** The popup of the toolbar button, opened for the page's tab by a real press of the button. */
  openPopup(page: TestPage): Promise<TestPage>;
  /** Tells the background what the browser tells it of a key, of the context menu and of the address bar, in the page's tab. */
  tellBackground(page: TestPage, event: BackgroundEvent): Promise<void>;
  /** Stops the background as the browser does when it idles; the next message starts it again. */
  stopBackground(): Promise<void>;
  /** From now on the background's database finds no space left, or finds it again. */
  setDiskFull(isFull: boolean): Promise<void>;
  /**
   * From now on notes every request that goes out for the extension, in Chromium for the pages of the tabs too; gives the
   * addresses noted so far.
   */
  watchRequests(): Promise<() => Promise<string[]>>;
  /** Takes the extension out, tabs staying open; its own pages go with it. */
  removeExtension(): Promise<void>;
  /** Puts it in again, as an update does. */
  installExtension(): Promise<void>;
  /** Resolves when the reader has closed it. */
  closed(): Promise<void>;
  close(): Promise<void>;
  /** Closes it and gives the folder of its profile, with which it can be launched again. */
  quit(): Promise<string>;
  /** Ends its processes at once, as a crash does. Gives the folder of its profile, with which it can be launched again. */
  kill(): Promise<string>;
}

export const browserNames = ["chromium", "firefox"] as const;
export type BrowserName = (typeof browserNames)[number];

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  /** Path of the browser's program. */
  readonly program: string;
  /** What `quit` or `kill` gave, or a copy of it; a fresh one otherwise. */
  readonly profile?: string;
}

/** Waits until `probe` gives something other than null, undefined or false. */
export async function waitFor<T>(what: string, probe: () => Promise<T | null | undefined | false>, timeout = 60_000): Promise<T> {
  const deadline = Date.now() + timeout;
  let lastError: unknown = null;
  while (Date.now() < deadline) {
    try {
      const value = await probe();
      if (value !== null && value !== undefined && value !== false) return value;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${timeout} ms in vain for ${what}`, { cause: lastError });
}

import type { PageState } from "../../messaging/protocol.ts";
import type { InView } from "../../messaging/view.ts";
import type { FilePort } from "../shared/file-port.ts";

/** What a surface knows of the tab it speaks about. */
export type TabView =
  /** The browser's own pages, stores, other extensions: nothing may be read there. */
  | { readonly kind: "closed-to-us" }
  /** A file on the reader's disk, which Chromium opens to an extension only where its own page says so. */
  | { readonly kind: "files-closed" }
  /** No reader runs there yet. */
  | { readonly kind: "not-started" }
  /** The browser's own viewer shows a PDF, where nothing can be marked. */
  | { readonly kind: "pdf" }
  | PageState;

/** What the browser's button can do for popup and side panel; `entrypoints/popup/tab-port.ts` has the real one. */
export interface TabPort {
  /** Tab and address: the same for as long as it is about the same page. */
  readonly page: string;
  /** Host name of the tab's page; null where it has none. */
  readonly site: string | null;
  /** The tab shows a file from the reader's disk. */
  readonly isFile: boolean;
  /** In a private window: nothing of it may be kept. */
  readonly isPrivate: boolean;
  view(): Promise<TabView>;
  /** Calls back whenever `view` may give something else, until the signal aborts. */
  onChange(changed: () => void, signal: AbortSignal): void;
  onNotesChange(changed: () => void, signal: AbortSignal): void;
  /** Reads the page on the reader's own wish. Null, or a sentence why it cannot be. */
  start(): Promise<string | null>;
  /** Asks the browser's leave to read this site, or files, without being asked; true when given. */
  askForSite(): Promise<boolean>;
  /** Marks on this page alone, until it is left. */
  setPageEnabled(enabled: boolean): Promise<void>;
  /** Tells which mentions are on the screen, until the signal aborts. */
  followView(told: (inView: InView) => void, signal: AbortSignal): void;
  jump(mention: number): Promise<void>;
  jumpToNote(noteId: string): Promise<void>;
  /** Has the page take its notes anew; the ids of those whose words it has, null where no reader runs. */
  placeNotes(): Promise<readonly string[] | null>;
  readonly files: FilePort;
  /** Opens the browser's own page about this extension, where files are opened to it. */
  openBrowserSettings(): Promise<void>;
  /** Opens the tab's PDF in the extension's own page. */
  openPdf(): Promise<void>;
  openLibrary(): Promise<void>;
  /** The entity's page in the library. */
  openEntity(entityId: string): Promise<void>;
  /** Only straight from a press. */
  openPanel(): Promise<void>;
}

import { highlightSheet } from "../highlight/sheet.ts";
import { ask } from "../messaging/send.ts";
import type { MarkStyle } from "../model/mark-style.ts";

/** The marks' style sheet where the marks are. */
export interface SheetPort {
  /** `inFrames`: the article stands in frames too, which may have come since the sheet was last put in. @throws MessagingError */
  show(style: MarkStyle, inFrames: boolean): Promise<void>;
  /** The background has put it into the page in this style. */
  adopt(style: MarkStyle): void;
  hide(): void;
}

/** In a page of the web, where the background puts it in and takes it out. */
export class MarkSheet implements SheetPort {
  #shown: MarkStyle | null = null;

  async show(style: MarkStyle, inFrames: boolean): Promise<void> {
    if (!inFrames && JSON.stringify(style) === JSON.stringify(this.#shown)) return;
    await this.#change(style, inFrames);
  }

  adopt(style: MarkStyle): void {
    this.#shown = style;
  }

  hide(): void {
    this.#change(null, true).catch(() => {
      // The extension itself is gone (removed or updated): the sheet went with it.
    });
  }

  async #change(now: MarkStyle | null, inFrames: boolean): Promise<void> {
    const before = this.#shown;
    this.#shown = now;
    await ask("marks.sheet", { before, now, inFrames });
  }
}

/** In a page of the extension's own. */
export const ownSheet = (document: Document): SheetPort => ({
  show: async (style) => {
    const sheet = new CSSStyleSheet();
    await sheet.replace(highlightSheet(style));
    document.adoptedStyleSheets = [sheet];
  },
  adopt: () => undefined,
  hide: () => {
    document.adoptedStyleSheets = [];
  },
});

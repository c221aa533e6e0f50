import type { Mark } from "../highlight/mark-index.ts";
import { clearHighlights } from "../highlight/painter.ts";
import type { PageCommand, PageState } from "../messaging/protocol.ts";
import { ask, tell } from "../messaging/send.ts";
import type { Analysis } from "../model/analysis.ts";
import type { Mention } from "../model/mention.ts";
import type { CardPort } from "../ui/card/card-port.ts";
import { CardOpener } from "./card-opener.ts";
import { extraction } from "./extract.ts";
import { MarkedPage } from "./marked-page.ts";
import { PageNotes } from "./page-notes.ts";
import { attachPointer } from "./pointer.ts";
import { runInSlices } from "./slices.ts";

/** What the reader wants marked, from the settings. */
export type IsShown = (mention: Mention) => boolean;

/**
 * One life of the reader in a page: reads, asks for the analysis (quick names first, then everything), marks, opens
 * cards. It ends with its signal and leaves no trace.
 */
export class PageSession {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #opener: CardOpener;
  readonly #notes: PageNotes;
  #page: MarkedPage | null = null;
  #isShown: IsShown;
  #state: PageState = { kind: "working" };

  constructor(document: Document, card: CardPort, isShown: IsShown, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    this.#isShown = isShown;
    this.#notes = new PageNotes(signal);
    this.#opener = new CardOpener(document, card, this.#notes);
    signal.addEventListener("abort", () => this.#leave(card), { once: true });
    attachPointer<Mark>(
      document,
      {
        hit: (x, y) => this.#page?.markAt(document, x, y) ?? null,
        isOwn: (event) => card.holds(event),
        open: (mark, by) => this.#opener.open(mark, by),
        pressedElsewhere: () => card.close(),
        left: () => this.#opener.closeHovered(),
      },
      signal,
    );
  }

  get state(): PageState {
    return this.#state;
  }

  /** Reads the page from the start; to be called again when its article has changed. Never throws. */
  async read(): Promise<void> {
    try {
      await this.#read();
    } catch (error) {
      if (this.#signal.aborted) return;
      await this.#become({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Other marks by the same analysis. */
  async showOnly(isShown: IsShown): Promise<void> {
    this.#isShown = isShown;
    const analysis = this.#page?.analysis;
    if (this.#page !== null && analysis) await this.#page.show(analysis, isShown, this.#signal);
  }

  jump(index: number, openCard: boolean): void {
    const mark = this.#page?.markOf(index);
    if (mark) this.#opener.goTo(mark, openCard);
  }

  jumpToNote(noteId: string): void {
    const span = this.#notes.spanOf(noteId);
    if (span !== null) this.#opener.scrollTo(span);
  }

  run(command: Exclude<PageCommand, "toggle">): void {
    if (command === "next-mark") this.#opener.step("next");
    else if (command === "previous-mark") this.#opener.step("previous");
    else this.#opener.openCurrent(command === "add-note");
  }

  async #read(): Promise<void> {
    const found = await runInSlices(extraction(this.#document, this.#document.URL), this.#signal);
    if (found.kind === "no-article") return await this.#become(found);
    const { article, textMap } = found;
    this.#page = new MarkedPage(article, textMap);
    this.#opener.page = this.#page;
    await ask("marks.sheet", { shown: true });
    await this.#take(await ask("article.analyse", { article, depth: "names" }), "names");
    await this.#notes.load(this.#page);
    await this.#take(await ask("article.analyse", { article, depth: "full" }), "full");
  }

  async #take(analysis: Analysis, depth: "names" | "full"): Promise<void> {
    if (this.#page === null) return;
    this.#signal.throwIfAborted();
    await this.#page.show(analysis, this.#isShown, this.#signal);
    await this.#become({ kind: "ready", article: this.#page.article, analysis, depth });
  }

  async #become(state: PageState): Promise<void> {
    this.#state = state;
    await tell("page.changed", null);
  }

  #leave(card: CardPort): void {
    card.close();
    card.remove();
    clearHighlights();
    this.#page = null;
    this.#state = { kind: "off" };
    ask("marks.sheet", { shown: false }).catch(() => {
      // The extension itself is gone (removed or updated): the sheet went with it.
    });
  }
}

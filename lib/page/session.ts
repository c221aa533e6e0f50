import type { Mark, MarkChoice } from "../highlight/mark-index.ts";
import { clearHighlights } from "../highlight/painter.ts";
import type { PageCommand, PageState } from "../messaging/protocol.ts";
import { ask, tell } from "../messaging/send.ts";
import type { InView } from "../messaging/view.ts";
import type { CardPort } from "../ui/card/card-port.ts";
import { CardOpener } from "./card-opener.ts";
import { type Extraction, extraction } from "./extract.ts";
import { MarkedPage } from "./marked-page.ts";
import { PageNotes } from "./page-notes.ts";
import { attachPointer } from "./pointer.ts";
import { mentionsInView } from "./reading-place.ts";
import { runInSlices } from "./slices.ts";
import { watchArticle } from "./watch.ts";

type Found = Extract<Extraction, { kind: "article" }>;

/**
 * One life of the reader in a page: reads, asks for the analysis (quick names first, then everything), marks, opens
 * cards. It ends with its signal and leaves no trace.
 */
export class PageSession {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #opener: CardOpener;
  readonly #notes: PageNotes;
  #reading = new AbortController();
  #isWatching = false;
  #page: MarkedPage | null = null;
  #choice: MarkChoice;
  #state: PageState = { kind: "working" };

  constructor(document: Document, card: CardPort, choice: MarkChoice, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    this.#choice = choice;
    this.#notes = new PageNotes(signal);
    this.#opener = new CardOpener(document, card, this.#notes, () => this.read());
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

  /** Which mentions are on the reader's screen. */
  get inView(): InView {
    const page = this.#page;
    if (page?.analysis == null) return null;
    return mentionsInView(page.analysis.mentions, (span) => page.rangeOf(span), this.#document.documentElement.clientHeight);
  }

  /** Reads the page, and again whenever its article changes, until the session ends. Never throws. */
  async read(): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    const signal = AbortSignal.any([this.#signal, this.#reading.signal]);
    try {
      const found = await runInSlices(extraction(this.#document, this.#document.URL), signal);
      this.#watchFrom(found);
      await (found.kind === "article" ? this.#take(found, signal) : this.#takeNone(found));
    } catch (error) {
      if (signal.aborted) return;
      await this.#become({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Other marks by the same analysis. */
  async showOnly(choice: MarkChoice): Promise<void> {
    this.#choice = choice;
    const analysis = this.#page?.analysis;
    if (this.#page !== null && analysis) await this.#page.show(analysis, choice, this.#signal);
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
    else if (command === "open-card") this.#opener.openCurrent(false);
    else if (!this.#opener.openSelection()) this.#opener.openCurrent(true);
  }

  #watchFrom(found: Extraction): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    watchArticle(this.#document, found, { signal: this.#signal, onChange: () => void this.read() });
  }

  async #takeNone(found: PageState): Promise<void> {
    this.#opener.page = null;
    this.#page = null;
    clearHighlights();
    await this.#become(found);
  }

  /** Quick names first, then everything. */
  async #take({ article, textMap }: Found, signal: AbortSignal): Promise<void> {
    const page = new MarkedPage(article, textMap);
    const sheet = ask("marks.sheet", { shown: true });
    for (const depth of ["names", "full"] as const) {
      const [analysis] = await Promise.all([ask("article.analyse", { article, depth }), sheet]);
      signal.throwIfAborted();
      await page.show(analysis, this.#choice, signal);
      this.#page = page;
      this.#opener.page = page;
      await this.#become({ kind: "ready", article, analysis, depth });
      if (depth === "names") await this.#notes.load(page);
    }
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

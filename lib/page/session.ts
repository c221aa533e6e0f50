import type { Mark, MarkChoice } from "../highlight/mark-index.ts";
import { clearHighlights } from "../highlight/painter.ts";
import { watchWaiting } from "../messaging/held.ts";
import { MentionList } from "../messaging/packed-analysis.ts";
import type { OwnState, PageCommand } from "../messaging/protocol.ts";
import { answerIn, ask, tell } from "../messaging/send.ts";
import type { InView } from "../messaging/view.ts";
import type { MarkStyle } from "../model/mark-style.ts";
import type { CardPort } from "../ui/card/card-port.ts";
import type { Begun } from "./begun.ts";
import { CardOpener } from "./card-opener.ts";
import { type Extraction, extraction } from "./extract.ts";
import type { SheetPort } from "./mark-sheet.ts";
import { MarkedPage } from "./marked-page.ts";
import { PageNotes } from "./page-notes.ts";
import { Pointer } from "./pointer.ts";
import { mentionsInView } from "./reading-place.ts";
import { runInSlices, type Sliced } from "./slices.ts";
import { onThemeChange } from "./theme.ts";
import { type Watch, watchArticle } from "./watch.ts";

type Found = Extract<Extraction, { kind: "article" }>;

/** What the reader wants marked, and how; the settings have this shape. */
export interface MarkWishes extends MarkChoice {
  readonly markStyle: MarkStyle;
}

/** What was begun before the session. */
interface Reading extends Pick<Begun, "found" | "hasChanged"> {
  readonly names: Begun["names"] | null;
}

/** What a session reads and what it shows with. */
export interface SessionParts {
  readonly card: CardPort;
  readonly sheet: SheetPort;
  /** Finds the article anew each time. */
  readonly extraction: () => Sliced<Extraction>;
  /** Calls back whenever the article has changed, from what was first found on; does nothing for pages that never change. */
  readonly watch: (seen: Extraction, watch: Watch) => void;
}

/** A live page of the web. */
export const webPage = (document: Document): Pick<SessionParts, "extraction" | "watch"> => ({
  extraction: () => extraction(document, document.URL),
  watch: (seen, watch) => watchArticle(document, seen, watch),
});

/**
 * One life of the reader in a page: reads, asks for the analysis (quick names first, then everything), marks, opens
 * cards. It ends with its signal and leaves no trace.
 */
export class PageSession {
  readonly #signal: AbortSignal;
  readonly #opener: CardOpener;
  readonly #notes: PageNotes;
  readonly #document: Document;
  readonly #parts: SessionParts;
  readonly #pointer: Pointer<Mark>;
  #reading = new AbortController();
  #showing = new AbortController();
  #isWatching = false;
  #page: MarkedPage | null = null;
  #wishes: MarkWishes;
  #state: OwnState = { kind: "working" };

  constructor(document: Document, parts: SessionParts, wishes: MarkWishes, signal: AbortSignal) {
    const { card } = parts;
    this.#document = document;
    this.#parts = parts;
    this.#signal = signal;
    this.#wishes = wishes;
    card.setColours(wishes.markStyle.colours);
    this.#notes = new PageNotes(signal);
    this.#opener = new CardOpener(document, card, this.#notes, () => this.read());
    signal.addEventListener("abort", () => this.#leave(), { once: true });
    this.#pointer = new Pointer<Mark>(
      {
        hit: (hit) => this.#page?.markAt(hit) ?? null,
        isOwn: (event) => card.holds(event),
        open: (mark, by) => this.#opener.open(mark, by),
        pressedElsewhere: () => card.close(),
        left: () => this.#opener.closeHovered(),
      },
      signal,
    );
    this.#pointer.listenTo(document);
    onThemeChange(document, signal, () => void this.#followTheme());
    watchWaiting((isWaiting) => this.#tellWaiting(isWaiting), signal);
  }

  /** As it can be sent: Firefox hands no getters on with an answer, and an article's text is one. */
  get state(): OwnState {
    const state = this.#state;
    return state.kind === "ready" ? { ...state, article: { ...state.article } } : state;
  }

  /** Which mentions are on the reader's screen. */
  get inView(): InView {
    const page = this.#page;
    if (page?.mentions == null) return null;
    return mentionsInView(page.mentions, (span) => page.rangeOf(span), this.#document.documentElement.clientHeight);
  }

  /** Reads the page, and again whenever its article changes, until the session ends. Never throws. */
  async read(begun: Reading | null = null): Promise<void> {
    this.#reading.abort();
    this.#reading = new AbortController();
    const signal = AbortSignal.any([this.#signal, this.#reading.signal]);
    try {
      const found = await (begun?.found ?? runInSlices(this.#parts.extraction(), signal));
      signal.throwIfAborted();
      this.#watchFrom(found, begun?.hasChanged() ?? false);
      await (found.kind === "article" ? this.#take(found, begun?.names ?? null, signal) : this.#takeNone(found));
    } catch (error) {
      if (signal.aborted) return;
      await this.#become({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Other marks, or the same ones in another look, by the same analysis. A later wish ends an earlier one that is still on its way. */
  async showAs(wishes: MarkWishes): Promise<void> {
    this.#wishes = wishes;
    this.#showing.abort();
    this.#showing = new AbortController();
    const signal = AbortSignal.any([this.#signal, this.#showing.signal]);
    this.#parts.card.setColours(wishes.markStyle.colours);
    const page = this.#page;
    const mentions = page?.mentions;
    if (!page || !mentions) return;
    await this.#parts.sheet.show(wishes.markStyle, page.frames.length > 0);
    if (signal.aborted) return;
    await page.show(mentions, wishes, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  jump(index: number, openCard: boolean): void {
    const mark = this.#page?.markOf(index);
    if (mark) this.#opener.goTo(mark, openCard);
  }

  /** Takes the notes anew, as when they were changed elsewhere; gives the ids of those whose words are here. */
  async placeNotes(): Promise<string[]> {
    if (this.#page !== null) await this.#notes.load(this.#page);
    return this.#notes.placedIds;
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

  #watchFrom(found: Extraction, hasChanged: boolean): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    this.#parts.watch(found, { signal: this.#signal, hasChanged, onChange: () => void this.read() });
  }

  /** Marks have colours for light and for dark ground. Never throws. */
  async #followTheme(): Promise<void> {
    if (this.#page?.hasTurned() !== true) return;
    try {
      await this.showAs(this.#wishes);
      await this.placeNotes();
    } catch (error) {
      if (!this.#signal.aborted) console.warn("newsgloss: the marks could not follow the page's colours:", error);
    }
  }

  /** What is shown already stays; where nothing is, the reader is told why. */
  #tellWaiting(isWaiting: boolean): void {
    const [from, to] = isWaiting ? (["working", "held"] as const) : (["held", "working"] as const);
    if (this.#state.kind === from) void this.#become({ kind: to });
  }

  async #takeNone({ why }: { readonly why: string }): Promise<void> {
    this.#opener.page = null;
    this.#page = null;
    clearHighlights();
    await this.#become({ kind: "no-article", why });
  }

  /** Quick names first, then everything. `names`: the reply on the names, where they were asked for already. */
  async #take({ article, textMap, roots }: Found, names: Promise<unknown> | null, signal: AbortSignal): Promise<void> {
    const page = new MarkedPage(article, textMap, roots);
    for (const frame of page.frames) this.#pointer.listenTo(frame);
    const sheet = this.#parts.sheet.show(this.#wishes.markStyle, page.frames.length > 0);
    const analysed = (depth: "names" | "full") => ask("article.analyse", { article, depth }, signal);
    const quick = names?.then((reply) => answerIn("article.analyse", reply)).catch(() => analysed("names"));
    for (const depth of ["names", "full"] as const) {
      const [analysis] = await Promise.all([depth === "names" && quick ? quick : analysed(depth), sheet]);
      signal.throwIfAborted();
      await page.show(new MentionList(analysis), this.#wishes, signal);
      this.#page = page;
      this.#opener.page = page;
      await this.#become({ kind: "ready", article, analysis, depth });
      if (depth === "names") await this.#notes.load(page);
    }
  }

  async #become(state: OwnState): Promise<void> {
    this.#state = state;
    await tell("page.changed", null);
  }

  #leave(): void {
    this.#parts.card.close();
    this.#parts.card.remove();
    clearHighlights();
    this.#page = null;
    this.#state = { kind: "off" };
    this.#parts.sheet.hide();
  }
}

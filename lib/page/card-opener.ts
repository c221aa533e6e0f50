import type { Mark } from "../highlight/mark-index.ts";
import { boxInWindow } from "../highlight/seen-tree.ts";
import { ask } from "../messaging/send.ts";
import { hasLink, type Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import type { CardPort, Decisions, OpenedMark } from "../ui/card/card-port.ts";
import type { MarkedPage } from "./marked-page.ts";
import { type PageNotes, referenceOf } from "./page-notes.ts";
import { selectedIn } from "./selection.ts";

type By = OpenedMark["by"];

/** Brings marks and their cards into view, one at a time. */
export class CardOpener {
  page: MarkedPage | null = null;
  readonly #document: Document;
  readonly #card: CardPort;
  readonly #notes: PageNotes;
  readonly #readAgain: () => Promise<void>;
  /** The mark last shown; "next mark" goes on from it, also when its card is closed. */
  #current: Mark | null = null;
  #openedBy: By | null = null;

  constructor(document: Document, card: CardPort, notes: PageNotes, readAgain: () => Promise<void>) {
    this.#readAgain = readAgain;
    this.#document = document;
    this.#card = card;
    this.#notes = notes;
  }

  open(mark: Mark, by: By, withNoteField = false): void {
    const { page } = this;
    const range = page?.rangeOf(mark);
    if (!page || !range) return;
    const alike = page.alike(mark);
    this.#openedBy = null;
    this.#card.close();
    this.#current = mark;
    this.#openedBy = by;
    page.showCurrent(mark);
    this.#card.open({
      ...this.#cardOn(page, mark, range, mark.mention),
      by,
      withNoteField,
      place: { position: alike.findIndex((other) => other.index === mark.index) + 1, of: alike.length },
      step: (direction) => this.#stepAmong(alike, mark, direction, by),
      closed: () => this.#closed(mark),
      ...(hasLink(mark.mention) && mark.mention.link.kind !== "unknown" ? { decide: this.#decisionsOn(page, mark) } : {}),
    });
  }

  /** A card for a note on the words that the reader has selected; false when none of the article are. */
  openSelection(): boolean {
    const { page } = this;
    const selection = selectedIn([this.#document, ...(page?.roots ?? [])]);
    const selected = selection === null ? null : page?.textMap.spanOf(selection);
    const range = selected ? page?.rangeOf(selected) : null;
    if (!page || !selected || !range) return false;
    this.#card.close();
    this.#openedBy = "key";
    this.#card.open({
      ...this.#cardOn(page, selected, range, null),
      by: "key",
      withNoteField: true,
      place: { position: 1, of: 1 },
      step: () => undefined,
      closed: () => {
        this.#openedBy = null;
      },
    });
    return true;
  }

  #cardOn(page: MarkedPage, span: Span, range: Range, mention: Mention | null) {
    return {
      mention,
      article: referenceOf(page),
      range,
      scheme: page.schemeAt(range),
      notes: this.#notes.on(span),
      ...this.#notes.writing(page, span, mention),
    };
  }

  openCurrent(withNoteField: boolean): void {
    const mark = this.#current ?? this.page?.neighbour(this.page.offsetInView(this.#document), "next") ?? null;
    if (mark !== null) this.#goThenOpen(mark, "key", withNoteField);
  }

  /** A card that came by hovering goes when the pointer leaves. */
  closeHovered(): void {
    if (this.#openedBy === "hover") this.#card.close();
  }

  /** To the next or previous mark of any kind; an open card goes along. */
  step(direction: "next" | "previous"): void {
    const { page } = this;
    if (page === null) return;
    const from = this.#current?.start ?? page.offsetInView(this.#document);
    const mark = page.neighbour(from, direction);
    if (mark !== null) this.goTo(mark, this.#openedBy !== null);
  }

  goTo(mark: Mark, openCard: boolean): void {
    if (openCard) {
      this.#goThenOpen(mark, "key", false);
      return;
    }
    this.scrollTo(mark);
    this.#current = mark;
    this.page?.showCurrent(mark);
    this.#card.announce(mark.mention.text);
  }

  /** Brings words into the middle of the view, where they are not in it already. */
  scrollTo(span: Span): void {
    const range = this.page?.rangeOf(span);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    const { top, bottom } = boxInWindow(range);
    const height = this.#document.documentElement.clientHeight;
    if (top >= height * 0.1 && bottom <= height * 0.9) return;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const moved = boxInWindow(range);
    if (moved.top < 0 || moved.bottom > height) scrollBy({ top: moved.top - height / 2, behavior: "instant" });
  }

  #decisionsOn({ article: { url, canonicalUrl } }: MarkedPage, { mention: { text: name }, index }: Mark): Decisions {
    return {
      choose: async (entityId, scope) => {
        await ask("names.choose", { name, entityId, scope, url, canonicalUrl });
        await this.#readAgain();
        const mark = this.page?.markOf(index);
        if (mark) this.open(mark, "click");
      },
      setMarked: async (isMarked) => {
        await ask("names.setMarked", { name, marked: isMarked });
        await this.#readAgain();
      },
    };
  }

  #goThenOpen(mark: Mark, by: By, withNoteField: boolean): void {
    this.scrollTo(mark);
    this.open(mark, by, withNoteField);
  }

  #stepAmong(alike: readonly Mark[], mark: Mark, direction: "next" | "previous", by: By): void {
    const at = alike.findIndex((other) => other.index === mark.index);
    const other = alike.at((at + (direction === "next" ? 1 : -1)) % alike.length);
    if (other !== undefined) this.#goThenOpen(other, by === "hover" ? "click" : by, false);
  }

  #closed(mark: Mark): void {
    if (this.#current !== mark) return;
    this.#openedBy = null;
    this.page?.showCurrent(null);
  }
}

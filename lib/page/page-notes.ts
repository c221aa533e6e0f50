import { ask } from "../messaging/send.ts";
import { hasLink, type Mention } from "../model/mention.ts";
import type { ArticleReference, Note } from "../model/note.ts";
import { overlap, type Span } from "../model/span.ts";
import { draftNote } from "../notes/compose-note.ts";
import { describe } from "../notes/describe.ts";
import { type PlacedNote, resolveAll } from "../notes/resolve-all.ts";
import type { MarkedPage } from "./marked-page.ts";

export const referenceOf = ({ article }: MarkedPage): ArticleReference => ({
  url: article.url,
  canonicalUrl: article.canonicalUrl,
  title: article.title,
  publishedAt: article.publishedAt,
});

const linkedIds = (mention: Mention): string[] =>
  hasLink(mention) && mention.link.kind === "linked"
    ? mention.link.candidates.slice(0, 1).map((candidate) => candidate.entityId)
    : [];

/** The notes on the page's article, at their words. */
export class PageNotes {
  readonly #signal: AbortSignal;
  #placed: readonly PlacedNote[] = [];

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  async load(page: MarkedPage): Promise<void> {
    const notes = await ask("notes.list", { canonicalUrl: page.article.canonicalUrl });
    this.#placed = await resolveAll(notes, page.article.text, this.#signal);
    this.#signal.throwIfAborted();
    page.showNotes(this.#placed.flatMap(({ span }) => span ?? []));
  }

  on(span: Span): Note[] {
    return this.#placed.filter((placed) => placed.span !== null && overlap(placed.span, span) > 0).map(({ note }) => note);
  }

  spanOf(noteId: string): Span | null {
    return this.#placed.find(({ note }) => note.id === noteId)?.span ?? null;
  }

  /** Writes a note on words; `mention` is what is marked there, if anything. @throws MessagingError */
  async save(page: MarkedPage, span: Span, mention: Mention | null, body: string): Promise<Note> {
    const draft = draftNote({
      subject: mention === null ? "passage" : "mention",
      article: referenceOf(page),
      target: describe(span, page.article.text),
      entityIds: mention === null ? [] : linkedIds(mention),
      body,
    });
    const note = await ask("notes.save", draft);
    await this.load(page);
    return note;
  }

  async delete(page: MarkedPage, id: string): Promise<void> {
    await ask("notes.delete", { id });
    await this.load(page);
  }
}

import type { Mark } from "../highlight/mark-index.ts";
import { ask } from "../messaging/send.ts";
import { hasLink } from "../model/mention.ts";
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

  /** Writes a note on the words of a mark. @throws MessagingError */
  async save(page: MarkedPage, mark: Mark, body: string): Promise<Note> {
    const entityIds =
      hasLink(mark.mention) && mark.mention.link.kind === "linked"
        ? mark.mention.link.candidates.slice(0, 1).map((candidate) => candidate.entityId)
        : [];
    const target = describe(mark, page.article.text);
    const note = await ask("notes.save", draftNote({ subject: "mention", article: referenceOf(page), target, entityIds, body }));
    await this.load(page);
    return note;
  }

  async delete(page: MarkedPage, id: string): Promise<void> {
    await ask("notes.delete", { id });
    await this.load(page);
  }
}

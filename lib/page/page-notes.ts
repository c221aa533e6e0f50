import { ask } from "../messaging/send.ts";
import { hasLink, type Mention } from "../model/mention.ts";
import type { ArticleReference, Note } from "../model/note.ts";
import { overlap, type Span } from "../model/span.ts";
import { changedNote, draftNote, type UnstampedNote } from "../notes/compose-note.ts";
import { describe } from "../notes/describe.ts";
import { type PlacedNote, resolveAll } from "../notes/resolve-all.ts";
import type { OpenedMark } from "../ui/card/card-port.ts";
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
    return this.#placed
      .filter((placed) => placed.span !== null && overlap(placed.span, span) > 0)
      .map(({ note }) => note)
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  }

  spanOf(noteId: string): Span | null {
    return this.#placed.find(({ note }) => note.id === noteId)?.span ?? null;
  }

  /** The notes whose words the page has now. */
  get placedIds(): string[] {
    return this.#placed.flatMap(({ note, span }) => (span === null ? [] : [note.id]));
  }

  /** What a card on words can do; `mention` is what is marked there, if anything. */
  writing(page: MarkedPage, span: Span, mention: Mention | null): Pick<OpenedMark, "entityIds" | "noteActions"> {
    const entityIds = mention === null ? [] : linkedIds(mention);
    const fresh = (): UnstampedNote =>
      draftNote({
        subject: mention === null ? "passage" : "mention",
        article: referenceOf(page),
        target: describe(span, page.article.text),
      });
    const after = async <T>(work: Promise<T>): Promise<T> => {
      const done = await work;
      await this.load(page);
      return done;
    };
    return {
      entityIds,
      noteActions: {
        save: (change, basedOn) => {
          const draft = basedOn === null ? { ...fresh(), ...change } : changedNote(basedOn, change);
          return after(ask("notes.save", { draft, basedOn }));
        },
        remove: async ({ id }) => void (await after(ask("notes.delete", { id }))),
        restore: async (note) => void (await after(ask("notes.restore", note))),
      },
    };
  }
}

import type { ChoiceScope } from "../../model/choice.ts";
import type { MarkStyle } from "../../model/mark-style.ts";
import type { Mention } from "../../model/mention.ts";
import type { ArticleReference, Note } from "../../model/note.ts";
import type { NoteActions } from "../shared/note-editor.tsx";

/** The reader's word on the name of a mark; each resolves when it is stored. @throws MessagingError */
export interface Decisions {
  /** Whom it means; the page's marks follow, and the card opens anew. */
  choose(entityId: string, scope: ChoiceScope): Promise<void>;
  /** Whether it is a name at all. */
  setMarked(isMarked: boolean): Promise<void>;
}

/** A mark whose card is to be shown, with all that the card can ask of the page. */
export interface OpenedMark {
  /** Null: no mark but words that the reader has selected, for a note on them. */
  readonly mention: Mention | null;
  readonly article: ArticleReference;
  /** Where it stands; live, so that the card follows its words. */
  readonly range: Range;
  /** Of the page's ground at the words. */
  readonly scheme: "light" | "dark";
  /** A card that came by hovering leaves the focus where it is. */
  readonly by: "click" | "key" | "hover";
  /** Opens with the note's field, ready to write. */
  readonly withNoteField: boolean;
  /** Which mention of the same entity, day or attack type this is, counted from 1. */
  readonly place: { readonly position: number; readonly of: number };
  /** Notes on these very words, oldest first. */
  readonly notes: readonly Note[];
  step(direction: "next" | "previous"): void;
  /** Whom a new note is linked to from the start. */
  readonly entityIds: readonly string[];
  readonly noteActions: NoteActions;
  /** Absent where the reader has nothing to decide, as in the sample of the welcome page. */
  readonly decide?: Decisions;
  closed(): void;
}

/** The card as the page's session needs it; `lib/ui/card` has the real one. */
export interface CardPort {
  open(mark: OpenedMark): void;
  close(): void;
  /** Whether an event happened in the card. */
  holds(event: Event): boolean;
  /** The reader's own colours of the kinds. */
  setColours(colours: MarkStyle["colours"]): void;
  /** A line for screen readers. */
  announce(line: string): void;
  /** Takes its host out of the page. */
  remove(): void;
}

import type { EntityKind } from "./knowledge.ts";
import type { Note } from "./note.ts";
import type { ReadingReference, ToldIncident } from "./reading.ts";

/** An article that was read, or that a note is on, as the library lists it. */
export interface ArticleLine extends ReadingReference {
  /** ISO 8601 timestamp; null for an article that is known by its notes alone. */
  readonly readAt: string | null;
  readonly notes: number;
}

/** What the library has of one article: its story as the reader's verdicts leave it, whom it names, its notes. */
export interface ArticlePage {
  readonly line: ArticleLine;
  readonly incidents: readonly ToldIncident[];
  /** The most often named first; `sure`: false where an ambiguous name may mean it. */
  readonly entities: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: EntityKind;
    readonly count: number;
    readonly sure: boolean;
  }[];
  readonly notes: readonly Note[];
}

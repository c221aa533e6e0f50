import type { Note } from "../model/note.ts";
import type { NoteChange } from "./compose-note.ts";
import type { SaveOutcome } from "./merge-note.ts";

/** So long the reader pauses before what was typed is saved, in milliseconds. */
const pause = 600;

export type SaverStatus =
  | { readonly kind: "unchanged" }
  | { readonly kind: "waiting" }
  | { readonly kind: "saved" }
  /** Another window changed the same text: this one is now a note of its own. */
  | { readonly kind: "conflict" }
  | { readonly kind: "failed"; readonly why: string };

export type SaveNote = (change: NoteChange, basedOn: Note | null) => Promise<SaveOutcome>;

const changeOf = ({ body, tags, colour, entityIds }: NoteChange): NoteChange => ({ body, tags, colour, entityIds });
const isSame = (a: NoteChange, b: NoteChange): boolean => JSON.stringify(changeOf(a)) === JSON.stringify(changeOf(b));

/** Saves a note while it is written, one save after the other, each from the version that the last one left. */
export class NoteSaver {
  readonly #start: NoteChange;
  readonly #wasNew: boolean;
  readonly #write: SaveNote;
  readonly #told: (status: SaverStatus) => void;
  #stored: Note | null;
  #wanted: NoteChange;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  /** `note`: null for a new one, of which `start` says what it has before anything is typed. */
  constructor(note: Note | null, start: NoteChange, write: SaveNote, told: (status: SaverStatus) => void) {
    this.#stored = note;
    this.#wasNew = note === null;
    this.#start = changeOf(note ?? start);
    this.#wanted = this.#start;
    this.#write = write;
    this.#told = told;
  }

  /** The note as it was saved last; null while nothing was. */
  get stored(): Note | null {
    return this.#stored;
  }

  /** What the fields are to show. */
  get wanted(): NoteChange {
    return this.#wanted;
  }

  change(part: Partial<NoteChange>): void {
    this.#wanted = { ...this.#wanted, ...part };
    this.#told({ kind: "waiting" });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Resolves when all that was typed so far is stored, or could not be: true and false. Never rejects. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#save());
    await this.#running;
    return !this.#isChanged();
  }

  /** As it was when the writing began; gives the note that is to be deleted, since there was none then. */
  async takeBack(): Promise<Note | null> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#wasNew) return this.#stored;
    this.#wanted = this.#start;
    await this.flush();
    return null;
  }

  /** A new note without a word is none. */
  #isChanged(): boolean {
    if (this.#stored !== null) return !isSame(this.#wanted, this.#stored);
    return this.#wanted.body.trim() !== "" || this.#wanted.tags.length > this.#start.tags.length;
  }

  async #save(): Promise<void> {
    if (!this.#isChanged()) return;
    const sent = this.#wanted;
    try {
      const { kind, note } = await this.#write(sent, this.#stored);
      this.#stored = note;
      // What others changed meanwhile is shown, unless the reader has typed on.
      if (this.#wanted === sent) this.#wanted = changeOf(note);
      this.#told({ kind });
    } catch (error) {
      this.#told({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
    }
  }
}

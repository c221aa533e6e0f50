import type { ReadMarkdown } from "../../lib/ui/shared/note-body.tsx";

/** Where the reader and the parser of notes, two scripts in one page, find each other: the extension's own world there. */
export const noteWorld: typeof globalThis & { newsglossReadMarkdown?: ReadMarkdown } = globalThis;

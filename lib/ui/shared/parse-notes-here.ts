import { readNotesBy } from "./note-body.tsx";

/** For the extension's own pages, which may load a part of themselves later. */
export const parseNotesHere = (): void => readNotesBy(async () => (await import("../../export/read-markdown.ts")).readMarkdown);

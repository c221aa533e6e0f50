import { type ComponentChild, h } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { MarkdownNode } from "../../export/read-markdown.ts";

export type ReadMarkdown = (body: string) => readonly MarkdownNode[];

let load: (() => Promise<ReadMarkdown>) | null = null;
let read: ReadMarkdown | null = null;

/** How the surface comes by the parser: it is loaded with the first note that is shown. Until then, and without one, notes stand as typed. */
export function readNotesBy(way: () => Promise<ReadMarkdown>): void {
  load = way;
}

function useReader(): ReadMarkdown | null {
  const [reader, setReader] = useState(() => read);
  useEffect(() => {
    if (reader !== null) return;
    const took = (given: ReadMarkdown): void => {
      read = given;
      setReader(() => given);
    };
    load?.().then(took, (error: unknown) => console.warn("newsgloss: notes are shown as typed:", error));
  }, [reader]);
  return reader;
}

function shown(node: MarkdownNode): ComponentChild {
  if (typeof node === "string") return node;
  const { tag, children, href, start, isTask } = node;
  const attributes = {
    ...(href === undefined ? {} : { href, target: "_blank", rel: "noreferrer" }),
    ...(start === undefined ? {} : { start }),
    ...(isTask ? { class: "task" } : {}),
  };
  return h(tag, attributes, ...children.map(shown));
}

/** What the reader wrote, its Markdown as such. */
export function NoteBody({ body }: { readonly body: string }) {
  const reader = useReader();
  if (body === "") return null;
  if (reader === null) return <p class="note-body as-typed">{body}</p>;
  return <div class="note-body">{reader(body).map(shown)}</div>;
}

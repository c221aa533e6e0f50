import { useEffect, useRef, useState } from "preact/hooks";
import { type Mark, marksOf } from "../../highlight/mark-index.ts";
import { clearHighlights, Painter } from "../../highlight/painter.ts";
import { highlightSheet } from "../../highlight/sheet.ts";
import { MentionList } from "../../messaging/packed-analysis.ts";
import { ask } from "../../messaging/send.ts";
import { text } from "../../messaging/strings.ts";
import type { Listed } from "../../model/listed.ts";
import type { Mention } from "../../model/mention.ts";
import type { Span } from "../../model/span.ts";
import { parseSettings } from "../../settings/settings.ts";
import { createCard } from "../card/create-card.tsx";
import { sampleArticle } from "./sample.ts";

const darkScheme = matchMedia("(prefers-color-scheme: dark)");

function rangeIn(paragraph: HTMLElement, { start, end }: Span): Range | null {
  const words = paragraph.firstChild;
  if (words === null) return null;
  const range = new Range();
  range.setStart(words, start);
  range.setEnd(words, end);
  return range;
}

/** Marks the paragraph as a page would be; gives its marks and the way to take them off. */
function paint(paragraph: HTMLElement, mentions: Listed<Mention>): readonly Mark[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightSheet());
  document.adoptedStyleSheets = [sheet];
  const marks = [...marksOf(mentions, paragraph.textContent ?? "", parseSettings(null))];
  for (const _ of new Painter((span) => rangeIn(paragraph, span)).paint(marks));
  return marks;
}

function markAt(marks: readonly Mark[], paragraph: HTMLElement, { clientX, clientY }: MouseEvent): Mark | undefined {
  const hits = (mark: Mark): boolean =>
    Array.from(rangeIn(paragraph, mark)?.getClientRects() ?? []).some(
      ({ left, right, top, bottom }) => left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
    );
  return marks.find(hits);
}

const card = createCard(document);

function openCard(paragraph: HTMLElement, marks: readonly Mark[], mark: Mark, by: "click" | "key"): void {
  const range = rangeIn(paragraph, mark);
  if (range === null) return;
  card.open({
    mention: mark.mention,
    article: sampleArticle,
    range,
    scheme: darkScheme.matches ? "dark" : "light",
    by,
    withNoteField: false,
    place: { position: 1, of: 1 },
    notes: [],
    step: (direction) => {
      const other = marks[marks.indexOf(mark) + (direction === "next" ? 1 : -1)];
      if (other !== undefined) openCard(paragraph, marks, other, "key");
    },
    entityIds: [],
    noteActions: {
      save: () => Promise.reject(new Error(text("welcome_sample_no_notes"))),
      remove: () => Promise.resolve(),
      restore: () => Promise.resolve(),
    },
    closed: () => undefined,
  });
}

/** A few sentences of news, marked by the real analysis; each mark opens the real card. */
export function SampleText() {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [marks, setMarks] = useState<readonly Mark[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const read = async (): Promise<void> => {
      const analysis = await ask("article.analyse", { article: sampleArticle, depth: "full" });
      const show = (): void => {
        if (paragraph.current !== null) setMarks(paint(paragraph.current, new MentionList(analysis)));
      };
      darkScheme.addEventListener("change", show, { signal: life.signal });
      show();
    };
    read().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
    return () => {
      life.abort();
      clearHighlights();
    };
  }, []);
  const onClick = (event: MouseEvent): void => {
    const element = paragraph.current;
    const mark = element === null || marks === null ? undefined : markAt(marks, element, event);
    if (element !== null && marks !== null && mark !== undefined) openCard(element, marks, mark, "click");
    else card.close();
  };
  const openFirst = (): void => {
    const [first] = marks ?? [];
    if (paragraph.current !== null && marks !== null && first !== undefined) openCard(paragraph.current, marks, first, "key");
  };
  return (
    <figure class="sample">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button below does the same by key */}
      <p ref={paragraph} class="sample-text" onClick={onClick}>
        {sampleArticle.text}
      </p>
      <figcaption class="soft">
        <span role="status">
          {problem !== null && text("welcome_sample_failed", problem)}
          {problem === null && (marks === null ? text("welcome_sample_reading") : text("welcome_sample_hint"))}
        </span>
        {marks !== null && marks.length > 0 && (
          <button type="button" class="button plain small" onClick={openFirst}>
            {text("welcome_sample_open")}
          </button>
        )}
      </figcaption>
    </figure>
  );
}

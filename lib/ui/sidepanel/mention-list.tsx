import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { InView } from "../../messaging/view.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { Article } from "../../model/article.ts";
import { currentAmong, type Entry, entriesOf, isInView, type Wanted } from "./entries.ts";
import { type EntryPort, MentionEntry } from "./mention-entry.tsx";
import { MentionFilter } from "./mention-filter.tsx";

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(count - 1, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Up and down among the entries, beginning and end. */
function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  const step = steps[event.key];
  const jumps = [...list.querySelectorAll<HTMLElement>(".entry-jump")];
  const at = jumps.findIndex((jump) => jump.closest("li")?.contains(document.activeElement));
  if (step === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  jumps[step(at, jumps.length)]?.focus();
}

/** Keeps the entry of the reader's place in sight, unless the reader is busy in the list. */
function useFollowedPlace(current: string | null, isFollowed: boolean) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (current === null || !isFollowed || list.current?.matches(":hover, :focus-within")) return;
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current, isFollowed]);
  return list;
}

interface Props {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly inView: InView;
  readonly port: EntryPort;
}

/** Every mention of the article, to be searched, looked into and gone to: what the marks are to the eye. */
export function MentionList({ article, analysis, inView, port }: Props) {
  const [wanted, setWanted] = useState<Wanted>({ order: "salience", query: "", kind: null });
  const [stop, setStop] = useState<string | null>(null);
  const entries = entriesOf(analysis, wanted);
  const current = currentAmong(entries, inView);
  const list = useFollowedPlace(current, wanted.order === "place");
  const tabStop = entries.some(({ key }) => key === stop) ? stop : (current ?? entries[0]?.key);
  const onFocus = ({ target }: FocusEvent): void => {
    const jump = target instanceof Element ? target.closest("li")?.querySelector<HTMLElement>(".entry-jump") : null;
    setStop(jump?.dataset.entry ?? null);
  };
  const item = (entry: Entry) => (
    <MentionEntry
      key={`${wanted.order} ${entry.key}`}
      article={article}
      analysis={analysis}
      entry={entry}
      showsPlace={wanted.order === "place"}
      isInView={isInView(entry, inView)}
      isCurrent={entry.key === current}
      isTabStop={entry.key === tabStop}
      port={port}
    />
  );
  return (
    <>
      <MentionFilter analysis={analysis} wanted={wanted} set={setWanted} />
      <p class="soft listed" role="status">
        {text("panel_listed", entries.length)}
      </p>
      <ol ref={list} class="entries" onKeyDown={(event) => moveFocus(event.currentTarget, event)} onFocusIn={onFocus}>
        {entries.map(item)}
      </ol>
    </>
  );
}

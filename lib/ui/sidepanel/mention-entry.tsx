import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { Article } from "../../model/article.ts";
import { MentionBody } from "../card/mention-body.tsx";
import { NewName } from "../shared/new-sign.tsx";
import { certaintyWord, kindWord } from "../shared/words.ts";
import { type Entry, nextPlace } from "./entries.ts";
import { Snippet } from "./snippet.tsx";

export interface EntryPort {
  jump(mention: number): void;
  openEntity(entityId: string): void;
}

interface Props {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly entry: Entry;
  readonly showsPlace: boolean;
  readonly isInView: boolean;
  readonly isCurrent: boolean;
  /** Of all entries the keyboard's Tab stops at one. */
  readonly isTabStop: boolean;
  readonly port: EntryPort;
}

/** What the card tells of a mention. */
function EntryBody({ article, analysis, entry, port }: Pick<Props, "article" | "analysis" | "entry" | "port">) {
  const mention = analysis.mentions[entry.mentions[0] ?? -1];
  if (mention === undefined) return null;
  return (
    <div class="entry-body">
      <p class="soft">
        {kindWord(entry.kind)} · {certaintyWord(mention.certainty)}
      </p>
      <MentionBody mention={mention} article={article} goTo={(id) => port.openEntity(id)} decide={undefined} />
    </div>
  );
}

export function MentionEntry({ article, analysis, entry, showsPlace, isInView, isCurrent, isTabStop, port }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [last, setLast] = useState<number | null>(null);
  const place = last === null ? 0 : entry.mentions.indexOf(last) + 1;
  const mention = analysis.mentions[entry.mentions[0] ?? -1];
  const tabIndex = isTabStop ? 0 : -1;
  const jump = (): void => {
    const next = nextPlace(entry, last);
    setLast(next);
    port.jump(next);
  };
  return (
    <li class={`entry${isInView ? " in-view" : ""}`} aria-current={isCurrent ? "location" : undefined}>
      <div class="entry-head">
        <button type="button" class="name entry-jump" tabIndex={tabIndex} data-entry={entry.key} onClick={jump}>
          <span class={`kind kind-${entry.kind}`}>{entry.name}</span>
          {entry.mentions.length > 1 && (
            <span class="count">{place === 0 ? entry.mentions.length : text("card_place", place, entry.mentions.length)}</span>
          )}
          <NewName mention={entry.mentions[0] ?? 0} />
        </button>
        {entry.hint !== null && <span class="soft hint">{entry.hint}</span>}
        <button
          type="button"
          class="entry-more"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-label={text("panel_known", entry.name)}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      {showsPlace && mention !== undefined && <Snippet text={article.text} lang={article.lang} mention={mention} />}
      {isOpen && <EntryBody article={article} analysis={analysis} entry={entry} port={port} />}
    </li>
  );
}

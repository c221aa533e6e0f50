import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { ask } from "../../messaging/send.ts";
import { counted, text } from "../../messaging/strings.ts";
import type { Acquaintance } from "../../model/reading.ts";

/** Canonical URL of the article that the card lies on: it is not counted among those where an entity was met before. */
export const CurrentArticle = createContext("");

function sentences({ sure, possible }: Acquaintance): string[] {
  return [...(sure > 0 ? [counted("memory_met", sure)] : []), ...(possible > 0 ? [counted("memory_met_perhaps", possible)] : [])];
}

interface Props {
  readonly entityId: string;
  /** One of several that a name may mean: that each is new would be said of all. */
  readonly isOneOfSeveral?: boolean;
}

/** How the reader knows an entity: from how many other articles, or that it is new. */
export function Met({ entityId, isOneOfSeveral = false }: Props) {
  const canonicalUrl = useContext(CurrentArticle);
  const [acquaintance, setAcquaintance] = useState<Acquaintance | null>(null);
  useEffect(() => {
    let isWanted = true;
    const take = (answer: Acquaintance | null): void => {
      if (isWanted) setAcquaintance(answer);
    };
    take(null);
    // The card says everything else without it.
    ask("memory.acquaintance", { entityId, canonicalUrl }).then(take, () => take(null));
    return () => {
      isWanted = false;
    };
  }, [entityId, canonicalUrl]);
  if (acquaintance === null) return null;
  const said = sentences(acquaintance);
  if (said.length > 0) return <p class="soft met">{said.join(" ")}</p>;
  if (!acquaintance.isFirst || isOneOfSeveral) return null;
  return (
    <p class="soft met" title={text("memory_new_title")}>
      {text("memory_first")}
    </p>
  );
}

import { useEffect, useState } from "preact/hooks";
import { ask } from "../../messaging/send.ts";
import type { EntityContext } from "../../model/entity-context.ts";

export type Lookup =
  | { readonly kind: "waiting" }
  | { readonly kind: "found"; readonly context: EntityContext }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly why: string };

/** What the knowledge base has on an entity, asked of the background. */
export function useEntityContext(entityId: string): Lookup {
  const [lookup, setLookup] = useState<Lookup>({ kind: "waiting" });
  useEffect(() => {
    let isWanted = true;
    const take = (result: Lookup): void => {
      if (isWanted) setLookup(result);
    };
    setLookup({ kind: "waiting" });
    ask("entity.context", { entityId }).then(
      (context) => take(context === null ? { kind: "missing" } : { kind: "found", context }),
      (error: unknown) => take({ kind: "failed", why: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [entityId]);
  return lookup;
}

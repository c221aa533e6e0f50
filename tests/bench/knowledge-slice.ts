import type { Facts } from "../../lib/knowledge/facts.ts";
import { nameKey } from "../../lib/text/name-key.ts";
import { keysTouchedBy } from "../../lib/text/name-windows.ts";
import { tokenize } from "../../lib/text/tokens.ts";

/** The facts that an article touches, as the extension reads them from its database. */
export type Slice = Pick<Facts, "entities" | "claims" | "relations">;

export function sliceOf({ entities, claims, relations }: Facts, text: string): Slice {
  const touched = keysTouchedBy(text, tokenize(text));
  const named = claims.filter(({ name }) => touched.has(nameKey(name)));
  const ids = new Set(named.map(({ entityId }) => entityId));
  return {
    entities: entities.filter(({ id }) => ids.has(id)),
    claims: named,
    relations: relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}

import { useEffect, useState } from "preact/hooks";
import type { LibraryPort } from "./library-port.ts";

export type EntityNames = readonly (readonly [id: string, name: string])[];

/** The names of the entities that notes are linked to, those that the knowledge still has; by name. */
export function useEntityNames(port: LibraryPort, ids: readonly string[]): EntityNames {
  const [names, setNames] = useState<EntityNames>([]);
  useEffect(() => void port.entityNames(ids).then(setNames), [port, ids.join(" ")]);
  return names;
}

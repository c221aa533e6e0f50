import type { EntityKind } from "../../lib/model/knowledge.ts";
import { nameKey } from "../../lib/text/name-key.ts";
import type { Draft } from "./draft.ts";

interface AttackEntry {
  readonly attackId: string;
  readonly kind: EntityKind;
  readonly key: string;
  readonly names: ReadonlySet<string>;
}

/** A record of another source, by the names it gives. */
interface NamedRecord {
  readonly name: string;
  readonly synonyms: readonly string[];
}

export interface AttackRegister {
  /** The ATT&CK id of the thing that the record is about, in a list; empty where that is not evident. */
  idsOf(record: NamedRecord, kinds: readonly EntityKind[]): string[];
}

export const attackGroupId = /^G\d{4}$/u;

/** Each calls the other's thing by the other's main name. A shared alias alone would be no evidence. */
function nameEachOther(entry: AttackEntry, key: string, synonyms: ReadonlySet<string>): boolean {
  return entry.names.has(key) && synonyms.has(entry.key);
}

/**
 * Tells which ATT&CK entry a record is about: the one with the same main name; of groups also the only one whose id
 * the record lists, if that entry knows the record's main name; of software also the one that it and the record call
 * by each other's main names. Two such entries are as good as none.
 */
export function attackRegister(draft: Draft): AttackRegister {
  const entries: AttackEntry[] = draft.namesBySource("attack-").flatMap(({ id, names }) => {
    const entity = draft.get(id);
    if (entity === undefined || !id.startsWith("attack:")) return [];
    const attackId = id.slice("attack:".length);
    return [{ attackId, kind: entity.kind, key: nameKey(entity.name), names: new Set(names.map(nameKey)) }];
  });
  return {
    idsOf({ name, synonyms }, kinds) {
      const key = nameKey(name);
      const listed = synonyms.filter((synonym) => attackGroupId.test(synonym));
      const synonymKeys = new Set(synonyms.map(nameKey));
      const ofKind = entries.filter((entry) => kinds.includes(entry.kind));
      const named = ofKind.filter((entry) => entry.key === key);
      const told = ofKind.filter((entry) =>
        entry.kind === "threat-group"
          ? listed.length === 1 && listed[0] === entry.attackId && entry.names.has(key)
          : nameEachOther(entry, key, synonymKeys),
      );
      const ids = (named.length > 0 ? named : told).map(({ attackId }) => attackId);
      return ids.length === 1 ? ids : [];
    },
  };
}

import type { Facts } from "../../../lib/knowledge/facts.ts";
import type { AliasClaim, Entity, EntityKind, Relation } from "../../../lib/model/knowledge.ts";

export const entity = (id: string, kind: EntityKind, name: string, changes: Partial<Entity> = {}): Entity => ({
  id,
  kind,
  name,
  country: null,
  externalIds: [],
  references: [],
  firstSeen: null,
  lastSeen: null,
  source: "register",
  ...changes,
});

export const claim = (entityId: string, name: string, changes: Partial<AliasClaim> = {}): AliasClaim => ({
  entityId,
  name,
  claimedBy: "register",
  form: "name",
  policy: "strong",
  ...changes,
});

export const relation = (from: string, type: Relation["type"], to: string): Relation => ({
  from,
  type,
  to,
  source: "register",
  validFrom: null,
  validTo: null,
});

/** Two groups that share a name, a state and a piece of malware; all invented. */
export const sampleFacts = (version = "1"): Facts => ({
  version,
  sources: [{ id: "register", name: "A register", url: null, licence: "CC0-1.0", notice: null }],
  entities: [
    entity("group:1", "threat-group", "Quiet Heron", { country: "XK" }),
    entity("group:2", "threat-group", "Copper Finch"),
    entity("tool:1", "malware", "HeronLoader"),
    entity("state:XK", "state", "Examplia", { country: "XK" }),
  ],
  claims: [
    claim("group:1", "Quiet Heron"),
    claim("group:1", "APT-901"),
    claim("group:1", "Marsh Bird", { claimedBy: "register" }),
    claim("group:2", "Copper Finch"),
    claim("group:2", "Marsh Bird"),
    claim("tool:1", "HeronLoader"),
    claim("state:XK", "Examplia"),
    claim("state:XK", "Examplian", { form: "demonym" }),
  ],
  relations: [relation("group:1", "uses", "tool:1"), relation("group:1", "attributed-to", "state:XK")],
});

import type { EntityKind } from "../../model/knowledge.ts";

/** An id in a public register and where it is explained there; null where the register has no page for it. */
export interface RegisterLink {
  readonly register: string;
  readonly id: string;
  readonly href: string | null;
}

const attackFolders: Readonly<Record<string, string>> = {
  G: "groups",
  S: "software",
  C: "campaigns",
  T: "techniques",
  M: "mitigations",
};

/** MISP galaxy has a page for each cluster, its entries under their names; only these kinds lie in one cluster. */
const mispClusters: Partial<Readonly<Record<EntityKind, string>>> = {
  "threat-group": "threat-actor",
  "ransomware-group": "ransomware",
};

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/[\s-]+/g, "-");

function mispPage({ kind, name }: { readonly kind: EntityKind; readonly name: string }): string {
  const cluster = mispClusters[kind];
  return cluster === undefined
    ? "https://misp-galaxy.org/"
    : `https://misp-galaxy.org/${cluster}/#${encodeURIComponent(slug(name))}`;
}

/** `entity` is what the id is of; its name leads to the place in the register where ids do not. */
export function registerLink(id: string, entity: { readonly kind: EntityKind; readonly name: string } | null): RegisterLink {
  if (/^TA\d{4}$/.test(id)) return { register: "ATT&CK", id, href: `https://attack.mitre.org/tactics/${id}/` };
  const attack = /^([GSCTM])(\d{4})(?:\.(\d{3}))?$/.exec(id);
  if (attack !== null) {
    const [, letter = "", number = "", part] = attack;
    const path = `${letter}${number}${part === undefined ? "" : `/${part}`}`;
    return { register: "ATT&CK", id, href: `https://attack.mitre.org/${attackFolders[letter]}/${path}/` };
  }
  if (/^CVE-\d{4}-\d{4,}$/.test(id)) return { register: "CVE", id, href: `https://www.cve.org/CVERecord?id=${id}` };
  if (/^Q\d+$/.test(id)) return { register: "Wikidata", id, href: `https://www.wikidata.org/wiki/${id}` };
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id))
    return { register: "MISP galaxy", id, href: entity === null ? null : mispPage(entity) };
  if (/^[a-z0-9-]+--[0-9a-f-]{36}$/.test(id)) return { register: "STIX", id, href: null };
  return { register: "", id, href: null };
}

import type { Analysis, Incident } from "../../model/analysis.ts";
import type { Entity } from "../../model/knowledge.ts";
import type { Certainty, Mention, MentionOf } from "../../model/mention.ts";
import { hasLink } from "../../model/mention.ts";
import { entityObject } from "./entities.ts";
import { type StixObject, stixId, stixObject, timestamp } from "./objects.ts";

/** STIX's own scale (appendix A, WEP): very likely, likely, unlikely to be sure. */
const confidenceOf: Readonly<Record<Certainty, number>> = { certain: 90, likely: 70, weak: 30 };

type Times = { readonly created: string; readonly modified: string };

const quoted = (value: string): string => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

const comparisons: Readonly<Record<MentionOf<"indicator">["indicatorType"], string | null>> = {
  ipv4: "ipv4-addr:value",
  ipv6: "ipv6-addr:value",
  domain: "domain-name:value",
  url: "url:value",
  email: "email-addr:value",
  md5: "file:hashes.MD5",
  sha1: "file:hashes.'SHA-1'",
  sha256: "file:hashes.'SHA-256'",
  sha512: "file:hashes.'SHA-512'",
  wallet: null,
};

function indicatorObject(mention: MentionOf<"indicator">, validFrom: string, times: Times): StixObject | null {
  const property = comparisons[mention.indicatorType];
  if (property === null) return null;
  return stixObject("indicator", stixId("indicator", `${mention.indicatorType} ${mention.refanged}`), times, {
    name: mention.refanged,
    indicator_types: ["unknown"],
    pattern: `[${property} = ${quoted(mention.refanged)}]`,
    pattern_type: "stix",
    valid_from: validFrom,
    confidence: confidenceOf[mention.certainty],
  });
}

const classes = {
  organization: "organization",
  government: "organization",
  state: "organization",
  person: "individual",
} as const;

/** A name that no entity was linked to, where STIX can tell of it by its name alone. */
function unlinkedObject(mention: Mention, times: Times): StixObject | null {
  const name = mention.text.replaceAll(/\s+/g, " ").trim();
  const key = `name ${name.toLowerCase()}`;
  if (mention.kind === "actor") {
    if (mention.actorType === "threat-group") return stixObject("threat-actor", stixId("threat-actor", key), times, { name });
    return stixObject("identity", stixId("identity", key), times, { name, identity_class: classes[mention.actorType] });
  }
  if (mention.kind === "software") return stixObject("malware", stixId("malware", key), times, { name, is_family: true });
  if (mention.kind === "vulnerability" && mention.cve !== null) {
    const external_references = [{ source_name: "cve", external_id: mention.cve }];
    return stixObject("vulnerability", stixId("vulnerability", `cve:${mention.cve}`), times, {
      name: mention.cve,
      external_references,
    });
  }
  if (mention.kind !== "technique") return null;
  const external_references = [{ source_name: "mitre-attack", external_id: mention.attackId }];
  return stixObject("attack-pattern", stixId("attack-pattern", `attack:${mention.attackId}`), times, {
    name: mention.attackId,
    external_references,
  });
}

/** The object a mention stands for: its entity's where linked, else one of its name alone; null where STIX has no place for it. */
export function mentionObject(
  mention: Mention,
  entities: ReadonlyMap<string, Entity>,
  validFrom: string,
  times: Times,
): StixObject | null {
  if (mention.kind === "indicator") return indicatorObject(mention, validFrom, times);
  const best = hasLink(mention) && mention.link.kind === "linked" ? mention.link.candidates[0] : undefined;
  const entity = best === undefined ? undefined : entities.get(best.entityId);
  return entity === undefined ? unlinkedObject(mention, times) : entityObject(entity, times);
}

/** First and last day of an incident's dates as STIX timestamps. */
export function daysOf(
  { dates }: Incident,
  { mentions }: Analysis,
): { readonly first: string | null; readonly last: string | null } {
  const days = dates.flatMap((position) => {
    const mention = mentions[position];
    return mention?.kind === "date" ? [mention.earliest, mention.latest] : [];
  });
  const sorted = days.flatMap((day) => timestamp(day) ?? []).toSorted();
  return { first: sorted.at(0) ?? null, last: sorted.at(-1) ?? null };
}

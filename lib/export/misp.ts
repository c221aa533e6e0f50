import { v5 } from "uuid";
import type { Entity } from "../model/knowledge.ts";
import type { Mention, MentionOf } from "../model/mention.ts";
import { byId, type Entities, storyOf } from "./document-story.ts";
import { entityIdsIn } from "./documents-of.ts";
import type { ExportDocument, ExportFormat } from "./export-format.ts";
import { wordsAt } from "./words.ts";

interface Attribute {
  readonly type: string;
  readonly category: string;
  readonly value: string;
  readonly to_ids: boolean;
  readonly comment?: string;
}

const namespace = v5("https://newsgloss.org/misp", v5.URL);

const indicatorAttributes: Readonly<Record<MentionOf<"indicator">["indicatorType"], readonly [type: string, category: string]>> =
  {
    ipv4: ["ip-dst", "Network activity"],
    ipv6: ["ip-dst", "Network activity"],
    domain: ["domain", "Network activity"],
    url: ["url", "Network activity"],
    email: ["email", "Payload delivery"],
    md5: ["md5", "Payload delivery"],
    sha1: ["sha1", "Payload delivery"],
    sha256: ["sha256", "Payload delivery"],
    sha512: ["sha512", "Payload delivery"],
    wallet: ["btc", "Financial fraud"],
  };

function attributeOf(document: ExportDocument, mention: Mention): Attribute | null {
  const comment = wordsAt(document, mention) ?? "";
  switch (mention.kind) {
    case "indicator": {
      const [type, category] = indicatorAttributes[mention.indicatorType];
      // Named in the news: whether it is malicious is for the analyst to say, who then sets it for detection.
      return { type, category, value: mention.refanged, to_ids: false, comment };
    }
    case "vulnerability":
      return mention.cve === null
        ? null
        : { type: "vulnerability", category: "External analysis", value: mention.cve, to_ids: false, comment };
    default:
      return null;
  }
}

function attributesOf(document: ExportDocument, entities: Entities): Attribute[] {
  const { article, analysis, notes } = document;
  const story = storyOf(document, entities);
  const text = (category: string, value: string, comment: string): Attribute => ({
    type: "text",
    category,
    value,
    to_ids: false,
    comment,
  });
  return [
    { type: "link", category: "External analysis", value: article.canonicalUrl, to_ids: false, comment: article.title },
    ...(analysis?.mentions ?? []).flatMap((mention) => attributeOf(document, mention) ?? []),
    ...(story?.who ?? []).map((name) => ({
      type: "threat-actor",
      category: "Attribution",
      value: name,
      to_ids: false,
    })),
    ...(story?.toWhom ?? []).map((name) => ({
      type: "target-org",
      category: "Targeting data",
      value: name,
      to_ids: false,
    })),
    ...(story?.how ?? []).map((name) => text("Other", name, "way of attack")),
    ...notes.map((note) => ({
      type: "comment",
      category: "Internal reference",
      value: note.body || (note.target?.quote.exact ?? ""),
      to_ids: false,
      comment: note.target === null ? "" : `on “${note.target.quote.exact}”`,
    })),
  ].filter(({ value }) => value.trim() !== "");
}

const galaxies: Partial<Record<Entity["kind"], string>> = {
  "threat-group": "mitre-intrusion-set",
  "ransomware-group": "ransomware",
  campaign: "mitre-campaign",
  malware: "mitre-malware",
  tool: "mitre-tool",
  technique: "mitre-attack-pattern",
};

/** MISP names an ATT&CK cluster by name and id, and its own by the name alone. */
function galaxyTag(entity: Entity): string | null {
  const attackId = entity.externalIds.find((id) => /^[GSCT]\d{4}/.test(id));
  const galaxy = galaxies[entity.kind];
  if (attackId !== undefined && galaxy !== undefined) return `misp-galaxy:${galaxy}="${entity.name} - ${attackId}"`;
  if (!entity.id.startsWith("misp:")) return null;
  if (entity.kind === "threat-group") return `misp-galaxy:threat-actor="${entity.name}"`;
  return entity.kind === "ransomware-group" ? `misp-galaxy:ransomware="${entity.name}"` : null;
}

function tagsOf(document: ExportDocument, entities: Entities): string[] {
  const { notes } = document;
  const linked = entityIdsIn({ documents: [{ ...document, notes: [] }], entityNotes: [] });
  const galaxyTags = linked.flatMap((id) => {
    const entity = entities.get(id);
    return (entity === undefined ? null : galaxyTag(entity)) ?? [];
  });
  return [...new Set(["type:OSINT", ...galaxyTags, ...notes.flatMap(({ tags }) => tags)])];
}

function eventOf(document: ExportDocument, entities: Entities, exportedAt: string) {
  const { article } = document;
  const seconds = String(Math.floor(Date.parse(exportedAt) / 1000));
  const unique = new Map(
    attributesOf(document, entities).map((attribute) => [`${attribute.type} ${attribute.value}`, attribute]),
  );
  return {
    Event: {
      uuid: v5(`event ${article.canonicalUrl}`, namespace),
      info: article.title.trim() || "Untitled article",
      date: article.publishedAt ?? exportedAt.slice(0, 10),
      timestamp: seconds,
      threat_level_id: "4",
      analysis: "0",
      distribution: "0",
      published: false,
      Attribute: Array.from(unique, ([key, attribute]) => ({
        uuid: v5(`attribute ${article.canonicalUrl} ${key}`, namespace),
        distribution: "5",
        timestamp: seconds,
        ...attribute,
      })),
      Tag: tagsOf(document, entities).map((name) => ({ name })),
    },
  };
}

/** MISP core format: an event an article. One is written alone, several as MISP's own `response` list. */
export const misp: ExportFormat = {
  id: "misp",
  label: "export_misp",
  extension: "misp.json",
  mediaType: "application/json",
  *pieces({ documents, entities, exportedAt }) {
    const known = byId(entities);
    const [only] = documents;
    if (documents.length === 1 && only !== undefined) {
      yield `${JSON.stringify(eventOf(only, known, exportedAt), null, 2)}\n`;
      return;
    }
    yield '{"response": [';
    for (const [index, document] of documents.entries())
      yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(eventOf(document, known, exportedAt))}`;
    yield "\n]}\n";
  },
};

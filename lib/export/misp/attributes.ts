import { v5 } from "uuid";
import type { Mention, MentionOf } from "../../model/mention.ts";
import { type Entities, storyOf } from "../document-story.ts";
import type { ExportDocument } from "../export-format.ts";
import { wordsAt } from "../words.ts";

/** An attribute as its event has it; `object_relation` where it is one of an object. */
export interface Attribute {
  readonly type: string;
  readonly category: string;
  readonly value: string;
  readonly to_ids: boolean;
  readonly comment?: string;
  readonly object_relation?: string;
}

const namespace = v5("https://newsgloss.org/misp", v5.URL);

/** The same thing has the same id in every export, on every machine. */
export const mispId = (kind: string, key: string): string => v5(`${kind} ${key}`, namespace);

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
  if (mention.kind === "indicator") {
    const [type, category] = indicatorAttributes[mention.indicatorType];
    // Named in the news: whether it is malicious is for the analyst to say, who then sets it for detection.
    return { type, category, value: mention.refanged, to_ids: false, comment };
  }
  if (mention.kind !== "vulnerability" || mention.cve === null) return null;
  return { type: "vulnerability", category: "External analysis", value: mention.cve, to_ids: false, comment };
}

/** What other events may have as well, each once: indicators, flaws, who did it to whom. */
export function attributesOf(document: ExportDocument, entities: Entities): Attribute[] {
  const story = storyOf(document, entities);
  const named = (type: string, category: string, names: readonly string[] = []): Attribute[] =>
    names.map((value) => ({ type, category, value, to_ids: false }));
  const all = [
    ...(document.analysis?.mentions ?? []).flatMap((mention) => attributeOf(document, mention) ?? []),
    ...named("threat-actor", "Attribution", story?.who),
    ...named("target-org", "Targeting data", story?.toWhom),
  ].filter(({ value }) => value.trim() !== "");
  return [...new Map(all.map((attribute) => [`${attribute.type} ${attribute.value}`, attribute])).values()];
}

/** The attribute as it is written, inside of its event or object. */
export const writtenAttribute = (attribute: Attribute, key: string, seconds: string) => ({
  uuid: mispId("attribute", `${key} ${attribute.type} ${attribute.value}`),
  distribution: "5",
  timestamp: seconds,
  ...attribute,
});

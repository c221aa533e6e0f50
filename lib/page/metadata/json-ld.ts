import * as v from "valibot";

const articleTypes = /(^|[/#])(\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Posting|WebPage)$/;
/** Pages put their whole archive there now and then; more than this is not read. */
const maximalLength = 500_000;

const words = v.fallback(v.optional(v.string()), undefined);
const NodeSchema = v.looseObject({
  "@type": v.optional(v.unknown()),
  headline: words,
  datePublished: words,
  inLanguage: words,
  "@graph": v.optional(v.unknown()),
  mainEntity: v.optional(v.unknown()),
});
type LinkedData = v.InferOutput<typeof NodeSchema>;

/** What the page's JSON-LD says of its article; nothing of it is trusted further than its type. */
export interface ArticleData {
  readonly headline?: string | undefined;
  readonly datePublished?: string | undefined;
  readonly inLanguage?: string | undefined;
  /** False when only a page, not an article, is described. */
  readonly isArticle: boolean;
}

function typesOf(node: LinkedData): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((item) => typeof item === "string");
}

/** The objects at the top, in lists, `@graph` and `mainEntity`; not what is nested elsewhere, such as teasers in lists. */
function nodesOf(value: unknown, depth = 0): LinkedData[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((item) => nodesOf(item, depth + 1));
  const node = v.safeParse(NodeSchema, value);
  if (!node.success) return [];
  return [node.output, ...nodesOf(node.output["@graph"], depth + 1), ...nodesOf(node.output.mainEntity, depth + 1)];
}

function parse(script: Element): unknown {
  const json = (script.textContent ?? "").slice(0, maximalLength).replace(/^\s*(<!--|\/\*.*?\*\/|\/\/.*)?\s*(<!\[CDATA\[)?/, "");
  try {
    return JSON.parse(json.trimEnd().replace(/(\]\]>|-->)$/, ""));
  } catch {
    // Broken JSON-LD is common; the other sources of metadata remain.
    return null;
  }
}

/** Reads `<script type="application/ld+json">`; null when none tells of an article. */
export function articleData(document: Document): ArticleData | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20);
  const nodes = scripts.flatMap((script) => nodesOf(parse(script)));
  const isPage = (node: LinkedData): boolean => typesOf(node).every((type) => /WebPage$/.test(type));
  const described = nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)));
  const best = described.find((node) => !isPage(node)) ?? described[0];
  if (best === undefined) return null;
  const { headline, datePublished, inLanguage } = best;
  return { headline, datePublished, inLanguage, isArticle: !isPage(best) };
}

import { families, refiners } from "../../../../lib/detect/dates/configuration.ts";
import { findDates } from "../../../../lib/detect/dates/detector.ts";
import { findDrafts } from "../../../../lib/detect/dates/drafts.ts";
import type { Article } from "../../../../lib/model/article.ts";
import type { MentionOf } from "../../../../lib/model/mention.ts";

const articleWith = (text: string, publishedAt: string | null, lang: string): Article => ({
  url: "",
  canonicalUrl: "",
  title: "",
  publishedAt,
  publishedBy: publishedAt === null ? "none" : "given",
  lang,
  text,
});

export function datesIn(text: string, publishedAt: string | null, lang = "en"): MentionOf<"date">[] {
  return findDates(articleWith(text, publishedAt, lang)).filter((mention) => mention.kind === "date");
}

/** How the pipeline got there: what each family matched, and what the refiners made of it. */
export function explain(text: string): string {
  const show = (drafts: ReturnType<typeof findDrafts>): string =>
    drafts.map(({ family, role, start, end }) => `    [${text.slice(start, end)}] ${family}, ${role}`).join("\n");
  const each = families.flatMap((family) => findDrafts([family], text));
  const found = findDrafts(families, text);
  const refined = refiners.reduce((drafts, refine) => refine(drafts, text), found);
  return `${text}\n  each family alone:\n${show(each)}\n  longest:\n${show(found)}\n  refined:\n${show(refined)}`;
}

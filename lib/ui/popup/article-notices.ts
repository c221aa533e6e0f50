import { languageTag, text } from "../../messaging/strings.ts";
import { type Article, maximalTextLength } from "../../model/article.ts";

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([languageTag()], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const isRead = (lang: string | null): boolean => lang === null || /^en\b/.test(lang);

/** What the reader must know to read the results right, one sentence each: the analysis' own notices in the reader's language. */
export function articleNotices(article: Article): string[] {
  return [
    ...(article.text.trim() === "" ? [text("popup_notice_empty")] : []),
    ...(article.publishedAt === null ? [text("popup_notice_undated")] : []),
    ...(article.lang !== null && !isRead(article.lang) ? [text("popup_notice_language", languageName(article.lang))] : []),
    ...(article.text.length >= maximalTextLength ? [text("popup_notice_cut", maximalTextLength)] : []),
  ];
}

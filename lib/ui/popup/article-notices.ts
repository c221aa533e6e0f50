import { text } from "../../messaging/strings.ts";
import type { Analysis } from "../../model/analysis.ts";
import type { Article } from "../../model/article.ts";

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([text("languageTag")], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const isRead = (lang: string | null): boolean => lang === null || /^en\b/.test(lang);

/** What the reader must know to read the results right: one sentence each. */
export function articleNotices(article: Article, analysis: Analysis): string[] {
  return [
    ...(article.text.trim() === "" ? [text("popup_notice_empty")] : []),
    ...(article.publishedAt === null ? [text("popup_notice_undated")] : []),
    ...(article.lang !== null && !isRead(article.lang) ? [text("popup_notice_language", languageName(article.lang))] : []),
    ...analysis.notices,
  ];
}

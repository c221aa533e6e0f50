import { type Article, maximalTextLength } from "../model/article.ts";

/** English in any of its countries; a page that does not say is read as English, since most sources are. */
export const isEnglish = ({ lang }: Pick<Article, "lang">): boolean => lang === null || /^en\b/iu.test(lang);

/** What could not be done with an article, one sentence each for the reader. */
export function noticesOf(article: Article): string[] {
  const notices: string[] = [];
  if (article.publishedAt === null) {
    notices.push("The page does not say when it was published, so days like “last Tuesday” cannot be placed in the calendar.");
  }
  if (!isEnglish(article)) {
    notices.push(
      `The article is written in another language than English (${article.lang}): only names that are known are marked.`,
    );
  }
  if (article.text.length >= maximalTextLength) {
    notices.push(
      `The text is longer than ${maximalTextLength.toLocaleString("en")} characters; what comes after them is not read.`,
    );
  }
  return notices;
}

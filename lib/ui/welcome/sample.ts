import type { Article } from "../../model/article.ts";

/** Written for this page, on facts of public record; short enough that every mark is seen at once. */
const text =
  "Albania broke off relations with Iran on Wednesday. In mid-July, hackers calling themselves Homeland Justice had wiped government servers and knocked public services offline; in late August they leaked what they had stolen. Tehran denied any part in it.";

export const sampleArticle: Article = {
  url: "https://newsgloss.org/sample",
  canonicalUrl: "https://newsgloss.org/sample",
  title: "Albania breaks with Iran over cyber attack",
  publishedAt: "2022-09-08",
  publishedBy: "given",
  lang: "en",
  text,
};

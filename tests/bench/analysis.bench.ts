import nlp from "compromise/three";
import dates from "compromise-dates";
import { analyseArticle } from "../../lib/analysis/analyse-article.ts";
import { starterKnowledge } from "../../scripts/annotate/starter-knowledge.ts";
import { type Comparison, compareWays } from "./comparison.ts";
import { sampleArticle } from "./sample-article.ts";

const words = 1000;

/** Aim: raw compromise with dates takes at least three times as long as everything Newsgloss does. */
export function compare(): Promise<Comparison> {
  const article = sampleArticle(words);
  const knowledge = starterKnowledge();
  nlp.plugin(dates);
  return compareWays(`An article of ${words} words`, {
    "Newsgloss, everything": () => analyseArticle(article, knowledge, "full"),
    "Newsgloss, first marks": () => analyseArticle(article, knowledge, "names"),
    "compromise with dates: terms, people, places, organizations, dates": () => {
      const doc = nlp(article.text);
      return [
        doc.people().json(),
        doc.places().json(),
        doc.organizations().json(),
        (doc as unknown as { dates(): { json(): unknown } }).dates().json(),
      ];
    },
  });
}

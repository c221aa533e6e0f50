import { englishPhrases, type Phrases } from "../../events/story-phrases.ts";
import { languageTag, type StringKey, text } from "../../messaging/strings.ts";
import { type AttackType, attackTypes } from "../../model/attack-types.ts";

/** A string whose places keep their names, to be filled for each incident. */
const template = (key: StringKey, ...places: readonly string[]): string => text(key, ...places.map((place) => `{${place}}`));

type Words = Readonly<Partial<Record<AttackType, string>>>;

const underscored = (type: AttackType): string => type.replaceAll("-", "_");
const meansWord = (type: AttackType): string => text(`story_means_${underscored(type)}` as StringKey);
const effectWord = (type: AttackType): string => text(`story_effect_${underscored(type)}` as StringKey);
const wordsFor = (word: (type: AttackType) => string, of: Words): Words =>
  Object.fromEntries(attackTypes.filter((type) => type in of).map((type) => [type, word(type)]));

/** The words of the story in the reader's language. */
export const storyPhrases = (): Phrases => ({
  sentence: {
    happened: template("story_happened", "who", "whom", "how", "when", "effects"),
    alleged: template("story_alleged", "who", "whom", "how", "when", "effects"),
    threatened: template("story_threatened", "who", "whom", "how", "when"),
    prevented: template("story_prevented", "who", "whom", "how", "when"),
    general: text("story_general"),
  },
  somebody: text("story_somebody"),
  someVictim: text("story_some_victim"),
  nobodyNamed: template("story_nobody_named", "how", "when", "effects"),
  means: wordsFor(meansWord, englishPhrases.means),
  effects: wordsFor(effectWord, englishPhrases.effects),
  withMeans: template("story_with_means", "means"),
  and: template("story_and", "first", "last"),
  others: template("story_and_others", "first"),
  onDay: template("story_on_day", "day"),
  inSpan: template("story_in_span", "span"),
  language: languageTag(),
});

/** Words that are frequent in one language and rare in the others. */
const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set("the of and to that was with for his by which from were has have been this they their said".split(" ")),
  de: new Set("der die das und nicht mit ist von dem den auch sich auf ein eine für wurde werden nach bei".split(" ")),
  fr: new Set("le les des est dans une pour qui sur pas au avec ce il sont par été cette aux du".split(" ")),
  es: new Set("el los las una por con para del que se fue más como está han su al lo pero sobre".split(" ")),
  it: new Set("il di che è per della del con sono non gli una dei nel anche alla stato ha le più".split(" ")),
  pt: new Set("o os do da dos das em uma não com para foi são mais ao pela pelo também que se".split(" ")),
  nl: new Set("de het een van en niet dat op zijn met voor is te aan door ook naar bij werd uit".split(" ")),
};

const scripts: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
];

const sampleLength = 4000;

/** The language that a text is most likely in, two letters; null when it is too short or too mixed to tell. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength).toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  const enough = words.reduce((sum, { length }) => sum + length, 0) * 0.3;
  const isOften = (pattern: RegExp): boolean => (sample.match(pattern)?.length ?? 0) > enough;
  // Most texts are in Latin letters alone, and patterns of scripts take long to be made.
  const script = isOften(/[\u0370-\uffff]/g) ? scripts.find(([, pattern]) => isOften(pattern)) : undefined;
  if (script !== undefined) return script[0];
  const counts = Object.entries(stopWords).map(([lang, stops]) => ({
    lang,
    count: words.filter((word) => stops.has(word)).length,
  }));
  const [best, second] = counts.toSorted((a, b) => b.count - a.count);
  if (best === undefined || second === undefined) return null;
  return best.count >= 5 && best.count >= words.length * 0.08 && best.count > second.count * 1.5 ? best.lang : null;
}

/** BCP 47 in lower case: "en_US" is en-us; null for what is no language tag. */
function tagOf(value: string | null | undefined): string | null {
  const tag = value?.trim().replaceAll("_", "-").toLowerCase() ?? "";
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

const declarations = ['meta[property="og:locale"]', 'meta[http-equiv="content-language" i]', 'meta[name="language" i]'];

/** Languages the page says it is in, most telling first. */
function declared(document: Document, inLanguage: string | undefined): string[] {
  const contents = declarations.map((selector) => document.querySelector(selector)?.getAttribute("content"));
  const tags = [document.documentElement.getAttribute("lang"), inLanguage, ...contents].map(tagOf);
  return tags.filter((tag) => tag !== null);
}

/** A script alone does not tell its languages apart: a page in Ukrainian that says so is believed. */
function fits(tag: string, guess: string | null): boolean {
  const [language = ""] = tag.split("-");
  return guess === null || language === guess || !(guess in stopWords || language in stopWords);
}

/** What the page declares, unless its text is plainly in another language: then what the text tells. */
export function languageOf(document: Document, inLanguage: string | undefined, text: string): string | null {
  const guess = guessLanguage(text);
  return declared(document, inLanguage).find((tag) => fits(tag, guess)) ?? guess;
}

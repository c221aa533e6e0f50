const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );

const cardinalValues = new Map<string, number>([
  ...ones.map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ["a", 1],
  ["an", 1],
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
]);

const ordinalValues = new Map<string, number>([
  ...ordinals.map((word, index): [string, number] => [word, index + 1]),
  ["twentieth", 20],
  ["thirtieth", 30],
]);

const tensPattern = tens.join("|");
const onesPattern = ones.slice(1, 10).join("|");

/** Regular expression sources; alternatives with a longer form stand before the shorter. */
export const smallNumberSource = `(?:(?:${tensPattern})(?:[- ](?:${onesPattern}))?|${ones.slice(1).reverse().join("|")})`;
export const numberWordSource = `(?:${smallNumberSource}(?: (?:hundred|thousand|dozen))?|an? (?:hundred|thousand|dozen)|a|an)`;
export const ordinalSource = `(?:\\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[- ](?:${ordinals.slice(0, 9).join("|")})|${[
  ...ordinalValues.keys(),
]
  .reverse()
  .join("|")})`;

/** "twenty-four", "a hundred", "two thousand", "1,200", "2.5"; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(",", "");
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  let total = 0;
  let current = 0;
  for (const word of text.toLowerCase().split(/[-\s]+/)) {
    const value = cardinalValues.get(word);
    if (value === undefined) return null;
    if (value === 12 && word === "dozen") current = Math.max(current, 1) * 12;
    else if (value === 100) current = Math.max(current, 1) * 100;
    else if (value === 1000) {
      total += Math.max(current, 1) * 1000;
      current = 0;
    } else current += value;
  }
  return total + current;
}

/** "3rd", "twenty-first"; null when it is no ordinal. */
export function readOrdinal(text: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(text);
  if (digits !== null) return Number(digits[1]);
  const [first = "", second] = text.toLowerCase().split(/[-\s]+/);
  if (second === undefined) return ordinalValues.get(first) ?? null;
  const unit = ordinalValues.get(second);
  const ten = cardinalValues.get(first);
  return unit === undefined || ten === undefined ? null : ten + unit;
}

export const spokenYearSource = `(?:(?:seventeen|eighteen|nineteen|twenty)[- ](?:hundred(?:[- ](?:and[- ])?${smallNumberSource})?|(?:oh|o)[- ](?:${onesPattern})|${smallNumberSource})|two thousand(?: (?:and )?${smallNumberSource})?)`;

/** "nineteen ninety-seven", "two thousand and five", "nineteen hundred ninety three", "twenty oh six". */
export function readSpokenYear(text: string): number | null {
  const words = text
    .toLowerCase()
    .split(/[-\s]+/)
    .filter((word) => word !== "and" && word !== "hundred" && word !== "oh" && word !== "o");
  if (words[0] === "two" && words[1] === "thousand")
    return 2000 + (words.length > 2 ? (readNumber(words.slice(2).join(" ")) ?? 0) : 0);
  const century = cardinalValues.get(words[0] ?? "");
  if (century === undefined || century < 17 || century > 20) return null;
  const rest = words.length > 1 ? readNumber(words.slice(1).join(" ")) : 0;
  return rest === null || rest > 99 ? null : century * 100 + rest;
}

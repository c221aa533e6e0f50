const pad = (value: number): string => String(value).padStart(2, "0");

/** `YYYY-MM-DD` when it is a day of the calendar between 1990 and tomorrow, else null. */
function dayFrom(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const latest = Date.now() + 86_400_000;
  if (!isReal || year < 1990 || date.getTime() > latest) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const english = "january february march april may june july august september october november december".split(" ");

/** Names and short names of the months in a language, lower case, without full stops. */
function monthsIn(lang: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const style of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(lang, { month: style, day: "numeric", timeZone: "UTC" });
    for (let month = 0; month < 12; month += 1) {
      const part = format.formatToParts(Date.UTC(2020, month, 15)).find(({ type }) => type === "month");
      if (part) months.set(part.value.toLowerCase().replaceAll(".", ""), month + 1);
    }
  }
  return months;
}

/** Formats are slow to make, and a page has one language. */
const cache = new Map<string, Map<string, number>>();

function foreignMonth(name: string, lang: string): number | null {
  try {
    const months = cache.get(lang) ?? monthsIn(lang);
    cache.set(lang, months);
    return months.get(name) ?? null;
  } catch {
    // The page's own language tag may be anything.
    return null;
  }
}

function monthOf(word: string, lang: string | null): number | null {
  const name = word.toLowerCase();
  const index = english.findIndex((month) => month === name || (month.startsWith(name.slice(0, 3)) && name.length <= 4));
  if (index >= 0) return index + 1;
  return lang === null || lang.startsWith("en") ? null : foreignMonth(name, lang);
}

/** "3/4/2022" is 4 March in the United States and 3 April nearly everywhere else. */
function fromSlashes(first: number, second: number, year: number, lang: string | null): string | null {
  const isMonthFirst = second > 12 || (first <= 12 && (lang === "en-us" || lang === "en"));
  return isMonthFirst ? dayFrom(year, first, second) : dayFrom(year, second, first);
}

/**
 * The day that a date in metadata or in a byline is written with; the day of the page, whatever the time zone:
 * "2022-09-07T23:30:00-04:00" is 2022-09-07. Null when it holds no full date.
 * Reads "2022-09-07…", "2022/9/7", "20220907…", "Wed, 07 Sep 2022 …", "September 7, 2022", "7. September 2022",
 * "9/7/2022", "07.09.2022", and seconds or milliseconds since 1970.
 */
export function writtenDay(value: string, lang: string | null = null): string | null {
  const text = value.slice(0, 300);
  const year =
    /(?:^|\D)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ??
    /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?!\d{2,})/.exec(text);
  if (year) return dayFrom(Number(year[1]), Number(year[2]), Number(year[3]));
  const dayFirst =
    /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?((?:19|20)\d\d)(?!\d)/u.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1], lang);
  const monthFirst = /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/u.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2], lang);
  const numbers = /(?:^|\D)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/.exec(text);
  if (numbers) return fromSlashes(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]), lang);
  return fromEpoch(text.trim());
}

function named(year: string | undefined, month: string | undefined, day: string | undefined, lang: string | null): string | null {
  const number = monthOf(month ?? "", lang);
  return number === null ? null : dayFrom(Number(year), number, Number(day));
}

function fromEpoch(text: string): string | null {
  if (!/^\d{10}(\d{3})?$/.test(text)) return null;
  const date = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return dayFrom(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

import { dayOf } from "../calendar.ts";
import type { Family, Match } from "../family.ts";
import { meaningOf } from "../meaning.ts";
import { readSpokenYear } from "../numbers.ts";
import { periodAt, yearPeriod } from "../period.ts";
import { pattern } from "../vocabulary.ts";
import { fullYear } from "../years.ts";

/** What is counted after a number, so that the number is no year: "2000 people", "1,500 of them", "2020 US dollars". */
const counted =
  /^(?:[ -](?:people|persons|users|customers|accounts|records|employees|workers|jobs|members|soldiers|troops|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|pounds|tons|tonnes|kilograms|kg|dollars|euros|percent|per cent|pct|points|shares|times|words|lines|bytes|bits|[kmgt]b|mhz|ghz|hours|days|weeks|months|years|minutes|seconds|others|more|or more|units|barrels|acres|volts|watts|calories|degrees|pages|votes|servers|computers|devices|systems|machines|websites|domains|IPs|bitcoins?|BTC|francs|marks|yen|rupees|companies|organi[sz]ations|victims|files|emails|vehicles|cars)\b|[%°]|[.,]\d|:\d|\/\d\d?\/)/i;
const money =
  /(?:[$£€¥#@~+]|\b(?:US|USD|EUR|GBP|dlrs|No\.|no\.|number|nos\.|port|ports|page|pages|p\.|section|article|room|route|highway|level|flight|lot|item|line|rule|id|build|version|ver\.|v|KB|RFC|ISO|IEC|errno|event id|ticket|case)[ :#-]{0,2})$/i;
/** Products named by a year: "Windows Server 2019", "Office 365 2016". */
const product =
  /\b(?:Windows(?: Server| Small Business Server)?|Server|Office|Exchange(?: Server)?|SharePoint(?: Server)?|Outlook|Word|Excel|PowerPoint|Access|Publisher|Visio|Project|Visual Studio|Visual C\+\+|SQL Server|Dynamics(?: NAV| AX)?|AutoCAD|Acrobat(?: DC)?|Reader(?: DC)?|ColdFusion|Endpoint|Norton|Antivirus|NAV|GX|Lync(?: Server)?|Skype for Business(?: Server)?|FIFA|Boeing|Airbus|Area)\s$/;
const asksForYear =
  /(?:\b(?:in|since|by|until|till|from|of|during|through|throughout|before|after|between|early|late|mid|and|to|or|around|about|circa|the|year|for|over|at least|than|into|fiscal|FY|calendar|both|because|versus|vs\.?|on|back in|that|its|their|as of|Copyright|©|\(c\)|as)|mid-|[-–—(,/&;:“"‘'[~=>|])\s{0,3}$/i;

const isIdentifier = ({ before, after }: Match): boolean =>
  /[\w#$£€@_=\\]$|[\w)][-_.:+/]$|\d,$/.test(
    before.replace(
      /(?:\b(?:mid|late|early|pre|post|since|until|in|year|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|(?:19|20)\d\d)[-/]$/i,
      "",
    ),
  ) ||
  /^(?:[_\\@+=]|[-.:][\d]|-(?!(?:themed|style|era|based|dated|only)\b)[a-z]|\.[a-z]|\/[a-z\d])/i.test(
    after.replace(/^[-/](?:(?:1\d|20)?\d\d(?![\w-])|era\b|style\b|(?:Q|H)\d)/i, ""),
  );

/** Four digits are a year where a year is asked for, or from 1900 to 2099 where nothing is counted. */
function isYear(match: Match): boolean {
  const { text, before, after } = match;
  if (isIdentifier(match) || counted.test(after) || money.test(before) || product.test(before)) return false;
  const year = Number(text);
  if (year >= 1900 && year < 2100) return year >= 1950 || asksForYear.test(before);
  return year >= 1000 && /\b(?:in|since|by|until|between|early|late|the year)\s{1,2}$/i.test(before) && !/^ [a-z]+s\b/.test(after)
    ? isPlainPast(match)
    : isPairOfYears(match);
}

const isPlainPast = ({ after }: Match): boolean =>
  /^(?:[,.;:)\]]|\s(?:and|to|by|when|until|in|at|the|as|with|for|was|,)|-|–|$)/.test(after);
const isPairOfYears = ({ before, after }: Match): boolean =>
  (/\(\s?$/.test(before) && /^\s?[-–]\s?(?:1\d|20)\d\d\)/.test(after)) ||
  (/\((?:1\d|20)\d\d\s?[-–]\s?$/.test(before) && /^\)/.test(after));

/** "1995", "in 2018", "the 2016 election"; not "2000 people", "Windows 2000", "$1999", "CVE-2021-1234". */
export const plainYear: Family = {
  id: "year",
  pattern: pattern("(?<year>{year})"),
  extract(match) {
    if (!isYear(match)) return null;
    const meaning = meaningOf(yearPeriod(Number(match.text)), "Written as a year.");
    return { role: "period", resolve: () => meaning };
  },
};

/** "Fiscal 1989", "FY2021", "the year 2000", "calendar year 2008", "the year of 2008", "cy18", "fiscal year 2020". */
export const labelledYear: Family = {
  id: "labelled-year",
  pattern: pattern(
    "(?:(?:the )?(?:fiscal|financial|calendar|tax)(?: year)? |FY ?['’]?|cy ?['’]?|(?:the )?year (?:of )?)(?<year>{year}|\\d\\d)",
  ),
  extract(match) {
    const year = fullYear(match.group("year") ?? "");
    const isWord = /^(?:the )?(?:fiscal|financial|calendar|tax|year)/i.test(match.text);
    if (isWord && !/\d{4}$/.test(match.text)) return null;
    const isFiscal = /^(?:the )?(?:fiscal|financial|FY)/i.test(match.text);
    const why = isFiscal ? "A business year, which need not be the calendar year." : "Written as a year.";
    const meaning = meaningOf(yearPeriod(year), why, { approximate: isFiscal });
    return { role: "period", resolve: () => meaning };
  },
};

/** "Nineteen ninety-seven", "the year two thousand", "two thousand and five"; "'98" after a word that asks for a year. */
export const spokenYear: Family = {
  id: "spoken-year",
  pattern: pattern("(?:the year )?(?<spoken>{spokenYear})|(?<short>['’]\\d\\d)"),
  extract(match) {
    const short = match.group("short");
    const year = short === undefined ? readSpokenYear(match.group("spoken") ?? "") : fullYear(short);
    if (year === null || /^ ?s\b|^["'’”]/.test(match.after)) return null;
    if (short !== undefined && !/\b(?:in|since|of|summer|spring|fall|winter|class of|until|from)\s$/i.test(match.before))
      return null;
    const isNumber = /^(?:twenty|two thousand)/i.test(match.text) && !/\b(?:in|since|by|until|of|year)\s$/i.test(match.before);
    if (short === undefined && (isNumber || year < 1100 || (year % 100 === 0 && !/^the year|two thousand/i.test(match.text))))
      return null;
    return {
      role: "period",
      resolve: () => meaningOf(yearPeriod(year), short === undefined ? "A year in words." : "A year cut to two digits."),
    };
  },
};

/** "The 1990s", "1980's", "the late '90s", "the nineties", "the sixties". */
export const decade: Family = {
  id: "decade",
  pattern: pattern(
    "(?:the )?(?:(?:early|mid|late)(?:-to-late|-| ))?(?:(?<digits>(?:1[5-9]|20)\\d0) ?['’]?s|['’](?<short>\\d0)s|(?<=the |mid-|late |early )(?<words>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
  ),
  extract(match) {
    const words = match.group("words")?.toLowerCase();
    const tens = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ").indexOf(words ?? "");
    const short = match.group("short");
    const year = words === undefined ? (short === undefined ? Number(match.group("digits")) : fullYear(short)) : 1920 + tens * 10;
    if (/\b(?:his|her|their|in my|your|low|high)\s(?:early |mid-|late )?$/i.test(match.before) || /[$£€]$/.test(match.before))
      return null;
    const period = periodAt("decade", dayOf(year, 1, 1));
    return { role: "period", resolve: () => meaningOf(period, "The ten years from " + year + ".") };
  },
};

/** "The 20th century", "21st century"; "21st-century" before a noun is a word of praise and left alone. */
export const century: Family = {
  id: "century",
  pattern: pattern("(?:the )?(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|eighteenth|nineteenth|twentieth|twenty-first) century"),
  extract(match) {
    const words = (match.group("ordinal") ?? "").toLowerCase();
    const count = /^\d/.test(words)
      ? Number.parseInt(words, 10)
      : { eighteenth: 18, nineteenth: 19, twentieth: 20, "twenty-first": 21 }[words];
    if (count === undefined || count < 10 || count > 22 || /^ (?:BC|fox)/i.test(match.after)) return null;
    return {
      role: "period",
      resolve: () => meaningOf(periodAt("century", dayOf((count - 1) * 100, 1, 1)), "The hundred years by that name."),
    };
  },
};

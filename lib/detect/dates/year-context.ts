import type { Match } from "./family.ts";

const nouns = [
  "people|persons|users|customers|clients|patients|students|accounts|records|employees|workers|jobs|members|soldiers|troops|victims",
  "companies|organi[sz]ations|businesses|computers|devices|systems|machines|servers|websites|sites|domains|IPs|files|emails|messages|pages",
  "miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|pounds|tons|tonnes|kilograms|kg|barrels|acres|volts|watts|calories|degrees|bytes|bits|[kmgt]b|[mg]hz",
  "dollars|euros|francs|marks|yen|rupees|bitcoins?|BTC|percent|per cent|pct|points|shares|votes|times|words|lines|units|vehicles|cars|others|more|or more",
  "hours|days|weeks|months|years|minutes|seconds",
].join("|");

/** What is counted after a number, so that the number is no year: "2000 people", "1950 MB", "2020%". */
const counted = new RegExp(`^(?:[ -](?:${nouns})\\b|[%°]|[.,]\\d|:\\d|/\\d\\d?/)`, "i");

/** What says before a number that it is a sum, a number of something, or a name: "$2000", "page 2010", "port 1990". */
const numbered =
  /(?:[$£€¥#@~+]|\b(?:US|USD|EUR|GBP|dlrs|no\.|number|nos\.|ports?|pages?|p\.|section|article|room|route|highway|level|flight|lot|item|line|rule|id|build|version|ver\.|v|KB|RFC|ISO|IEC|errno|event id|ticket|case)[ :#-]{0,2})$/i;

/** Products named by a year: "Windows Server 2019", "Office 2016", "Boeing 2010". */
const product =
  /\b(?:Windows|Server|Office|Exchange|SharePoint|Outlook|Word|Excel|PowerPoint|Access|Publisher|Visio|Project|Visual Studio|Visual C\+\+|Dynamics(?: NAV| AX)?|AutoCAD|Acrobat(?: DC)?|Reader(?: DC)?|ColdFusion|Endpoint|Norton|Antivirus|NAV|GX|Lync|Skype for Business|FIFA|Boeing|Airbus|Area)\s$/;

/** Words that ask for a year; years before 1950 are believed only beside one. */
const asking =
  /(?:\b(?:in|since|by|until|till|from|of|during|through|throughout|before|after|between|early|late|mid|and|to|or|around|about|circa|the|year|for|over|at least|than|into|fiscal|FY|calendar|both|because|versus|vs\.?|on|its|their|as of|as|Copyright|©|\(c\))|mid-|[-–—(,/&;:“"‘'[~=>|])\s{0,3}$/i;
const askingForOld = /\b(?:in|since|by|until|between|early|late|the year)\s{1,2}$/i;

/** "2033-2041-77", "+49 2033": a telephone number or an identifier. */
const isNumberChain = ({ before, after }: Match): boolean =>
  (/\d-$/.test(before) && /^-\d/.test(after)) || /\+\d{1,3} (?:\d+-)?$/.test(before) || /^ - \d{1,3}\b/.test(after);

/** Hyphens and slashes that join a year with other dates: "mid-2020", "Dec/2018", "2019-2020", "2020-themed", "2020/Q1". */
const joinedBefore =
  /(?:\b(?:mid|late|early|pre|post|since|until|in|year|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|(?:1\d|20)\d\d)[-/]$/i;
const joinedAfter = /^[-/](?:(?:(?:1\d|20)?\d\d|themed|style|era|based|dated|only)(?![\w-])|[QH]\d)/i;

const isIdentifier = ({ before, after }: Match): boolean =>
  /[\w#$£€@_=\\]$|[\w)][-_.:+/]$|\d,$/.test(before.replace(joinedBefore, "")) ||
  /^(?:[_\\@+=]|[-.:]\d|[-./][a-z])/i.test(after.replace(joinedAfter, ""));

/** "(1337-1453)" */
const isLifespan = ({ before, after }: Match): boolean =>
  (/\(\s?$/.test(before) && /^\s?[-–]\s?(?:1\d|20)\d\d\)/.test(after)) ||
  (/\((?:1\d|20)\d\d\s?[-–]\s?$/.test(before) && /^\)/.test(after));

/** Old years stand at the end of what is said about them, or before a small word, never before what could be counted. */
const closesPhrase = /^(?:[,.;:)\]]|\s(?:and|to|by|when|until|in|at|the|as|with|for|was)\b|-|–|$)/;

/** Whether a number of four digits is a year where it stands. */
export function isYear(match: Match): boolean {
  const { text, before, after } = match;
  if (isNumberChain(match) || isIdentifier(match) || counted.test(after) || numbered.test(before) || product.test(before))
    return false;
  const year = Number(text);
  if (year >= 1950 && year < 2100) return true;
  if (year >= 1900 && year < 1950) return asking.test(before) || /^[-–]\d{4}\b/.test(after);
  return isLifespan(match) || (askingForOld.test(before) && closesPhrase.test(after));
}

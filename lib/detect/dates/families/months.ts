import { because } from "../../../model/reason.ts";
import { becauseOf, monthNear } from "../direction.ts";
import type { Family, Match, Meaning, Setting } from "../family.ts";
import { meaningOf, unanchored } from "../meaning.ts";
import { readSpokenYear } from "../numbers.ts";
import { monthPeriod } from "../period.ts";
import { pattern, readMonth } from "../vocabulary.ts";
import { resolveYear, yearAhead, yearNamedBefore } from "../years.ts";

/** "Mid-July" is a part of July, not a longer name. */
const partHyphen = /\b(?:mid|late|early|pre|post)-$/i;

const unanchoredMonth = (month: number): Meaning => unanchored(`XXXX-${String(month).padStart(2, "0")}`);

function withYear(month: number, yearText: string, setting: Setting): Meaning {
  const spoken = /\d|year|next/i.test(yearText) ? null : readSpokenYear(yearText);
  const resolved = spoken === null ? resolveYear(yearText, setting) : { year: spoken, implied: [] };
  if (resolved === null) return unanchoredMonth(month);
  const why = resolved.implied.length > 0 ? because("date_year_said", yearText) : because("date_month");
  return meaningOf(monthPeriod(resolved.year, month), why, { implied: resolved.implied });
}

/** "May 2020", "Sept. of 2019", "October, 2016", "June last year", "April of '87", "Dec/2018", "January nineteen ninety-seven". */
export const monthYear: Family = {
  id: "month-year",
  pattern: pattern("(?<month>{month})(?: ?, ?| (?:of |in |this )?|[-/])\\[?(?<year>{anyYear}|{spokenYear}|(?<=of )\\d\\d)"),
  extract(match) {
    const monthText = match.group("month") ?? "";
    const month = readMonth(monthText);
    if (month === null || /^(?:may|march) /.test(match.text)) return null;
    if (/^-?[\d%]|^(?:,|\.)\d/.test(match.after) || /[\w][-/]$/.test(match.before.replace(partHyphen, ""))) return null;
    const yearText = match.group("year") ?? "";
    return { role: "period", resolve: (setting) => withYear(month, yearText, setting) };
  },
};

/** "2017 April", "2019 Dec". */
export const yearMonthName: Family = {
  id: "year-month-name",
  pattern: pattern("(?<year>(?:19|20)\\d\\d)[ -](?<month>{month})"),
  extract(match) {
    const month = readMonth(match.group("month") ?? "");
    if (month === null || /\b(?:may|march|mar)$/.test(match.text) || /^ \d/.test(match.after)) return null;
    const year = Number(match.group("year"));
    return { role: "period", resolve: () => meaningOf(monthPeriod(year, month), because("date_month")) };
  },
};

/** Months that are also names or other words need a word before them that asks for a time; "May" and short forms the more so. */
const isAlsoAWord = /^(?:mar|apr|may|jun|aug)/i;
const isShortForm = /^(?!june|july|may)[a-z]{3,4}\.?$/i;
const asksForTime =
  /(?:\b(?:in|since|by|until|till|from|of|to|between|during|through|throughout|before|after|for|late|early|mid|the|this|last|next|each|every|on|its|their|our|around|about|past|and|or|as|both|begin(?:ning|s)?|start(?:ing|s|ed)?|coming|previous|following|back|an?|under|any|some)|['’]s|[-–—(,/])\s{0,2}$/i;
const asksForMay =
  /(?:\b(?:in|since|by|until|till|from|of|between|during|through|before|after|late|early|mid|last|next|each|every|around|and|to|past|on|a|the|its|their)|mid-)\s{0,2}$/i;
const asksSurely =
  /\b(?:in|since|by|until|till|from|of|between|during|through|before|after|late|early|mid|last|next|and)\s{1,2}$/i;

/** "The May government", "June said", "August Macke said": a person's name goes on or speaks. */
const goesOnAsName =
  /^(?:['’]s (?:government|cabinet|office|team|husband|wife|mother|father|lawyer|party)| (?:government|administration|cabinet)\b|(?: [A-Z][a-z]+)? (?:said|says|told|added)\b)/;

/** ", April Ray" and "and June Park" are persons; "in April Microsoft said" is a time. */
const looksLikeName = ({ before, after }: Match): boolean =>
  /^ [A-Z][a-z]/.test(after) && /(?:[,(]|\b(?:and|or|to|for|as|both|a|an|any|some))\s{0,2}$/i.test(before);

function isMonthHere(match: Match): boolean {
  const { text, before, after } = match;
  const isLower = !/^[A-Z]/.test(text);
  const isShort = isShortForm.test(text);
  if (isLower && (isShort || /^(?:may|march)$/.test(text))) return false;
  if (isShort) return asksSurely.test(before) && !/^ [A-Z][a-z]/.test(after);
  if (isLower) return isAlsoAWord.test(text) ? asksSurely.test(before) : asksForTime.test(before);
  if (!isAlsoAWord.test(text)) return true;
  if (goesOnAsName.test(after) || looksLikeName(match) || /^[A-Z]{2}/.test(text)) return false;
  return text === "May" ? asksForMay.test(before) : asksForTime.test(before);
}

/** "In March", "late September", "the August attack"; not "may", "march", "Theresa May", "August Macke". */
export const bareMonth: Family = {
  id: "month",
  pattern: pattern("(?<month>{month})"),
  extract(match) {
    const month = readMonth(match.text);
    if (month === null || !isMonthHere(match)) return null;
    if (/^[-/]?\d|^ \d|^[-_/][A-Za-z]/.test(match.after) || /[\w][-_/.]$/.test(match.before.replace(partHyphen, ""))) return null;
    return {
      role: "period",
      resolve(setting) {
        const lent = yearAhead(match.after, month, readMonth) ?? yearNamedBefore(setting);
        if (lent !== null) return meaningOf(monthPeriod(lent, month), because("date_year_beside"), { implied: ["year"] });
        if (setting.reference === null) return unanchoredMonth(month);
        const period = monthNear(month, setting.reference, setting, match);
        return meaningOf(period, becauseOf(setting.reference, period), { implied: ["year"] });
      },
    };
  },
};

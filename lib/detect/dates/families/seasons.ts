import { dateOf, dayOf } from "../calendar.ts";
import type { Family, Match, Meaning, Setting } from "../family.ts";
import { meaningOf, published, unanchored } from "../meaning.ts";
import { readSpokenYear } from "../numbers.ts";
import { periodAt, seasonStarts, shift } from "../period.ts";
import { capitalized, pattern } from "../vocabulary.ts";
import { resolveYear } from "../years.ts";

const isSeason = (text: string): text is keyof typeof seasonStarts => text in seasonStarts;

function resolveSeason(match: Match, start: number, yearText: string | undefined, setting: Setting): Meaning {
  const name = capitalized((match.group("season") ?? "").toLowerCase());
  const spoken = yearText === undefined ? null : readSpokenYear(yearText);
  const resolved =
    spoken === null ? (yearText === undefined ? null : resolveYear(yearText, setting)) : { year: spoken, implied: [] };
  if (resolved !== null) {
    return meaningOf(periodAt("season", dayOf(resolved.year, start, 1)), `${name} of the year it is written with.`, {
      implied: resolved.implied,
      approximate: true,
    });
  }
  if (setting.reference === null || yearText !== undefined) return unanchored("XXXX");
  const current = periodAt("season", dayOf(dateOf(setting.reference).year, start, 1));
  const isAhead = current.first > setting.reference && setting.tense(match) !== "future";
  return meaningOf(isAhead ? shift(current, -1) : current, `${name} nearest to ${published(setting.reference)}.`, {
    implied: ["year"],
    approximate: true,
  });
}

/** "The summer of 2021", "spring 2020", "winter of nineteen ninety-four", "fall last year". */
export const seasonYear: Family = {
  id: "season-year",
  pattern: pattern("(?:the )?(?<season>{season})(?:,? (?:of |in )?)(?<year>{anyYear}|{spokenYear})"),
  extract(match) {
    const season = (match.group("season") ?? "").toLowerCase();
    if (!isSeason(season) || /\b(?:to|will|would|may|might|could|can|not)\s$/i.test(match.before)) return null;
    return { role: "period", resolve: (setting) => resolveSeason(match, seasonStarts[season], match.group("year"), setting) };
  },
};

/** "In spring", "until fall"; "to spring" and "of fall" are other words. */
const seasonAsked = /\b(?:in|during|until|since|by|early|late|mid)[ -]$/i;

/** "In the summer", "until winter", "over the spring": the nearest one. "Fall" and "spring" alone are verbs. */
export const bareSeason: Family = {
  id: "season",
  pattern: pattern(
    "(?:(?<=\\b(?:in|during|over|until|since|by|through|throughout|before|after|early|late|mid) )(?:the )?|(?<=\\b(?:mid|early|late)-))(?<season>{season})",
  ),
  extract(match) {
    const season = (match.group("season") ?? "").toLowerCase();
    const isAmbiguous = season === "fall" || season === "spring";
    if (
      !isSeason(season) ||
      (isAmbiguous && !/^the /i.test(match.text) && !seasonAsked.test(match.before)) ||
      /^(?:[-s]| (?:of|in|from|to|through|game|games|olympics|paralympics|water|break)\b)/i.test(match.after)
    )
      return null;
    return { role: "period", resolve: (setting) => resolveSeason(match, seasonStarts[season], undefined, setting) };
  },
};

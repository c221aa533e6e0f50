import { because } from "../../../model/reason.ts";
import { isoDay } from "../calendar.ts";
import type { Family, Meaning, Setting } from "../family.ts";
import { bare, meaningOf } from "../meaning.ts";
import { readNumber } from "../numbers.ts";
import { dayPeriod } from "../period.ts";
import { pattern } from "../vocabulary.ts";

const zone =
  "(?: ?(?<zone>UTC|GMT|Z|[ECMP][SD]?T|BST|CES?T|IST|MSK|JST|(?:eastern|central|mountain|pacific|local|moscow|eastern standard|eastern daylight)(?: time)?)(?: ?[+-] ?\\d{1,2}(?::?\\d\\d)?)?| \\((?:UTC|GMT)(?: ?[+-] ?\\d{1,2}(?::?\\d\\d)?)?\\))";

/** A time on a day: the last day named before, or else the day of publication. */
function timeMeaning(clock: string, setting: Setting, why = because("date_clock")): Meaning {
  const day = setting.lastNamed("day")?.first ?? setting.reference;
  if (day === null) return bare("TIME", clock, because("date_clock_unknown"));
  return meaningOf(dayPeriod(day), why, { timexType: "TIME", value: isoDay(day) + clock, implied: ["year", "month", "day"] });
}

function clockValue(
  hourText: string,
  minuteText: string | undefined,
  half: string | undefined,
  zoneText: string | undefined,
): string | null {
  const hour = readNumber(hourText);
  const minutes = minuteText === undefined ? null : (readNumber(minuteText) ?? Number.NaN);
  if (hour === null || hour > 24 || (minutes !== null && !(minutes < 60)) || (half !== undefined && hour > 12)) return null;
  const shifted = half === undefined ? hour : (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const isUniversal = /^(?:UTC|GMT|Z)\b/.test(zoneText ?? "") ? "Z" : "";
  return `T${String(shifted).padStart(2, "0")}${minutes === null ? ":00" : `:${String(minutes).padStart(2, "0")}`}${isUniversal}`;
}

const find = (clock: string) => ({
  role: "time" as const,
  resolve: (setting: Setting) => timeMeaning(clock, setting),
});

/** "10 a.m.", "7:15 p.m. EST", "8:45a", "9p", "six pm", "around 8.30pm". */
export const halfDayClock: Family = {
  id: "clock-am-pm",
  pattern: pattern(
    `(?:(?:about|around|approximately|shortly (?:after|before)|just (?:after|before)|nearly) )?(?<hour>1[0-2]|0?[1-9]|six|seven|eight|nine|ten|eleven|twelve|one|two|three|four|five)(?:[:.](?<minute>[0-5]\\d))? ?(?<half>[ap]\\.m\\.?|[ap]m|[ap](?=[ .,;)]|$))${zone}?`,
  ),
  extract(match) {
    const hour = match.group("hour") ?? "";
    const half = match.group("half") ?? "";
    if (
      /^[ap]$/i.test(half) &&
      (/\s[ap]$/i.test(match.text) || (match.group("minute") === undefined && !/\b(?:at|by|until)\s$/i.test(match.before)))
    )
      return null;
    if (/[-:.$\d\w/+=]$/.test(match.before) || /^[/+=]/.test(match.after) || (/^am$/i.test(half) && !/^\d/.test(hour)))
      return null;
    const clock = clockValue(hour, match.group("minute"), half, match.group("zone"));
    return clock === null ? null : find(clock);
  },
};

/** "16:08 UTC", "0735 GMT", "at 14:30"; machine time stamps ("07:54:50") are left alone. */
export const fullDayClock: Family = {
  id: "clock-24h",
  pattern: pattern(`(?<hour>[01]?\\d|2[0-4])(?<mark>:?)(?<minute>[0-5]\\d)(?:${zone}| hours)?`),
  extract(match) {
    const zoneText = match.group("zone");
    const isMilitary = match.group("mark") === "";
    if (/[-:.,/$£€\d\w]$/.test(match.before) || /^[:.,]?\d|^:|^ ?%/.test(match.after)) return null;
    if (zoneText === undefined && (isMilitary || !/\b(?:at|by|until|around|from|till|before|after)\s{1,2}$/i.test(match.before)))
      return null;
    const clock = clockValue(match.group("hour") ?? "", match.group("minute"), undefined, zoneText);
    return clock === null ? null : find(clock);
  },
};

const named: Readonly<Record<string, string>> = { noon: "T12:00", midday: "T12:00", midnight: "T24:00" };

/** "Noon", "midnight", "midday"; not "Midnight Blizzard". */
export const namedClock: Family = {
  id: "clock-named",
  pattern: pattern("(?:noon|midday|midnight)"),
  extract(match) {
    const clock = named[match.text.toLowerCase()];
    if (clock === undefined || /^[A-Z]/.test(match.text) || /^-|^ (?:oil|hour)/.test(match.after)) return null;
    return find(clock);
  },
};

const partCodes: Readonly<Record<string, string>> = { morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI" };

/** "In the morning", "mid afternoon", "that night", "the same evening": a part of the day named before. */
export const partOfDay: Family = {
  id: "part-of-day",
  pattern: pattern(
    "(?:mid[- ](?=morning|afternoon)|(?:that|the (?:same|following|next|previous)|the|early|late) )(?<part>morning|afternoon|evening|night)",
  ),
  extract(match) {
    const code = partCodes[(match.group("part") ?? "").toLowerCase()];
    const step = /following|next/i.test(match.text) ? 1 : /previous/i.test(match.text) ? -1 : 0;
    if (
      code === undefined ||
      /^ (?:of|from|between)\b|^[- ](?:news|shift|edition|time|show|post|herald|watch|sky|star)/i.test(match.after) ||
      (/^the (?:morning|night|evening|afternoon)$/i.test(match.text) && !/\b(?:in|during|by)\s$/i.test(match.before))
    )
      return null;
    return {
      role: "dayPart",
      resolve(setting) {
        const day = setting.lastNamed("day")?.first ?? setting.reference;
        if (day === null) return bare("TIME", `XXXX-XX-XX${code}`, because("date_clock_unknown"));
        return meaningOf(dayPeriod(day + step), because("date_part"), {
          timexType: "TIME",
          value: isoDay(day + step) + code,
          implied: ["year", "month", "day"],
        });
      },
    };
  },
};

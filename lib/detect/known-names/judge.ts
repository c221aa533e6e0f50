import type { Certainty } from "../../model/mention.ts";
import { because, type Reason } from "../../model/reason.ts";
import type { NameWindow } from "../../text/name-windows.ts";
import type { Passage } from "../../text/passage.ts";
import { hasDistinctCase, isLower, startsUpper } from "../../text/spelling.ts";
import { ordinaryWords } from "../ordinary-words.ts";
import { isCommonWord } from "../people-and-places/lexicons/lexicon.ts";
import { bodyCues, tradeAcronyms, weakSoftwareNouns } from "./cues.ts";
import { type Cue, groupCue, isInLongerName, isShouted, softwareCue } from "./evidence.ts";
import { isComputerRole, type Meaning, type NameRole } from "./meanings.ts";
import { isOpeningWord } from "./opening-words.ts";

/** What one occurrence of a name comes to before the rest of the article is asked. */
type Verdict =
  | { readonly kind: "accepted"; readonly certainty: Certainty; readonly why: Reason; readonly proves: boolean }
  /** Accepted if the article shows the name with a cue elsewhere. */
  | { readonly kind: "open" }
  | { readonly kind: "rejected" };

export interface Judged {
  readonly window: NameWindow;
  readonly meaning: Meaning;
  readonly cue: Cue | undefined;
  readonly verdict: Verdict;
}

export type Accepted = Judged & { readonly verdict: Extract<Verdict, { kind: "accepted" }> };

const open: Verdict = { kind: "open" };
const rejected: Verdict = { kind: "rejected" };
const accepted = (certainty: Certainty, why: Reason, proves: boolean): Verdict => ({ kind: "accepted", certainty, why, proves });

function cueFor(passage: Passage, window: NameWindow, { role, claims }: Meaning): Cue | undefined {
  if (window.suffix === "program" && role === "software") return { word: ".exe", reach: "beside" };
  if (role === "group") return groupCue(passage, window);
  const isTool = claims.some(({ entity }) => entity.kind === "tool");
  return role === "software" ? softwareCue(passage, window, isTool) : undefined;
}

const isStrong = ({ claims }: Meaning): boolean => claims.some(({ claim }) => claim.policy === "strong");
const isExact = ({ claims }: Meaning): boolean => claims.some(({ spelling }) => spelling === "exact");

/** A name that is no word of the language: by its case, its digits, or because it has several words. */
const isDistinct = (written: string): boolean => hasDistinctCase(written) || /\w[\s-]+\w/u.test(written);

/** In small letters a name needs the noun beside it: a tool spelled so ("socat"), or words that stand together ("fancy bear"). */
function judgeLowerName(written: string, meaning: Meaning, cue: Cue | undefined): Verdict {
  // Even in an article on the Play gang "the play was a success" is no mention of it.
  const other = written.split(/[\s-]+/u).every(isCommonWord) ? rejected : open;
  if (cue?.reach !== "beside" || written.length <= 3) return other;
  const isTool = meaning.claims.some(({ entity, spelling }) => entity.kind === "tool" && spelling === "exact");
  const isPhrase = isStrong(meaning) && /\s/u.test(written) && meaning.claims.every(({ spelling }) => spelling !== "exact");
  if (!isTool && !isPhrase) return other;
  return accepted("likely", because("name_in_small", written, cue.word), true);
}

function judgeComputerName(
  passage: Passage,
  window: NameWindow,
  meaning: Meaning,
  cue: Cue | undefined,
  cyber: boolean,
): Verdict {
  const written = passage.text.slice(window.start, window.end);
  const beside = cue?.reach === "beside";
  if (ordinaryWords.has(written.toLowerCase())) return rejected;
  if (window.suffix === "program" && cyber) return accepted("likely", because("program_file", written), false);
  const isProgram = window.suffix === "program";
  if (isLower(written) && !/\d/u.test(written) && !isProgram) return judgeLowerName(written, meaning, cyber ? cue : undefined);
  if (isOpeningWord(passage, window)) return rejected;
  if (isStrong(meaning)) {
    if (beside) return accepted("certain", because("name_beside", written, cue.word), true);
    if (isDistinct(written) && (cyber || isExact(meaning))) return accepted("certain", because("name_distinct", written), true);
    if (!cyber) return rejected;
    return isInLongerName(passage, window) ? open : accepted("likely", because("name_among_attacks", written), true);
  }
  if (!startsUpper(written) && !isProgram && !isExact(meaning)) return rejected;
  const isTelling = meaning.role === "group" || !weakSoftwareNouns.has(cue?.word ?? "");
  if (beside && isTelling) return accepted("likely", because("name_also_word", written, cue.word), true);
  if (!cyber || isInLongerName(passage, window) || !startsUpper(written)) return rejected;
  if (cue?.reach === "deed" && isExact(meaning) && / \p{Lu}/u.test(written)) {
    return accepted("likely", because("name_of_words", written, cue.word), true);
  }
  if (cue !== undefined && hasDistinctCase(written) && isExact(meaning) && passage.lineStyle(window.first) === "running") {
    return accepted("likely", because("name_spelled_so", written, cue.word), false);
  }
  return open;
}

/** States, bodies, organisations, people: their names are judged by spelling and by what they are part of. */
function judgeOtherName(passage: Passage, window: NameWindow, meaning: Meaning, cyber: boolean): Verdict {
  const written = passage.text.slice(window.start, window.end);
  const line = passage.lineStyle(window.first);
  const exact = meaning.claims.find(({ spelling }) => spelling === "exact") ?? meaning.claims[0];
  if (exact === undefined || !startsUpper(written)) return rejected;
  if (exact.spelling === "upper" && line !== "upper" && written.length < 4) return rejected;
  if (written.length <= 3 && !written.includes(".") && (line === "upper" || isShouted(passage, window))) return rejected;
  if (/^US$/u.test(written) && /^ ?\$/u.test(passage.text.slice(window.end, window.end + 2))) return rejected;
  // "Americans lost millions" speaks of people; "the Russians denied it" may well mean their state.
  const isPeople = exact.claim.form === "demonym" && /(?:[^s]s|men)$/u.test(written);
  if (isPeople && passage.tokens[window.first - 1]?.lower !== "the") return rejected;
  const why = because(`known_${exact.claim.form}`, written, exact.entity.name);
  if (cyber && tradeAcronyms.has(written)) return open;
  if (isStrong(meaning)) return accepted("certain", why, true);
  const isBody = meaning.role === "government" || meaning.role === "organization";
  const next = passage.tokens[window.last + 1]?.lower ?? "";
  if (isBody && exact.spelling === "exact" && bodyCues.has(next) && line === "running") {
    return accepted("likely", because("fits_after", why, next), true);
  }
  return exact.spelling === "exact" && !isInLongerName(passage, window) ? open : rejected;
}

/** A name of the network ("us@") or money ("US$ 6 billion", "9.99 US dollars"). */
const notAState = /^(?:@|\s?\$|\s?€|\s?£|\s[Dd]ollars?\b)/;

const isLongerState = (role: NameRole): boolean => role === "state" || role === "place";

export function judge(passage: Passage, window: NameWindow, meaning: Meaning, cyber: boolean): Judged {
  const cue = cueFor(passage, window, meaning);
  const judged = (verdict: Verdict): Judged => ({ window, meaning, cue, verdict });
  if (passage.isLiteral(window)) return judged(rejected);
  if (isComputerRole(meaning.role)) return judged(judgeComputerName(passage, window, meaning, cue, cyber));
  if (isLongerState(meaning.role) && notAState.test(passage.text.slice(window.end, window.end + 10))) return judged(rejected);
  return judged(judgeOtherName(passage, window, meaning, cyber));
}

import type { Certainty, Mention } from "../model/mention.ts";
import { because, type Reason } from "../model/reason.ts";
import type { Span } from "../model/span.ts";
import type { Token } from "../text/tokens.ts";
import type { Detector } from "./detector.ts";
import { isAboutMoney, isKnownSite, isSuspected, listStart } from "./indicators/context.ts";
import { isDefanged, refang } from "./indicators/defang.ts";
import { registeredName } from "./indicators/hosts.ts";
import { type IndicatorPattern, type IndicatorType, indicatorPatterns } from "./indicators/patterns.ts";

const id = "indicators";

/** Nothing but an indicator looks like these. */
const unmistakable: ReadonlySet<IndicatorType> = new Set(["md5", "sha1", "sha256", "sha512"]);

/** Addresses of no network in particular: a home, a lab, the machine itself. */
const privateAddress = /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|255\.|224\.)|^::1$|^fe80:/i;

interface Verdict {
  readonly certainty: Certainty;
  readonly why: Reason;
}

/** How sure it is that an address belongs to an attack; null for what the article merely links to or writes from. */
function judge(text: string, type: IndicatorType, span: Span, refanged: string, listed: boolean): Verdict | null {
  if (isDefanged(text.slice(span.start, span.end))) return { certainty: "certain", why: because("indicator_defanged") };
  if (unmistakable.has(type)) return { certainty: "certain", why: because("indicator_hash") };
  if (type === "wallet")
    return isAboutMoney(text, span)
      ? { certainty: "certain", why: because("indicator_wallet_money") }
      : { certainty: "weak", why: because("indicator_wallet") };
  if (privateAddress.test(refanged)) return listed ? { certainty: "weak", why: because("indicator_private") } : null;
  if (isKnownSite(registeredName(refanged))) return null;
  if (type === "url" && /\.(?:pdf|png|jpe?g|gif|svg|html?)$/i.test(refanged)) return null;
  if (text.slice(span.start - 2, span.start) === "](") return null;
  if (listed) return { certainty: "likely", why: because("indicator_listed") };
  if (isSuspected(text, span)) return { certainty: "likely", why: because("indicator_suspected") };
  // "6.2.13.1" may as well be a version or a section.
  if (type === "ipv4" && refanged.split(".").every((part) => Number(part) < 20)) return null;
  return type === "ipv4" || type === "ipv6" ? { certainty: "weak", why: because("indicator_unsaid") } : null;
}

/** Where a sentence goes on after an address: "see hxxp://a[.]example/x." has no full stop in it. */
function withoutPunctuation(written: string): string {
  return written.replace(/(?<![.,;:!?*_~])[.,;:!?*_~]+$/, "").replace(/(?:&#?\w{1,32};){1,20}$/, "");
}

function* matchesOf(
  { type, pattern, accepts }: IndicatorPattern,
  text: string,
): Generator<Span & { type: IndicatorType; refanged: string }> {
  for (const { 0: match, index: start } of text.matchAll(pattern)) {
    const written = withoutPunctuation(match);
    const refanged = refang(written);
    const before = text.slice(Math.max(0, start - 16), start);
    if (accepts(refanged, written, before)) yield { type, start, end: start + written.length, refanged };
  }
}

/** Whether a token is of a kind that every indicator has somewhere and prose seldom. */
function isTrace(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.shape !== "punctuation") return token.end - token.start >= 26 || /\.[\p{L}\p{N}]{2}/u.test(token.text);
  if (/[@[{\\]/.test(token.text)) return true;
  if (token.text === "(") return /^(?:\.|dot|at|@)$/.test(after?.lower ?? "");
  return /[.:]/.test(token.text) && before?.end === token.start && after?.start === token.end;
}

/** Words on each side of a trace that may belong to the same indicator: "name [at] host [.] example". */
const reach = 4;

/** From `from` over some words, backwards or forwards, on the same line. */
function reachOver(text: string, from: number, step: 1 | -1): number {
  let at = from;
  for (let words = 0; words < reach; words++) {
    const isBlank = (): boolean => /\s/.test(text.charAt(step === 1 ? at : at - 1));
    const isOut = (): boolean => (step === 1 ? at >= text.length || text[at] === "\n" : at <= 0 || text[at - 1] === "\n");
    while (!isOut() && isBlank()) at += step;
    while (!isOut() && !isBlank()) at += step;
  }
  return at;
}

/** The parts of the text in which an indicator may stand, in order and apart. */
function passagesWithTrace(text: string, tokens: readonly Token[]): Span[] {
  const passages: Span[] = [];
  for (const [index, token] of tokens.entries()) {
    const last = passages.at(-1);
    const isSeen = last !== undefined && token.end <= last.end - 1 && last.end - token.end > 200;
    if (isSeen || !isTrace(token, tokens[index - 1], tokens[index + 1])) continue;
    const end = reachOver(text, token.end, 1);
    if (last !== undefined && token.start <= last.end) passages[passages.length - 1] = { start: last.start, end };
    else passages.push({ start: Math.max(last?.end ?? 0, reachOver(text, token.start, -1)), end });
  }
  return passages;
}

/** An entry of a list: the indicator is most of its line. */
function isEntry(text: string, { start, end }: Span): boolean {
  const most = (end - start) * 2.5;
  const before = text.slice(Math.max(0, Math.floor(end - most)), start);
  const after = text.slice(end, Math.ceil(start + most));
  const inLine =
    before.length - before.lastIndexOf("\n") - 1 + (end - start) + (after.includes("\n") ? after.indexOf("\n") : after.length);
  return inLine <= most;
}

function findIn(text: string, passage: Span, listed: boolean): Mention[] {
  const written = text.slice(passage.start, passage.end);
  const taken = new Uint8Array(written.length);
  return indicatorPatterns.flatMap((pattern) =>
    Array.from(matchesOf(pattern, written)).flatMap(({ type, refanged, start, end }) => {
      const span = { start: passage.start + start, end: passage.start + end };
      if (taken.subarray(start, end).includes(1)) return [];
      taken.fill(1, start, end);
      const verdict = judge(text, type, span, refanged, listed && isEntry(text, span));
      if (verdict === null) return [];
      return [
        {
          kind: "indicator" as const,
          indicatorType: type,
          refanged,
          ...span,
          text: written.slice(start, end),
          foundBy: id,
          ...verdict,
        },
      ];
    }),
  );
}

/** Addresses, hashes and wallets, plain or defanged; a plain address only where the article gives a reason to suspect it. */
export const indicators: Detector = {
  id,
  detect({ article: { text }, tokens }) {
    const from = listStart(text);
    return passagesWithTrace(text, tokens).flatMap((passage) => findIn(text, passage, passage.start >= from));
  },
};

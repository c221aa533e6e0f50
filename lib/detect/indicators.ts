import type { Certainty, Mention } from "../model/mention.ts";
import { overlap, type Span } from "../model/span.ts";
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
  readonly why: string;
}

/** How sure it is that an address belongs to an attack; null for what the article merely links to or writes from. */
function judge(text: string, type: IndicatorType, span: Span, refanged: string, listed: boolean): Verdict | null {
  if (isDefanged(text.slice(span.start, span.end))) return { certainty: "certain", why: "Written defanged, as indicators are." };
  if (unmistakable.has(type)) return { certainty: "certain", why: "Has the form of a hash." };
  if (type === "wallet")
    return isAboutMoney(text, span)
      ? { certainty: "certain", why: "Has the form of a wallet, and money is spoken of." }
      : { certainty: "weak", why: "Has the form of a wallet." };
  if (privateAddress.test(refanged)) return listed ? { certainty: "weak", why: "An address of a private network." } : null;
  if (isKnownSite(registeredName(refanged))) return null;
  if (type === "url" && /\.(?:pdf|png|jpe?g|gif|svg|html?)$/i.test(refanged)) return null;
  if (text.slice(span.start - 2, span.start) === "](") return null;
  if (listed) return { certainty: "likely", why: "Stands in the article's list of indicators." };
  if (isSuspected(text, span)) return { certainty: "likely", why: "The words around tell of an attack." };
  // "6.2.13.1" may as well be a version or a section.
  if (type === "ipv4" && refanged.split(".").every((part) => Number(part) < 20)) return null;
  return type === "ipv4" || type === "ipv6" ? { certainty: "weak", why: "An address; what it is for is not said." } : null;
}

/** Where a sentence goes on after an address: "see hxxp://a[.]example/x." has no full stop in it. */
function withoutPunctuation(written: string): string {
  return written.replace(/[.,;:!?*_~]+$/, "").replace(/(?:&#?\w+;)+$/, "");
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

/** What every indicator has somewhere; most lines of prose have none of it and are not looked at again. */
const trace = /[a-z0-9\]]\.[a-z]{2}|[[({] ?(?:\.|dot|at|@)|\\\.|\d\.\d+\.\d|@|:\/\/|[0-9a-f]{32}|:[0-9a-f]{0,4}:|[1-9a-z]{26}/i;

function linesWithTrace(text: string): Span[] {
  const lines = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({ start: index, end: index + line.length, line }));
  return lines.filter(({ line }) => trace.test(line));
}

function findIn(text: string, line: Span, listed: boolean): Mention[] {
  const written = text.slice(line.start, line.end);
  const taken: Span[] = [];
  return indicatorPatterns.flatMap((pattern) =>
    Array.from(matchesOf(pattern, written)).flatMap(({ type, refanged, start, end }) => {
      const span = { start: line.start + start, end: line.start + end };
      if (taken.some((other) => overlap(other, span) > 0)) return [];
      taken.push(span);
      const isAlone = end - start >= written.length * 0.4;
      const verdict = judge(text, type, span, refanged, listed && isAlone);
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
  detect({ article: { text } }) {
    const from = listStart(text);
    return linesWithTrace(text).flatMap((line) => findIn(text, line, line.start >= from));
  },
};

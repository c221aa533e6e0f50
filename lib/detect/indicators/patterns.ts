import type { MentionOf } from "../../model/mention.ts";
import { at, dot, isDefanged, scheme } from "./defang.ts";
import { hasPublicSuffix } from "./hosts.ts";

export type IndicatorType = MentionOf<"indicator">["indicatorType"];

export interface IndicatorPattern {
  readonly type: IndicatorType;
  readonly pattern: RegExp;
  /** Whether it is one, seen refanged, as it was written, and with the text before it. */
  readonly accepts: (refanged: string, written: string, before: string) => boolean;
}

/** Endings that are files or code more often than places on the web; only a defanged name of these is one. */
const fileEndings = new Set("zip mov py md sh rs pl ps so cc js ai app bat cab dat".split(" "));

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62})`;
const host = String.raw`(?:${label}${dot}){1,8}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59}|[\p{L}]{2,12})`;
const ipv4 = String.raw`\d{1,3}${dot}\d{1,3}${dot}\d{1,3}${dot}\d{1,3}`;
const notInside = String.raw`(?<![\p{L}\p{N}_@/.\\-])`;

/** Words before four numbers that make them a version: "version 10.0.0.1", "Chrome/120.0.0.0". */
const versionBefore = /(?:version|versions|release|build|firmware|update|patch|v|ver)[\s.:]{0,2}$|[\p{L}]\/$/iu;

function isHost(refanged: string, written: string): boolean {
  if (!hasPublicSuffix(refanged)) return false;
  if (isDefanged(written)) return true;
  const ending = refanged.slice(refanged.lastIndexOf(".") + 1).toLowerCase();
  // "Node.js", "Co.Ltd" and two sentences without a blank between them: a plain name is written small.
  return !fileEndings.has(ending) && refanged === refanged.toLowerCase();
}

const isAddress = (refanged: string): boolean =>
  refanged.split(".").every((part) => Number(part) <= 255 && (part === "0" || !part.startsWith("0")));

const hash = (length: number): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_/=%-])[a-f0-9]{${length}}(?![\p{L}\p{N}_=%-])`, "giu");
const isHash = (value: string): boolean => /\d/.test(value) && /[a-f]/i.test(value) && !/^(.)\1+$/.test(value);

/** Where two kinds claim the same characters the earlier one has them: an address holds a host, a host no address. */
export const indicatorPatterns: readonly IndicatorPattern[] = [
  {
    type: "url",
    pattern: new RegExp(
      String.raw`${notInside}${scheme}(?:${host}|${ipv4})(?::\d{1,5}|\[:\]\d{1,5})?(?:[/?#](?:[^\s<>"'“”‘’\x60|(){}\[\]]|\[\.\]){0,2000})?`,
      "giu",
    ),
    accepts: (refanged) => /^(?:https?|ftp):\/\/[^/]/i.test(refanged),
  },
  {
    type: "email",
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_.%+-])[\p{L}\p{N}](?:[\p{L}\p{N}_.%+-]{0,63})${at}${host}(?![\p{L}\p{N}])`,
      "giu",
    ),
    accepts: (refanged, written) => isHost(refanged.slice(refanged.indexOf("@") + 1).toLowerCase(), written),
  },
  {
    type: "ipv4",
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}_.-])${ipv4}(?![\p{L}\p{N}_-]|\.\d)`, "giu"),
    accepts: (refanged, written, before) => isAddress(refanged) && (isDefanged(written) || !versionBefore.test(before)),
  },
  {
    type: "ipv6",
    pattern:
      /(?<![\p{L}\p{N}_:.])(?:(?:[a-f0-9]{1,4}:){7}[a-f0-9]{1,4}|(?:[a-f0-9]{1,4}:){2,6}(?::[a-f0-9]{1,4}){1,5}|(?:[a-f0-9]{1,4}:){2,7}:)(?![\p{L}\p{N}_:])/giu,
    accepts: (refanged) => refanged.split(":").length <= 9 && /\d/.test(refanged),
  },
  { type: "domain", pattern: new RegExp(`${notInside}${host}(?![\\p{L}\\p{N}_@-]|\\.\\p{L})`, "giu"), accepts: isHost },
  { type: "sha512", pattern: hash(128), accepts: isHash },
  { type: "sha256", pattern: hash(64), accepts: isHash },
  { type: "sha1", pattern: hash(40), accepts: isHash },
  { type: "md5", pattern: hash(32), accepts: isHash },
  {
    type: "wallet",
    pattern:
      /(?<![\p{L}\p{N}_/=])(?:bc1[ac-hj-np-z02-9]{25,62}|[13][a-km-zA-HJ-NP-Z1-9]{25,34}|0x[a-fA-F0-9]{40}|4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}|T[1-9A-HJ-NP-Za-km-z]{33})(?![\p{L}\p{N}_])/gu,
    accepts: (value) =>
      value.startsWith("bc1") || (/[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value)) || value.startsWith("0x"),
  },
];

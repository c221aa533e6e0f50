import type { Span } from "../../model/span.ts";

/**
 * Stretches in which digits and words are no dates: addresses, paths, file names, mail addresses, identifiers of
 * vulnerabilities, long hexadecimal numbers.
 */
const masked =
  /(?:\b(?:https?|hxxps?|ftp|file):\/\/|\bwww\.)[^\s<>"'`|)\]}]{1,2000}|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}|\b(?:CVE|CWE|CNNVD|CNVD|GHSA|MS|KB|RFC|ISO|RHSA|USN|DSA|VU|ZDI|TALOS|ICSA|AA)[-#]\d[\w-]{0,30}|(?<![\w.)])(?:[A-Za-z]:)?(?:[\\/][\w.%~-]{1,120}){2,}|\b(?=[0-9a-f]{0,31}[a-f])(?=[a-f]{0,31}[0-9])[0-9a-f]{16,}\b|\b[\w-]{1,80}\.(?:exe|dll|zip|rar|docx?|xlsx?|pdf|html?|php|aspx?|jpe?g|png|gif|js|vbs|ps1|py|sh|txt|log|lnk|iso|dat|bin)\b/gi;

/** In order of the text, never overlapping. */
export const maskedSpans = (text: string): readonly Span[] =>
  Array.from(text.matchAll(masked), (match) => ({ start: match.index, end: match.index + match[0].length }));

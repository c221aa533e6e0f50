/**
 * What `text.matchAll(pattern)` gives, as a list. `matchAll` copies its pattern each time, which for short texts takes longer
 * than matching; here the pattern itself, with the flag `g`, is used.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return matches;
}

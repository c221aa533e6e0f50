const letterA = 65;
const longestShared = 25;

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < longestShared && length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Sorted lower-case words as one string: each is a capital telling how many letters it shares with the one before, then the rest. */
export function packWords(words: Iterable<string>): string {
  let before = "";
  let packed = "";
  for (const word of [...new Set(words)].toSorted()) {
    if (word === "" || /[A-Z]/.test(word)) throw new Error(`packWords takes lower-case words, not "${word}"`);
    const shared = sharedLength(before, word);
    packed += String.fromCharCode(letterA + shared) + word.slice(shared);
    before = word;
  }
  return packed;
}

/** What `packWords` packed. */
export function unpackWords(packed: string): Set<string> {
  const words = new Set<string>();
  let before = "";
  for (const [, shared = "A", rest = ""] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - letterA) + rest;
    words.add(before);
  }
  return words;
}

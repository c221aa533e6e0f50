/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A piece of the page with where it stood, so that after the edits it is known where every word went. */
interface Piece {
  readonly text: string;
  /** Offset in the page before; null for what is new. */
  readonly from: number | null;
}

const fillers = [
  "Subscribe to our letter for more stories like this one.",
  "Advertisement",
  "Read also: what else happened this week",
];

function editedWords(paragraph: string, from: number, random: () => number, keep: (offset: number) => boolean): Piece[] {
  return Array.from(paragraph.matchAll(/\s+|\S+/g), (match): Piece => {
    const at = from + match.index;
    const isWord = /\S/.test(match[0]);
    if (isWord && !keep(at) && random() < 0.1) return { text: "changed", from: null };
    if (!isWord && !keep(at) && random() < 0.02) return { text: "\n", from: null };
    return { text: match[0], from: at };
  });
}

/**
 * The page as it is on return: one word in ten changed outside of `kept`, two paragraphs moved, notices put between,
 * line breaks where the markup was wrapped anew. `placeOf` tells where an offset of `kept` has gone.
 */
export function editPage(text: string, kept: { readonly start: number; readonly end: number }, random: () => number) {
  const keep = (offset: number): boolean => kept.start <= offset && offset < kept.end;
  let from = 0;
  const paragraphs = text.split(/(?<=\n)/).map((paragraph) => {
    const pieces = editedWords(paragraph, from, random, keep);
    const holdsKept = from < kept.end && kept.start < from + paragraph.length;
    from += paragraph.length;
    return { pieces, holdsKept };
  });
  const whole = paragraphs.filter(({ holdsKept }) => !holdsKept);
  const moved = whole[Math.floor(random() * whole.length)];
  const order = moved === undefined ? paragraphs : [moved, ...paragraphs.filter((paragraph) => paragraph !== moved)];
  const pieces = order.flatMap(({ pieces: own, holdsKept }): Piece[] => {
    const notice = { text: `\n\n${fillers[Math.floor(random() * fillers.length)] ?? ""}\n\n`, from: null };
    return !holdsKept && random() < 0.2 ? [...own, notice] : own;
  });
  const now = pieces.map((piece) => piece.text).join("");
  const placeOf = (offset: number): number | null => {
    let at = 0;
    for (const piece of pieces) {
      if (piece.from !== null && piece.from <= offset && offset < piece.from + piece.text.length) return at + offset - piece.from;
      at += piece.text.length;
    }
    return null;
  };
  return { now, placeOf };
}

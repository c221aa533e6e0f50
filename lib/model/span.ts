/** A place in `Article.text`: half-open, in UTF-16 code units, so that `text.slice(start, end)` is what is meant. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Number of code units that both spans cover; zero or less when they are apart. */
export const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** What was to be reached and what was measured, both as the reader of the table is told. */
export interface Aim {
  readonly what: string;
  readonly aim: string;
  readonly figure: string;
  readonly isMet: boolean;
}

/** One table of a benchmark. The first column is named in words, the others hold figures and stand to the right. */
export interface Report {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly aims: readonly Aim[];
  /** What a reader must know to judge the figures. */
  readonly notes?: readonly string[];
}

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const times = (ratio: number): string => `${ratio.toFixed(1)} ×`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** An aim that something takes at most so long, so much or so often. */
export function atMost(what: string, limit: number, value: number, show: (value: number) => string): Aim {
  return { what, aim: `at most ${show(limit)}`, figure: show(value), isMet: value <= limit };
}

/** An aim that the alternative takes at least so many times as much. */
export function atLeast(what: string, limit: number, value: number, show: (value: number) => string): Aim {
  return { what, aim: `at least ${show(limit)}`, figure: show(value), isMet: value >= limit };
}

/** The middle of the values; of two in the middle the greater. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

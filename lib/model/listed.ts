/** A list as its readers need it: an array keeps its members, others make them when they are asked for. */
export interface Listed<T> extends Iterable<T> {
  readonly length: number;
  /** Counted from the front alone: `undefined` where there is none. */
  at(index: number): T | undefined;
}

/** Index of the first member for which `test` holds, when all those after it hold too; `length` when none does. */
export function firstIndex<T>(list: Listed<T>, test: (member: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const member = list.at(middle);
    if (member !== undefined && test(member)) high = middle;
    else low = middle + 1;
  }
  return low;
}

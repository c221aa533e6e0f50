/**
 * Makes a value when it is first asked for, and once. For patterns with many Unicode classes: the browser reads each when
 * it is made, which at the start of the background would keep an article's first marks waiting.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Milliseconds before the second try, the third, and so on: a background that is being stopped takes a moment to be gone. */
const pauses = [50, 250, 1_000, 4_000];

/** Tries again, after growing pauses, as long as `isWorthIt` says so of the error. @throws the last try's error */
export async function again<T>(attempt: () => Promise<T>, isWorthIt: (error: unknown) => boolean): Promise<T> {
  for (const pause of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!isWorthIt(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return attempt();
}

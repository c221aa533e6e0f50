import { type TestPage, waitFor } from "./driver.ts";

export interface Mark {
  /** Key of the CSS highlight: `newsgloss-actor`. */
  readonly key: string;
  readonly text: string;
}

/** All ranges under our own highlight keys, as the page's own script sees them. */
export const marksOf = (page: TestPage): Promise<Mark[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([key, highlight]) =>
      key.startsWith("newsgloss-") ? [...highlight].map((range) => ({ key, text: (range as Range).toString() })) : [],
    ),
  );

/** Middle of the first line of the nth mark with this text, scrolled into view; waits until there is one. */
export function pointOf(page: TestPage, keyPrefix: string, text: string, nth = 0): Promise<{ x: number; y: number }> {
  return waitFor(`a mark "${text}" under ${keyPrefix}`, () =>
    page.evaluate(
      (prefix: string, wanted: string, index: number) => {
        const ranges = [...CSS.highlights]
          .filter(([key]) => key.startsWith(prefix))
          .flatMap(([, highlight]) => [...highlight] as Range[])
          .filter((range) => range.toString().replaceAll(/\s+/g, " ") === wanted)
          .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
        const range = ranges[index];
        if (range === undefined) return null;
        range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
        const rect = range.getClientRects()[0];
        return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
      },
      keyPrefix,
      text,
      nth,
    ),
  );
}

/** Clicks a mark as a reader does. */
export async function clickMark(page: TestPage, keyPrefix: string, text: string, nth = 0): Promise<void> {
  const { x, y } = await pointOf(page, keyPrefix, text, nth);
  await page.click(x, y);
}

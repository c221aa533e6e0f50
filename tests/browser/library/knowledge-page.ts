import { type TestPage, waitFor } from "../harness/driver.ts";
import type { Session } from "../harness/in-browsers.ts";

export const words = (page: TestPage): Promise<string> => page.evaluate(() => document.body.innerText);

/** The library's knowledge part, at an entity or one of its pages; at the search where `place` is empty. */
export async function openKnowledge({ browser }: Pick<Session, "browser">, place = ""): Promise<TestPage> {
  const page = await browser.newPage();
  await page.setViewport(1000, 900);
  await page.goto(browser.extensionUrl(`library.html#knowledge${place === "" ? "" : `/${encodeURIComponent(place)}`}`));
  await waitFor("the knowledge part", () => page.evaluate(() => document.querySelector(".knowledge") !== null));
  return page;
}

export const waitForWords = (page: TestPage, wanted: string, timeout?: number): Promise<string> =>
  waitFor(
    `"${wanted}"`,
    async () => {
      const text = await words(page);
      return text.includes(wanted) ? text : null;
    },
    timeout,
  );

/** Types into a field as a reader does, in place of what is there. */
export async function fill(page: TestPage, selector: string, value: string): Promise<void> {
  await waitFor(`the field ${selector}`, () =>
    page.evaluate((wanted: string) => document.querySelector(wanted) !== null, selector),
  );
  await page.evaluate(
    (wanted: string, text: string) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(wanted);
      if (field === null) return;
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    value,
  );
}

/** Presses the first button or link whose words, or label, match. */
export async function press(page: TestPage, pattern: string, selector = "button, a, summary"): Promise<void> {
  await waitFor(`a control /${pattern}/`, () =>
    page.evaluate(
      (source: string, among: string) => {
        const control = [...document.querySelectorAll<HTMLElement>(among)].find((candidate) =>
          new RegExp(source, "i").test(candidate.getAttribute("aria-label") ?? candidate.textContent?.trim() ?? ""),
        );
        control?.click();
        return control !== undefined;
      },
      pattern,
      selector,
    ),
  );
}

/** Gives the page's file field a file, as the browser does once one is chosen. */
export const chooseFile = (page: TestPage, name: string, content: string): Promise<void> =>
  page.evaluate(
    (fileName: string, text: string) => {
      const field = document.querySelector<HTMLInputElement>("input[type=file]");
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName));
      if (field === null) throw new Error("there is no field for files");
      field.files = transfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    content,
  );

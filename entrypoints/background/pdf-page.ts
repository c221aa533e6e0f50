import { browser } from "wxt/browser";

/** The extension's own page for PDFs, which has a reader like any article. */
export const pdfPage = (): string => browser.runtime.getURL("/pdf.html");

/** By its address, or by what the tab says where it may be asked: the browser's viewer in Chromium does. */
export async function showsPdf(tabId: number, url: string | undefined): Promise<boolean> {
  if (url?.startsWith(pdfPage())) return false;
  if (/\.pdf$/i.test(URL.parse(url ?? "")?.pathname ?? "")) return true;
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return answer?.result === "application/pdf";
  } catch {
    return false;
  }
}

/** Opens a PDF by its address, or the page where the reader chooses one. */
export async function openPdf(url: string | undefined): Promise<void> {
  await browser.tabs.create({ url: `${pdfPage()}${url === undefined ? "" : `?file=${encodeURIComponent(url)}`}` });
}

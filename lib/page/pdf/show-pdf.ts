import { maximalTextLength } from "../../model/article.ts";
import type { PdfFile, PdfPage } from "./open-pdf.ts";
import type { ShownRun } from "./pdf-extraction.ts";

/** Least and most that a page is enlarged: below, it is scrolled; above, lines get too long for the eye. */
const [smallest, largest] = [1, 1.6];

interface Sheet {
  readonly page: PdfPage;
  readonly canvas: HTMLCanvasElement;
}

const scaleOf = (container: HTMLElement): number =>
  Number.parseFloat(container.style.getPropertyValue("--total-scale-factor")) || smallest;

/** Draws what is in view and a view's height around it, and forgets what has left it, since pictures are large. */
function drawInView(container: HTMLElement, sheets: ReadonlyMap<Element, Sheet>, signal: AbortSignal): IntersectionObserver {
  const change = ({ target, isIntersecting }: IntersectionObserverEntry): void => {
    const sheet = sheets.get(target);
    if (sheet === undefined) return;
    if (isIntersecting) void sheet.page.draw(sheet.canvas, scaleOf(container) * devicePixelRatio).catch(() => undefined);
    else sheet.canvas.width = 0;
  };
  const observer = new IntersectionObserver((entries) => entries.forEach(change), { rootMargin: "100%" });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  return observer;
}

function fitTo(container: HTMLElement, width: number, signal: AbortSignal): void {
  const resize = (): void => {
    const scale = Math.min(largest, Math.max(smallest, container.clientWidth / width));
    container.style.setProperty("--total-scale-factor", String(scale));
  };
  resize();
  const observer = new ResizeObserver(resize);
  observer.observe(container);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

function addSheet(container: HTMLElement, { width, height }: PdfPage, label: string) {
  const { ownerDocument } = container;
  const section = ownerDocument.createElement("section");
  section.className = "pdf-page";
  section.ariaLabel = label;
  section.style.setProperty("--page-width", `${width}px`);
  section.style.setProperty("--page-height", `${height}px`);
  const canvas = ownerDocument.createElement("canvas");
  canvas.ariaHidden = "true";
  const layer = ownerDocument.createElement("div");
  layer.className = "text-layer";
  section.append(canvas, layer);
  container.append(section);
  return { section, canvas, layer };
}

export type Progress = (page: number, of: number) => void;

/**
 * Puts all pages of a file into an element, each as a picture with its text over it; gives the runs of text, page by page, as
 * far as they are analysed. @throws the signal's reason when aborted
 */
export async function showPdf(
  file: PdfFile,
  container: HTMLElement,
  { label, progress, signal }: { label: (page: number) => string; progress: Progress; signal: AbortSignal },
): Promise<readonly (readonly ShownRun[])[]> {
  const sheets = new Map<Element, Sheet>();
  const observer = drawInView(container, sheets, signal);
  const pages: (readonly ShownRun[])[] = [];
  let length = 0;
  for (let number = 1; number <= file.pageCount; number += 1) {
    const page = await file.page(number);
    signal.throwIfAborted();
    if (number === 1) fitTo(container, page.width, signal);
    const { section, canvas, layer } = addSheet(container, page, label(number));
    sheets.set(section, { page, canvas });
    observer.observe(section);
    if (length > maximalTextLength) continue;
    const runs = await page.showText(layer);
    signal.throwIfAborted();
    length += runs.reduce((sum, { str }) => sum + str.length, 0);
    pages.push(runs);
    progress(number, file.pageCount);
  }
  return pages;
}

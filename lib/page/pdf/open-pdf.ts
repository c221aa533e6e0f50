// The one file that names pdf.js. The build for older browsers is taken, since the newest one wants newer ones than we do.
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  TextLayer,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfRun } from "./joints.ts";

export type PdfProblem = "encrypted" | "broken";

/** A file that cannot be shown. */
export class UnreadablePdf extends Error {
  override readonly name = "UnreadablePdf";
  readonly problem: PdfProblem;

  constructor(problem: PdfProblem, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.problem = problem;
  }
}

/** A page: its size in CSS pixels at scale 1, its text, its picture. */
export class PdfPage {
  readonly #page: PDFPageProxy;
  readonly width: number;
  readonly height: number;

  constructor(page: PDFPageProxy) {
    this.#page = page;
    const { width, height } = page.getViewport({ scale: 1 });
    [this.width, this.height] = [width, height];
  }

  /** Puts transparent text over the page's picture, each run in a text node of its own; gives runs and nodes in order. */
  async showText(container: HTMLElement): Promise<readonly (PdfRun & { readonly node: Text | null })[]> {
    const content = await this.#page.getTextContent();
    const layer = new TextLayer({ textContentSource: content, container, viewport: this.#page.getViewport({ scale: 1 }) });
    await layer.render();
    const items = content.items.flatMap((item) => ("str" in item ? [item] : []));
    return items.map(({ str, transform, width, height, hasEOL }, index) => {
      const [, , , , x = 0, y = 0]: readonly number[] = transform;
      const node = layer.textDivs[index]?.firstChild;
      return { str, x, y, width, height, endsLine: hasEOL, node: node instanceof Text ? node : null };
    });
  }

  /** Draws the page; `scale`: pixels of the canvas for one of the page at scale 1. */
  async draw(canvas: HTMLCanvasElement, scale: number): Promise<void> {
    const viewport = this.#page.getViewport({ scale });
    [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
    await this.#page.render({ canvas, viewport }).promise;
  }
}

/** A PDF's day, "D:20230309…", as `YYYY-MM-DD`. */
function dayOf(date: unknown): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(date)) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

export class PdfFile {
  readonly #file: PDFDocumentProxy;
  readonly title: string;
  readonly madeOn: string | null;

  private constructor(file: PDFDocumentProxy, info: Readonly<Record<string, unknown>>) {
    this.#file = file;
    this.title = typeof info.Title === "string" ? info.Title.trim() : "";
    this.madeOn = dayOf(info.CreationDate);
  }

  /**
   * @param workerUrl address of pdf.js's worker, a file of the extension
   * @throws UnreadablePdf
   */
  static async open(data: ArrayBuffer, workerUrl: string): Promise<PdfFile> {
    GlobalWorkerOptions.workerSrc = workerUrl;
    // Nothing is compiled from text or loaded besides: the extension's policy forbids the one, its promise the other.
    const task = getDocument({ data, isEvalSupported: false, useWasm: false, enableXfa: false, stopAtErrors: false });
    try {
      const file = await task.promise;
      const { info } = await file.getMetadata();
      return new PdfFile(file, info as Readonly<Record<string, unknown>>);
    } catch (error) {
      await task.destroy();
      const isLocked = error instanceof Error && error.name === "PasswordException";
      throw new UnreadablePdf(isLocked ? "encrypted" : "broken", error);
    }
  }

  get pageCount(): number {
    return this.#file.numPages;
  }

  /** @param number counted from 1 */
  async page(number: number): Promise<PdfPage> {
    return new PdfPage(await this.#file.getPage(number));
  }

  async close(): Promise<void> {
    await this.#file.loadingTask.destroy();
  }
}

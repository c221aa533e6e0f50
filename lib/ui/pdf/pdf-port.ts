/** Where a PDF comes from. */
export type PdfSource =
  | {
      readonly kind: "file";
      readonly file: File;
    } /** `isPressed`: straight from a press, when browsers let the reader be asked for leave. */
  | { readonly kind: "address"; readonly url: string; readonly isPressed: boolean };

/** How opening one ended; `why` is the browser's own word. */
export type PdfOutcome =
  | { readonly kind: "shown"; readonly title: string }
  | { readonly kind: "encrypted" | "too-large" | "not-given" }
  | { readonly kind: "broken" | "unreachable"; readonly why: string };

/** What the page does for its view; `entrypoints/pdf/pdf-port.ts` has the real one. */
export interface PdfPort {
  /** The address that the page was opened for; null when it was opened for none. */
  readonly asked: string | null;
  /** Whether the address may be fetched without asking the reader again. */
  mayFetch(url: string): Promise<boolean>;
  /** Shows a PDF in the element, in place of what is there, and has it marked. */
  open(source: PdfSource, into: HTMLElement, progress: (page: number, of: number) => void): Promise<PdfOutcome>;
}

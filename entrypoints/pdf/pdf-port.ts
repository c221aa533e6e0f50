import { browser } from "wxt/browser";
import { text } from "../../lib/messaging/strings.ts";
import { ownSheet } from "../../lib/page/mark-sheet.ts";
import { PdfFile, UnreadablePdf } from "../../lib/page/pdf/open-pdf.ts";
import { type AboutPdf, pdfExtraction } from "../../lib/page/pdf/pdf-extraction.ts";
import { showPdf } from "../../lib/page/pdf/show-pdf.ts";
import { withoutTracking } from "../../lib/text/article-address.ts";
import { createCard } from "../../lib/ui/card/create-card.tsx";
import type { PdfOutcome, PdfPort, PdfSource } from "../../lib/ui/pdf/pdf-port.ts";
import { Reader, serveReader } from "../reader/start-reader.ts";
import { checkSize, fetchPdf, mayFetch, NoPdf } from "./fetch-pdf.ts";

/** A file from the disk has no address: it is known by what is in it, so that its notes are found again. */
async function addressOf(data: ArrayBuffer): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", data);
  return `urn:sha256:${Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

const lastPart = (url: string): string => decodeURIComponent(URL.parse(url)?.pathname.split("/").at(-1) ?? "");

async function load(source: PdfSource): Promise<{ data: ArrayBuffer; url: string; name: string }> {
  if (source.kind === "address") {
    const { url, isPressed } = source;
    return { data: await fetchPdf(url, isPressed), url: withoutTracking(url), name: lastPart(url) || url };
  }
  checkSize(source.file.size);
  const data = await source.file.arrayBuffer();
  return { data, url: await addressOf(data), name: source.file.name };
}

let life = new AbortController();
let reader: Reader | null = null;
let current: () => ReturnType<typeof pdfExtraction>;

/** Reads what is shown now; the reader of this page is the same for every file. */
async function startReading(): Promise<void> {
  await reader?.turnOff();
  if (reader === null) {
    const parts = () => ({
      card: createCard(document),
      sheet: ownSheet(document),
      extraction: () => current(),
      watch: () => undefined,
    });
    reader = new Reader(document, parts);
    serveReader(reader);
  }
  await reader.turnOn();
}

async function show(source: PdfSource, into: HTMLElement, progress: Parameters<PdfPort["open"]>[2]): Promise<PdfOutcome> {
  const { data, url, name } = await load(source);
  const file = await PdfFile.open(data, browser.runtime.getURL("/pdf-worker.js" as "/pdf.html"));
  life.abort();
  life = new AbortController();
  into.replaceChildren();
  life.signal.addEventListener("abort", () => void file.close(), { once: true });
  const label = (page: number): string => text("pdf_page", page);
  const pages = await showPdf(file, into, { label, progress, signal: life.signal });
  const about: AboutPdf = { url, canonicalUrl: url, title: file.title || name, publishedAt: file.madeOn };
  document.title = about.title;
  current = () => pdfExtraction(pages, about);
  await startReading();
  return { kind: "shown", title: about.title };
}

function outcomeOf(error: unknown): PdfOutcome {
  const why = error instanceof Error ? error.message : String(error);
  if (error instanceof NoPdf) return error.kind === "unreachable" ? { kind: error.kind, why } : { kind: error.kind };
  if (error instanceof UnreadablePdf && error.problem === "encrypted") return { kind: "encrypted" };
  return { kind: "broken", why };
}

export const pdfPort: PdfPort = {
  asked: new URL(location.href).searchParams.get("file"),
  mayFetch,
  open: (source, into, progress) => show(source, into, progress).catch(outcomeOf),
};

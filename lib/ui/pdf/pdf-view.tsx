import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import { Mark } from "../shared/mark.tsx";
import type { PdfOutcome, PdfPort, PdfSource } from "./pdf-port.ts";

type Stage =
  | { readonly kind: "start"; readonly problem: string | null }
  | { readonly kind: "opening"; readonly line: string }
  | { readonly kind: "shown"; readonly title: string };

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? url;
const nameOf = (source: PdfSource): string => (source.kind === "file" ? source.file.name : hostOf(source.url));

/** A sentence on why a PDF is not shown. */
function problemOf(outcome: Exclude<PdfOutcome, { kind: "shown" }>, source: PdfSource): string {
  switch (outcome.kind) {
    case "encrypted":
      return text("pdf_encrypted", nameOf(source));
    case "too-large":
      return text("pdf_too_large", nameOf(source));
    case "not-given":
      return text("pdf_not_given", nameOf(source));
    case "broken":
      return text("pdf_broken", nameOf(source), outcome.why);
    case "unreachable":
      return text("pdf_unreachable", nameOf(source), outcome.why);
  }
}

interface StartProps {
  readonly asked: string | null;
  readonly problem: string | null;
  readonly open: (source: PdfSource) => void;
}

function AddressForm({ asked, open }: Omit<StartProps, "problem">) {
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const url = field.current?.value.trim() ?? "";
    if (URL.canParse(url)) open({ kind: "address", url, isPressed: true });
    else field.current?.focus();
  };
  return (
    <form class="address" onSubmit={submit}>
      <label class="label" for="address">
        {text("pdf_address")}
      </label>
      <input id="address" ref={field} class="field" type="url" inputMode="url" autocomplete="off" value={asked ?? ""} />
      <button type="submit" class={asked === null ? "button" : "button primary"}>
        {asked === null ? text("pdf_fetch") : text("pdf_fetch_from", hostOf(asked))}
      </button>
    </form>
  );
}

/** Where nothing is open yet: a file from the disk, or an address. */
function Start({ asked, problem, open }: StartProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section class="start">
      <h1>{text("pdf_title")}</h1>
      <p>{text("pdf_lead")}</p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="drop">
        <button type="button" class="button primary" onClick={() => picker.current?.click()}>
          {text("pdf_choose")}
        </button>
        <span class="soft">{text("pdf_drop")}</span>
        <input
          ref={picker}
          class="visually-hidden"
          type="file"
          accept="application/pdf,.pdf"
          tabIndex={-1}
          aria-label={text("pdf_choose")}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) open({ kind: "file", file });
          }}
        />
      </div>
      <AddressForm asked={asked} open={open} />
    </section>
  );
}

/** Files that are let go anywhere over the page. */
function useDrop(open: (source: PdfSource) => void): void {
  useEffect(() => {
    const life = new AbortController();
    addEventListener("dragover", (event) => event.preventDefault(), { signal: life.signal });
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) open({ kind: "file", file });
    };
    addEventListener("drop", onDrop, { signal: life.signal });
    return () => life.abort();
  });
}

/** The extension's own page for PDFs, since the browser's viewer lets nobody mark anything. */
export function PdfView({ port }: { readonly port: PdfPort }) {
  const [stage, setStage] = useState<Stage>({ kind: "start", problem: null });
  const pages = useRef<HTMLDivElement>(null);
  const open = async (source: PdfSource): Promise<void> => {
    if (pages.current === null) return;
    setStage({ kind: "opening", line: text("pdf_opening", nameOf(source)) });
    const progress = (page: number, of: number): void => setStage({ kind: "opening", line: text("pdf_progress", page, of) });
    const outcome = await port.open(source, pages.current, progress);
    if (outcome.kind === "shown") setStage(outcome);
    else setStage({ kind: "start", problem: problemOf(outcome, source) });
  };
  useDrop((source) => void open(source));
  useEffect(() => {
    const { asked } = port;
    if (asked === null) return;
    void port.mayFetch(asked).then((may) => (may ? open({ kind: "address", url: asked, isPressed: false }) : undefined));
  }, [port]);
  return (
    <>
      <header class="bar">
        <span class="brand">
          <Mark />
          Newsgloss
        </span>
        {stage.kind === "shown" && <h1 class="title">{stage.title}</h1>}
        <span class="soft" role="status">
          {stage.kind === "opening" ? stage.line : ""}
        </span>
      </header>
      <main>
        {stage.kind === "start" && <Start asked={port.asked} problem={stage.problem} open={(source) => void open(source)} />}
        <div ref={pages} class="pages" />
      </main>
    </>
  );
}

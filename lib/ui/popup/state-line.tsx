import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messaging/strings.ts";
import type { TabPort, TabView } from "./tab-port.ts";

interface LineProps {
  readonly title: string;
  readonly detail: string;
  readonly children?: ComponentChildren;
}

const Line = ({ title, detail, children }: LineProps) => (
  <section class="state">
    <h1>{title}</h1>
    <p class="soft">{detail}</p>
    {children}
  </section>
);

/** "Annotate this page", and the way to be asked no more. */
function Start({ port }: { readonly port: TabPort }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const start = async (): Promise<void> => setRefusal(await port.start());
  // The question must be put first: browsers take it only straight from the press.
  const always = async (): Promise<void> => {
    if (await port.askForSite()) await start();
  };
  return (
    <Line title={text("popup_start_title")} detail={text("popup_start_detail")}>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void start()}>
          {text("popup_start_once")}
        </button>
        {(port.isFile || (port.site ?? "") !== "") && (
          <button type="button" class="button plain" onClick={() => void always()}>
            {port.isFile ? text("popup_start_files") : text("popup_start_always", port.site ?? "")}
          </button>
        )}
      </div>
      {refusal !== null && (
        <p class="problem" role="alert">
          {text("popup_refused", refusal)}
        </p>
      )}
    </Line>
  );
}

/** What is shown while there is no article to tell of. */
export function StateLine({ view, port }: { readonly view: Exclude<TabView, { kind: "ready" }> | null; readonly port: TabPort }) {
  switch (view?.kind) {
    case undefined:
    case "working":
      return (
        <section class="state" aria-busy="true">
          <h1>{text("popup_working_title")}</h1>
          <p class="soft" role="status">
            {text("popup_working_detail")}
          </p>
          <div class="shimmer" aria-hidden="true" />
        </section>
      );
    case "closed-to-us":
      return <Line title={text("popup_closed_title")} detail={text("popup_closed_detail")} />;
    case "files-closed":
      return (
        <Line title={text("popup_files_title")} detail={text("popup_files_detail")}>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => void port.openBrowserSettings()}>
              {text("popup_files_open")}
            </button>
          </div>
        </Line>
      );
    case "pdf":
      return (
        <Line title={text("popup_pdf_title")} detail={text("popup_pdf_detail")}>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => void port.openPdf()}>
              {text("popup_pdf_open")}
            </button>
          </div>
        </Line>
      );
    case "not-started":
      return <Start port={port} />;
    case "no-article":
      return <Line title={text("popup_no_article_title")} detail={text("popup_no_article_detail")} />;
    case "off":
      return <Line title={text("popup_off_title")} detail={text("popup_off_detail")} />;
    case "held":
      return <Line title={text("held_title")} detail={text("held_detail")} />;
    case "failed":
      return <Line title={text("popup_failed_title")} detail={view.why} />;
  }
}

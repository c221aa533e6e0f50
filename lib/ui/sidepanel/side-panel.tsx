import { Masthead } from "../popup/masthead.tsx";
import { ArticleView } from "../popup/popup.tsx";
import { StateLine } from "../popup/state-line.tsx";
import type { TabPort } from "../popup/tab-port.ts";
import { useTabView } from "../popup/use-tab.ts";

/** The same as the popup, beside the article for as long as it is read. */
export function SidePanel({ port }: { readonly port: TabPort }) {
  const view = useTabView(port);
  return (
    <>
      <Masthead site={port.site} />
      <main>{view?.kind === "ready" ? <ArticleView view={view} port={port} /> : <StateLine view={view} port={port} />}</main>
    </>
  );
}

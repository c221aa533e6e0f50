import { useEffect, useState } from "preact/hooks";
import { type StringKey, text } from "../../messaging/strings.ts";
import { KeySheet } from "../shared/key-sheet.tsx";
import { Mark } from "../shared/mark.tsx";
import { ArticlesView } from "./articles-view.tsx";
import { KnowledgeView } from "./knowledge/knowledge-view.tsx";
import type { LibraryPort } from "./library-port.ts";
import { NotesView } from "./notes-view.tsx";
import { SettingsView } from "./settings-view.tsx";

const views = ["notes", "articles", "knowledge", "settings"] as const;
type View = (typeof views)[number];

const labels: Readonly<Record<View, StringKey>> = {
  notes: "library_notes",
  articles: "library_articles",
  knowledge: "library_knowledge",
  settings: "settings_title",
};

const viewInAddress = (): View => views.find((view) => location.hash.split("/")[0] === `#${view}`) ?? "notes";

/** The part that the address names, so that it can be linked to and gone back from. */
function useView(): View {
  const [view, setView] = useState(viewInAddress);
  useEffect(() => {
    const life = new AbortController();
    addEventListener("hashchange", () => setView(viewInAddress()), { signal: life.signal });
    return () => life.abort();
  }, []);
  return view;
}

export function Library({ port }: { readonly port: LibraryPort }) {
  const view = useView();
  return (
    <div class="library">
      <header>
        <span class="brand">
          <Mark />
          Newsgloss
        </span>
        <nav aria-label={text("library_parts")}>
          {views.map((one) => (
            <a key={one} href={`#${one}`} aria-current={one === view ? "page" : undefined}>
              {text(labels[one])}
            </a>
          ))}
        </nav>
        <KeySheet port={port.keys} />
      </header>
      <main>
        {view === "notes" && <NotesView port={port} />}
        {view === "articles" && <ArticlesView port={port} />}
        {view === "knowledge" && <KnowledgeView port={port} />}
        {view === "settings" && <SettingsView port={port.access} />}
      </main>
    </div>
  );
}

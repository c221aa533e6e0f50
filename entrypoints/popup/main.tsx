import { Popup } from "../../lib/ui/popup/popup.tsx";
import { parseNotesHere } from "../../lib/ui/shared/parse-notes-here.ts";
import { showSurface } from "../../lib/ui/shared/show-surface.tsx";
import "../../lib/ui/shared/tokens.css";
import "../../lib/ui/shared/base.css";
import "../../lib/ui/shared/notes.css";
import "../../lib/ui/popup/popup.css";
import "../../lib/ui/popup/article.css";
import "../../lib/ui/popup/memory.css";
import "../../lib/ui/popup/notes-and-export.css";
import "../../lib/ui/shared/key-sheet.css";
import { keysPort } from "./keys-port.ts";
import { openTabPort } from "./tab-port.ts";

// Where a browser does not open the popup itself, a tab shows the same.
document.documentElement.classList.toggle("in-tab", new URL(location.href).searchParams.has("tab"));
const port = await openTabPort(() => window.close());
parseNotesHere();
await showSurface(() => <Popup port={port} keys={keysPort} />);

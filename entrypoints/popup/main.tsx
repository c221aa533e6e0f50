import { Popup } from "../../lib/ui/popup/popup.tsx";
import { showSurface } from "../../lib/ui/shared/show-surface.ts";
import "../../lib/ui/shared/tokens.css";
import "../../lib/ui/shared/base.css";
import "../../lib/ui/popup/popup.css";
import "../../lib/ui/popup/article.css";
import "../../lib/ui/popup/memory.css";
import "../../lib/ui/popup/notes-and-export.css";
import { openTabPort } from "./tab-port.ts";

const port = await openTabPort(() => window.close());
await showSurface(() => <Popup port={port} />);

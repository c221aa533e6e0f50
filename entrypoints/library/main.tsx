import { Library } from "../../lib/ui/library/library.tsx";
import { parseNotesHere } from "../../lib/ui/shared/parse-notes-here.ts";
import { showSurface } from "../../lib/ui/shared/show-surface.tsx";
import "../../lib/ui/shared/tokens.css";
import "../../lib/ui/shared/base.css";
import "../../lib/ui/shared/notes.css";
import "../../lib/ui/library/library.css";
import "../../lib/ui/library/settings.css";
import "../../lib/ui/library/meetings.css";
import "../../lib/ui/library/knowledge/knowledge.css";
import "../../lib/ui/library/knowledge/changes.css";
import "../../lib/ui/shared/key-sheet.css";
import { libraryPort } from "./library-port.ts";

parseNotesHere();
await showSurface(() => <Library port={libraryPort} />);

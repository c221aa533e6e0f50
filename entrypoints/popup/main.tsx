import { render } from "preact";
import { text } from "../../lib/messaging/strings.ts";
import { Popup } from "../../lib/ui/popup/popup.tsx";
import "../../lib/ui/shared/tokens.css";
import "../../lib/ui/shared/base.css";
import "../../lib/ui/popup/popup.css";
import "../../lib/ui/popup/article.css";
import "../../lib/ui/popup/memory.css";
import "../../lib/ui/popup/notes-and-export.css";
import { openTabPort } from "./tab-port.ts";

document.documentElement.lang = text("languageTag");
const port = await openTabPort(() => window.close());
render(<Popup port={port} />, document.body);

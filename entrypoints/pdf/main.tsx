import { text } from "../../lib/messaging/strings.ts";
import { PdfView } from "../../lib/ui/pdf/pdf-view.tsx";
import { parseNotesHere } from "../../lib/ui/shared/parse-notes-here.ts";
import { showSurface } from "../../lib/ui/shared/show-surface.tsx";
import "../../lib/ui/shared/tokens.css";
import "../../lib/ui/shared/base.css";
import "../../lib/ui/pdf/pdf.css";
import { pdfPort } from "./pdf-port.ts";

parseNotesHere();
await showSurface(() => <PdfView port={pdfPort} />);
document.title = text("pdf_title");

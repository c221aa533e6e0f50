// pdf.js's worker, which the page for PDFs starts.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

export default defineUnlistedScript(() => undefined);

import { citation } from "./citation.ts";
import { csv } from "./csv.ts";
import type { ExportFormat } from "./export-format.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { misp } from "./misp.ts";
import { navigatorLayer } from "./navigator-layer.ts";
import { stix } from "./stix.ts";
import { template } from "./template.ts";
import { webAnnotation } from "./web-annotation.ts";

/** In the order they are offered: files for people, then files for tools. */
export const exportFormats: readonly ExportFormat[] = [
  markdown,
  template,
  json,
  html,
  citation,
  csv,
  stix,
  misp,
  navigatorLayer,
  webAnnotation,
];

// Reads articles, prints their analysis: the same code and the same starter knowledge as the extension.
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { type Document, isDay } from "./annotate/document.ts";
import { annotateDocument, annotateLines } from "./annotate/lines.ts";
import { starterKnowledge } from "./annotate/starter-knowledge.ts";

const usage = `usage: npm run -s annotate -- FILE.html|FILE.txt [--published YYYY-MM-DD] [--url URL] [--title TITLE]
       npm run -s annotate -- --ndjson < IN > OUT
FILE may be gzipped (.gz). A line of IN: {"id", "text" or "html", "published"?, "title"?, "url"?}`;

class UsageError extends Error {}

/** npm changes into the project's folder and keeps the caller's in INIT_CWD. */
function pathOf(file: string): string {
  const paths = [resolve(process.env.INIT_CWD ?? ".", file), resolve(file)];
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new UsageError(`no such file: ${file}`);
  return found;
}

function contentOf(file: string, isGzipped: boolean): Buffer {
  const path = pathOf(file);
  try {
    const raw = readFileSync(path);
    return isGzipped ? gunzipSync(raw) : raw;
  } catch (error) {
    throw new Error(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** By the page's own `<meta charset>`, else as UTF-8. */
function decode(raw: Buffer): string {
  const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(raw.toString("latin1", 0, 4096))?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(raw);
  } catch {
    return raw.toString("utf8");
  }
}

function readDocument(file: string, options: { published?: string; url?: string; title?: string }): Document {
  const type = /\.(html?|xhtml|txt)(\.gz)?$/i.exec(file);
  if (type === null)
    throw new UsageError(`cannot tell what ${file} is: its name must end with .html or .txt (or these with .gz)`);
  const content = decode(contentOf(file, type[2] !== undefined));
  const body = type[1]?.toLowerCase() === "txt" ? { text: content } : { html: content };
  return { id: basename(file), ...body, ...options };
}

function readArguments(args: string[]) {
  try {
    const text = { type: "string" } as const;
    const options = { ndjson: { type: "boolean" }, help: { type: "boolean" }, published: text, url: text, title: text } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  const { ndjson, help, ...options } = values;
  if (help) return console.log(usage);
  if (options.published !== undefined && !isDay(options.published)) {
    throw new UsageError(`--published ${options.published}: not a day of the form YYYY-MM-DD`);
  }
  if (ndjson) {
    const extra = [...positionals, ...Object.keys(options).map((name) => `--${name}`)];
    if (extra.length > 0) throw new UsageError(`--ndjson reads everything from its input, it takes no ${extra.join(", ")}`);
    return annotateLines(process.stdin, process.stdout, starterKnowledge());
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(file === undefined ? "which file?" : "one file at a time");
  const document = readDocument(file, options);
  console.log(JSON.stringify(annotateDocument(document, starterKnowledge()), null, 2));
}

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`annotate: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError) console.error(usage);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gunzipSync } from "node:zlib";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".pdf": "application/pdf",
};

export interface StaticServer {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  readonly origin: string;
  /** Serves this text under the path instead of a file. */
  put(path: string, html: string): void;
  close(): Promise<void>;
}

async function read(folder: string, path: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, path));
  } catch {
    return gunzipSync(await readFile(join(folder, `${path}.gz`)));
  }
}

/** Serves a folder on loopback, on a free port; `page.html` is also found as `page.html.gz`. */
export async function serve(folder: string): Promise<StaticServer> {
  const texts = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const send = (body: string | Buffer): void => {
      response.writeHead(200, {
        "content-type": mediaTypes[extname(path)] ?? "text/html; charset=utf-8",
        "cache-control": "no-store",
      });
      response.end(body);
    };
    const text = texts.get(path);
    if (text !== undefined) return send(text);
    read(folder, path).then(send, () => response.writeHead(404).end(`nothing at ${path}`));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    put: (path, html) => texts.set(path, html),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

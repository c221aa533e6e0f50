import { browser } from "wxt/browser";

/** Larger ones would not fit into a page's memory beside their pictures. */
const largest = 200_000_000;

/** A PDF that cannot be had. */
export class NoPdf extends Error {
  override readonly name = "NoPdf";
  readonly kind: "not-given" | "too-large" | "unreachable";

  constructor(kind: NoPdf["kind"], why: string) {
    super(why);
    this.kind = kind;
  }
}

/** The one host that is asked about and fetched from, as a match pattern. */
const originOf = (url: string): string => `*://${new URL(url).hostname}/*`;

export const mayFetch = async (url: string): Promise<boolean> =>
  /^https?:$/.test(URL.parse(url)?.protocol ?? "") && (await browser.permissions.contains({ origins: [originOf(url)] }));

export function checkSize(size: number): void {
  if (size > largest) throw new NoPdf("too-large", `${size} bytes`);
}

/**
 * Fetches a PDF from its host alone, without cookies, with the reader's leave, which is asked for only straight from a press.
 * @throws NoPdf
 */
export async function fetchPdf(url: string, isPressed: boolean): Promise<ArrayBuffer> {
  const { protocol = "" } = URL.parse(url) ?? {};
  if (!/^https?:$/.test(protocol)) throw new NoPdf("unreachable", protocol);
  const isGiven = isPressed ? browser.permissions.request({ origins: [originOf(url)] }) : mayFetch(url);
  if (!(await isGiven)) throw new NoPdf("not-given", url);
  let response: Response;
  try {
    response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" });
  } catch (error) {
    throw new NoPdf("unreachable", error instanceof Error ? error.message : String(error));
  }
  if (!response.ok) throw new NoPdf("unreachable", `${response.status} ${response.statusText}`.trim());
  checkSize(Number(response.headers.get("content-length") ?? 0));
  const data = await response.arrayBuffer();
  checkSize(data.byteLength);
  return data;
}

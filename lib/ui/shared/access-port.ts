/** All sites, as a match pattern. */
export const everySite = "*://*/*";

/** Which sites the reader lets Newsgloss read by itself; `entrypoints/welcome/access-port.ts` has the real one. */
export interface AccessPort {
  /** Match patterns granted so far. */
  granted(): Promise<readonly string[]>;
  /** Asks the browser, which asks the reader: only straight from a press. True when given. */
  request(origins: readonly string[]): Promise<boolean>;
  withdraw(origins: readonly string[]): Promise<void>;
}

/** Whatever the reader types for a site, as match patterns: `https://www.news.example/a` is `news.example` and all below it. */
export function patternsOf(typed: string): readonly string[] | null {
  const address = /^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  const site = hostname.replace(/^www\./, "");
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(site)) return null;
  return /^[\d.]+$/.test(site) ? [`*://${site}/*`] : [`*://${site}/*`, `*://*.${site}/*`];
}

/** The site of a match pattern, for showing: `*.news.example`. */
export const siteOfPattern = (pattern: string): string => /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;

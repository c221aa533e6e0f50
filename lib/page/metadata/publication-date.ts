import type { Article } from "../../model/article.ts";
import type { ArticleData } from "./json-ld.ts";
import { writtenDay } from "./written-day.ts";

export type PublicationDate = Pick<Article, "publishedAt" | "publishedBy">;

/** Most telling first. */
const metaNames =
  `article:published_time og:published_time og:article:published_time article:published rnews:datepublished datepublished
  parsely-pub-date sailthru.date dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.date.created
  cxenseparse:recs:publishtime cxenseparse:publishtime citation_publication_date article_date_original originalpublicationdate
  publication_date publication-date publishdate publish_date publish-date published_time pubdate bt:pubdate article.published displaydate date`.split(
    /\s+/,
  );

/** Name or property of every meta element in lower case, first content wins. */
function metaContents(document: Document): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const name = (meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop"))
      ?.toLowerCase()
      .trim();
    if (name && !contents.has(name)) contents.set(name, meta.getAttribute("content") ?? "");
  }
  return contents;
}

/** The most telling value that holds a day, as it is written. */
function metaStamp(metas: ReadonlyMap<string, string>, lang: string | null): string {
  const parsely = /"pub_date"\s*:\s*"([^"]+)"/.exec(metas.get("parsely-page") ?? "")?.[1];
  const values = [...metaNames.map((name) => metas.get(name)), parsely];
  return values.find((value) => value !== undefined && writtenDay(value, lang) !== null) ?? "";
}

/** Marked as the time of publication, else the first after the headline, else the first of the page. */
function fromTimeElement(document: Document, lang: string | null): string | null {
  const dayOf = (element: Element): string | null => {
    const written = element.getAttribute("datetime") ?? element.getAttribute("content") ?? element.getAttribute("title");
    return writtenDay(written ?? element.textContent ?? "", lang) ?? writtenDay(element.textContent ?? "", lang);
  };
  const marked = document.querySelectorAll(
    '[itemprop~="datePublished"], time[pubdate], time.published, abbr.published, .dt-published',
  );
  const inOrder = [...document.querySelectorAll("h1, time")].slice(0, 50);
  const headline = inOrder.findIndex(({ tagName }) => tagName === "H1");
  const isUpdate = (time: Element): boolean => /updat|modif/i.test(`${time.className} ${time.getAttribute("itemprop")}`);
  const ordered = [...inOrder.slice(headline + 1), ...inOrder.slice(0, headline + 1)].filter(({ tagName }) => tagName === "TIME");
  const candidates = [...marked, ...ordered.filter((time) => !isUpdate(time)), ...ordered.filter(isUpdate)];
  for (const element of candidates) {
    const day = dayOf(element);
    if (day !== null) return day;
  }
  return null;
}

/** "/2022/09/07/…", "/2022/sep/07/…", "…-20220907", "/2022-09-07-…". */
export function dayInUrl(url: string): string | null {
  const path = URL.parse(url)?.pathname ?? "";
  const parts = /\/((?:19|20)\d\d)[/-]([a-z]{3}|\d{1,2})[/-](\d{1,2})(?![\d])/i.exec(path);
  if (parts) return writtenDay(/\d/.test(parts[2] ?? "") ? parts.slice(1).join("-") : `${parts[3]} ${parts[2]} ${parts[1]}`);
  const digits = /(?:^|[/_-])((?:19|20)\d\d[01]\d[0-3]\d)(?!\d)/.exec(path);
  return digits?.[1] ? writtenDay(digits[1]) : null;
}

const publishedCue = /publish|post|first|on air|erschienen|publi[ée]|pubblicat|publicad/i;

/** `lines`: the short lines around the headline, in reading order. */
function fromDateline(lines: readonly string[], lang: string | null): string | null {
  const dated = lines.flatMap((line) => {
    const day = line.length < 160 ? writtenDay(line, lang) : null;
    return day === null ? [] : [{ day, isCued: publishedCue.test(line) }];
  });
  return (dated.find(({ isCued }) => isCued) ?? dated[0])?.day ?? null;
}

/**
 * Machines often write the moment in UTC: 8 p.m. of 18 November in San Francisco is the 19th there. When the address
 * or the visible date says the day beside it, that is the day the site counts from.
 */
function localDay(day: string, stamp: string, written: readonly (() => string | null)[]): string {
  if (!/(Z|[+-]00:?00)\s*$/.test(stamp)) return day;
  const distance = (other: string): number => Math.abs(Date.parse(other) - Date.parse(day)) / 86_400_000;
  return written.map((read) => read()).find((other) => other !== null && distance(other) === 1) ?? day;
}

export interface DateSources {
  readonly data: ArticleData | null;
  readonly url: string;
  readonly lang: string | null;
  /** Short lines around the headline, where bylines stand. */
  readonly lines: readonly string[];
}

/** The day of publication as the page itself writes it, from the most reliable place that has one. */
export function publicationDate(document: Document, { data, url, lang, lines }: DateSources): PublicationDate {
  const inUrl = (): string | null => dayInUrl(url);
  const inDateline = (): string | null => fromDateline(lines, lang);
  const ofStamp = (stamp: string): string | null => {
    const day = writtenDay(stamp, lang);
    return day === null ? null : localDay(day, stamp, [inUrl, inDateline]);
  };
  const sources = [
    ["json-ld", () => ofStamp(data?.datePublished ?? "")],
    ["meta", () => ofStamp(metaStamp(metaContents(document), lang))],
    ["time-element", () => fromTimeElement(document, lang)],
    ["url", inUrl],
    ["dateline", inDateline],
  ] as const;
  for (const [publishedBy, read] of sources) {
    const publishedAt = read();
    if (publishedAt !== null) return { publishedAt, publishedBy };
  }
  return { publishedAt: null, publishedBy: "none" };
}

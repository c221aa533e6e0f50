import { render } from "preact";
import type { MarkStyle } from "../../model/mark-style.ts";
import baseCss from "../shared/base.css?inline";
import mentionCss from "../shared/mention.css?inline";
import notesCss from "../shared/notes.css?inline";
import { setColours } from "../shared/own-colours.ts";
import tokensCss from "../shared/tokens.css?inline";
import cardCss from "./card.css?inline";
import { Card } from "./card.tsx";
import type { CardPort, OpenedMark } from "./card-port.ts";
import { guardPresses } from "./guard-presses.ts";
import { hostName, hostSelector } from "./host.ts";
import { placeCard } from "./place-card.ts";

const isOwnPage = ({ URL: url }: Document): boolean => /^(chrome|moz)-extension:/.test(url);

/**
 * Said inline and as important, which no style sheet of the page can overrule. Firefox ends the scripts of an extension that is
 * taken out at once, and its style sheets with them: there a card in a page is shown by the marks' sheet, and goes with it.
 */
const hostStyle = (document: Document): string =>
  `all: initial !important; display: ${import.meta.env.FIREFOX && !isOwnPage(document) ? "none" : "contents"} !important;`;

/** Keys and pastes meant for the card are no shortcuts of the page. */
const keptEvents = ["keydown", "keyup", "keypress", "beforeinput", "input", "copy", "cut", "paste", "focusin", "focusout"];

interface Shell {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly panel: HTMLElement;
  readonly live: HTMLElement;
}

/**
 * The extension's own pages let no style element in, by their security policy; content scripts of Firefox may adopt no sheet.
 * Each gets the one it takes.
 */
function dress(root: ShadowRoot, document: Document): void {
  const css = `${tokensCss}${baseCss}${notesCss}${mentionCss}${cardCss}`;
  if (isOwnPage(document)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = document.createElement("style");
  style.textContent = css;
  root.append(style);
}

/**
 * An element that the page has no class for: one made by a class of the page would hand its shadow root over to the page
 * (`ElementInternals.shadowRoot`), closed or not. What the page defines later comes too late for that.
 */
function buildHost(document: Document): HTMLElement {
  const host = document.createElement(hostName);
  if (!host.matches(":defined")) return host;
  const plain = document.createElement("div");
  plain.setAttribute(hostName, "");
  return plain;
}

function buildShell(document: Document): Shell {
  const host = buildHost(document);
  host.style.cssText = hostStyle(document);
  const root = host.attachShadow({ mode: "closed" });
  dress(root, document);
  const panel = document.createElement("div");
  panel.className = "panel";
  panel.popover = "manual";
  panel.tabIndex = -1;
  panel.role = "dialog";
  const live = document.createElement("div");
  live.className = "visually-hidden";
  live.ariaLive = "polite";
  root.append(panel, live);
  for (const type of keptEvents) root.addEventListener(type, (event) => event.stopPropagation());
  return { host, root, panel, live };
}

/**
 * Where the host has to be for the card to take clicks: what lies outside of an element in full screen, or of a modal dialog,
 * is shown above it but inert.
 */
function placeOfHost(document: Document, range: Range | null): Element {
  let full = document.fullscreenElement;
  while (full?.shadowRoot?.fullscreenElement) full = full.shadowRoot.fullscreenElement;
  return full ?? range?.startContainer.parentElement?.closest("dialog:modal") ?? document.documentElement;
}

/**
 * The card in the page: one closed shadow root, put into the page when it is first needed, with its panel in the top
 * layer, so that neither the page's styles nor its full-screen parts can cover it.
 */
class PageCard implements CardPort {
  readonly #document: Document;
  #shell: Shell | null = null;
  #opened: OpenedMark | null = null;
  #leave = new AbortController();
  #focusBefore: Element | null = null;
  #colours: MarkStyle["colours"] = {};

  constructor(document: Document) {
    this.#document = document;
  }

  open(mark: OpenedMark): void {
    this.close();
    const { panel, host, root } = this.#show(mark.range);
    this.#opened = mark;
    this.#leave = new AbortController();
    host.style.setProperty("color-scheme", mark.scheme, "important");
    render(
      <Card
        key={mark.mention?.start}
        mark={mark}
        close={() => this.close()}
        label={(name) => panel.setAttribute("aria-label", name)}
      />,
      panel,
    );
    panel.showPopover();
    guardPresses(root, panel, this.#leave.signal);
    this.#leave.signal.addEventListener("abort", placeCard(panel, mark.range), { once: true });
    this.#document.addEventListener("keydown", (event) => this.#onKey(event), { signal: this.#leave.signal, capture: true });
    this.#document.addEventListener("fullscreenchange", () => this.#follow(), { signal: this.#leave.signal });
    this.#focusBefore = this.#document.activeElement;
    if (mark.by !== "hover" && !mark.withNoteField) panel.focus({ preventScroll: true });
  }

  close(): void {
    const [opened, shell] = [this.#opened, this.#shell];
    if (opened === null || shell === null) return;
    this.#opened = null;
    this.#leave.abort();
    const focused = shell.root.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    shell.panel.hidePopover();
    render(null, shell.panel);
    if (focused !== null && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    opened.closed();
  }

  holds(event: Event): boolean {
    return this.#shell !== null && event.composedPath().includes(this.#shell.host);
  }

  setColours(colours: MarkStyle["colours"]): void {
    this.#colours = colours;
    if (this.#shell !== null) setColours(this.#shell.host, colours);
  }

  announce(line: string): void {
    this.#show(null).live.textContent = line;
  }

  remove(): void {
    this.close();
    this.#shell?.host.remove();
    this.#shell = null;
  }

  /** @param range words that the card belongs to, null for a line that is only said */
  #show(range: Range | null): Shell {
    if (this.#shell === null) {
      this.#shell = buildShell(this.#document);
      setColours(this.#shell.host, this.#colours);
    }
    const place = placeOfHost(this.#document, range);
    const { host } = this.#shell;
    if (host.parentNode !== place && (range !== null || !host.isConnected)) place.append(host);
    return this.#shell;
  }

  /** What has just gone to full screen, or come back from it, takes the card along. */
  #follow(): void {
    const focused = this.#shell?.root.activeElement;
    const range = this.#opened?.range;
    if (range === undefined) return;
    const { panel } = this.#show(range);
    if (panel.matches(":popover-open")) panel.hidePopover();
    panel.showPopover();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== "Escape" || event.isComposing) return;
    // The first press is for the list that is open in the card; the field that it belongs to closes it.
    if (this.#shell?.root.activeElement?.matches('[role="combobox"][aria-expanded="true"]')) return;
    event.stopPropagation();
    event.preventDefault();
    this.close();
  }
}

/** Takes out the cards that an extension which is gone has left in a page. */
export function removeLeftCards(document: Document): void {
  for (const host of document.querySelectorAll(hostSelector)) host.remove();
}

export const createCard = (document: Document): CardPort => new PageCard(document);

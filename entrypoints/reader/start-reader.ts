import { whenOrphaned } from "../../lib/messaging/alive.ts";
import type { OwnState, PageMessages } from "../../lib/messaging/protocol.ts";
import type { HandlersOf } from "../../lib/messaging/receive.ts";
import { ask, tell } from "../../lib/messaging/send.ts";
import { servePage } from "../../lib/messaging/serve.ts";
import { speak } from "../../lib/messaging/strings.ts";
import { type InView, serveView } from "../../lib/messaging/view.ts";
import { takeBegun } from "../../lib/page/begun.ts";
import type { Extraction } from "../../lib/page/extract.ts";
import { MarkSheet } from "../../lib/page/mark-sheet.ts";
import { watchReadingPlace } from "../../lib/page/reading-place.ts";
import { PageSession, type SessionParts, webPage } from "../../lib/page/session.ts";
import { runInSlices } from "../../lib/page/slices.ts";
import { isSiteOff, parseSettings, type Settings } from "../../lib/settings/settings.ts";
import { readSettings, watchSettings } from "../../lib/settings/store.ts";
import { createCard, removeLeftCards } from "../../lib/ui/card/create-card.tsx";

/** The reader of one page: alive or off; while off, nothing of it is left in the page but its ear for messages. */
export class Reader {
  readonly #document: Document;
  readonly #parts: () => SessionParts;
  #session: PageSession | null = null;
  #life = new AbortController();
  #settings: Settings | null = null;
  #language: Settings["language"] = null;

  /** @param parts what each new session reads, and with what it shows */
  constructor(document: Document, parts: () => SessionParts) {
    this.#document = document;
    this.#parts = parts;
  }

  get state(): OwnState {
    return this.#session?.state ?? { kind: "off" };
  }

  get inView(): InView {
    return this.#session?.inView ?? null;
  }

  async turnOn(): Promise<void> {
    if (this.#session !== null) return;
    const life = new AbortController();
    const parts = this.#parts();
    const begun = takeBegun();
    const readAnew = (): Promise<Extraction> => runInSlices(parts.extraction(), life.signal);
    // The page is read while the settings are on their way, unless the gate does that.
    const found = begun?.found.catch(readAnew) ?? readAnew();
    found.catch(() => undefined);
    const settings = await (begun?.settings.then(parseSettings).catch(readSettings) ?? readSettings());
    if (begun !== null) parts.sheet.adopt(settings.markStyle);
    await this.#speak(settings);
    if (this.#session !== null) return life.abort();
    this.#settings = settings;
    this.#life = life;
    this.#session = new PageSession(this.#document, parts, settings, life.signal);
    void this.#session.read({ names: null, hasChanged: () => false, ...begun, found });
  }

  async turnOff(): Promise<void> {
    if (this.#session === null) return;
    this.#life.abort();
    this.#session = null;
    await tell("page.changed", null);
  }

  /** Settings changed, here or in another tab. */
  async follow(settings: Settings): Promise<void> {
    const isOff = (given: Settings): boolean => !given.enabled || isSiteOff(given, this.#document.URL);
    await this.#speak(settings);
    const wasOff = this.#settings !== null && isOff(this.#settings);
    this.#settings = settings;
    if (isOff(settings)) await this.turnOff();
    else if (wasOff) await this.turnOn();
    else await this.#session?.showAs(settings);
  }

  /** The extension's files are closed to pages: the background reads the strings of a language that is not the browser's. */
  async #speak({ language }: Settings): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
    speak(language === null ? null : await ask("strings.chosen", null).catch(() => null));
  }

  answers(): HandlersOf<PageMessages> {
    return {
      "page.state": () => this.state,
      "page.jump": ({ mention, openCard }) => {
        this.#session?.jump(mention, openCard);
        return null;
      },
      "page.jumpToNote": ({ noteId }) => {
        this.#session?.jumpToNote(noteId);
        return null;
      },
      "page.placeNotes": async () => (await this.#session?.placeNotes()) ?? [],
      "page.setEnabled": async ({ enabled }) => {
        await (enabled ? this.turnOn() : this.turnOff());
        return this.state;
      },
      "page.command": async ({ command }) => {
        if (command !== "toggle") this.#session?.run(command);
        else await (this.#session === null ? this.turnOn() : this.turnOff());
        return true;
      },
    };
  }
}

/** Where a second injection finds the first: the extension's own world in this page. */
const world: typeof globalThis & { newsglossReader?: Reader } = globalThis;

/** Answers messages and follows the settings for as long as the page lives. */
export function serveReader(reader: Reader): void {
  const whilePageLives = new AbortController().signal;
  servePage(reader.answers(), whilePageLives);
  serveView((tell, signal) => watchReadingPlace(document, () => reader.inView, tell, signal));
  watchSettings((settings) => void reader.follow(settings), whilePageLives);
}

/** Starts reading; where the reader runs already, it is turned on again. */
export function startReader(document: Document): void {
  // An element of the page with that id would be found as well, but not as the world's own.
  const known = Object.hasOwn(world, "newsglossReader") ? world.newsglossReader : undefined;
  const parts = (): SessionParts => ({ ...webPage(document), card: createCard(document), sheet: new MarkSheet() });
  const reader = known ?? new Reader(document, parts);
  if (known === undefined) removeLeftCards(document);
  void reader.turnOn();
  if (known !== undefined) return;
  world.newsglossReader = reader;
  serveReader(reader);
  whenOrphaned(() => void reader.turnOff());
}

// Pages that try to break in: to run their script with us, to read what is known, to steer the card, to break the reader.
import { describe, expect, it } from "vitest";
import { type TestPage, waitFor } from "../harness/driver.ts";
import { inBrowsers, type Session } from "../harness/in-browsers.ts";
import { clickMark, marksOf, pointOf } from "../harness/marks.ts";
import { waitForWords, words } from "../library/knowledge-page.ts";
import { articlePage, usual } from "../reader/article-page.ts";

const cardText = (page: TestPage): Promise<string | null> =>
  page.inHost((root) => root?.querySelector<HTMLElement>("[role=dialog]:popover-open")?.textContent ?? null);

async function readPage({ server, browser, companion }: Session, path: string, html: string): Promise<TestPage> {
  server.put(`/${path}`, html);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/${path}`);
  // The first page of a browser waits for the knowledge to be unpacked.
  await companion.ready(await page.url(), 90_000);
  await page.activate();
  return page;
}

async function withCard(session: Session, path: string, html: string): Promise<TestPage> {
  const page = await readPage(session, path, html);
  await clickMark(page, "newsgloss-actor", "Sandworm");
  await waitFor("the card", async () => (await cardText(page))?.includes("MITRE"));
  // A press so soon after the card has come is not taken for one on it.
  await new Promise((done) => setTimeout(done, 300));
  return page;
}

/** Runs when it is ever taken for markup. */
const script = (from: string): string =>
  `<img src=x onerror="window.broken=(window.broken||'')+'${from} '"><script>window.broken=1</script>`;
const escaped = (html: string): string => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const strangers = (page: TestPage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll("img[src=x], script:not([src])").length + Number("broken" in window));

/** Writes a note in the open card, whose button takes no press that comes too soon. */
async function noteInCard(page: TestPage, body: string): Promise<void> {
  await waitFor("the field", () =>
    page.inHost((root) => {
      const buttons = [...(root?.querySelectorAll<HTMLElement>("footer button") ?? [])];
      if (root?.activeElement?.tagName !== "TEXTAREA") buttons.at(-1)?.click();
      return root?.activeElement?.tagName === "TEXTAREA";
    }),
  );
  await page.type(body);
  await waitFor("the saving", () => page.inHost((root) => /Saved/.test(root?.querySelector(".note-status")?.textContent ?? "")));
}

/** Taken in by the page before anything of ours comes: tells what of ours it ever got to see. */
const spy = `<script>
  window.seen = [];
  // Written so that this script does not find itself.
  const tell = (how, value) => { if (/M[I]TRE|first w[o]rds of mine/.test(String(value))) seen.push(how); };
  addEventListener("message", ({ data }) => tell("message", JSON.stringify(data)));
  for (const type of ["click", "focusin", "keydown", "keyup", "input", "beforeinput", "copy", "selectionchange", "toggle", "beforetoggle", "scroll"])
    document.addEventListener(type, (event) => {
      for (const target of event.composedPath()) tell(type, target.textContent?.slice(0, 100_000).replace(document.body.textContent, ""));
      tell(type + " selection", getSelection());
      tell(type + " active", document.activeElement?.shadowRoot);
    }, true);
  customElements.define("newsgloss-root", class extends HTMLElement {
    #internals = this.attachInternals();
    connectedCallback() { setInterval(() => tell("internals", this.#internals.shadowRoot?.textContent), 20); }
  });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { const root = attach.call(this, init); setInterval(() => tell("attachShadow", root.textContent), 20); return root; };
  for (const name of ["log", "warn", "error"]) console[name] = (...all) => tell("console", all);
</script>`;

const lookAround = (page: TestPage): Promise<string[]> =>
  page.evaluate(() => {
    const found = [...(window as unknown as { seen: string[] }).seen];
    const everything = [
      document.documentElement.outerHTML,
      document.documentElement.getHTML({ serializableShadowRoots: true }),
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      document.cookie,
      [...CSS.highlights.keys()].join(" "),
      [...document.styleSheets].map((sheet) => sheet.href).join(" "),
      performance
        .getEntries()
        .map(({ name }) => name)
        .join(" "),
      Object.getOwnPropertyNames(window).join(" "),
    ].join("\n");
    const told = /.{0,40}(MITRE|first words of mine|(chrome|moz)-extension:|attack:[CGS]\d).{0,40}/.exec(everything);
    if (told !== null) found.push(`the page itself: ${told[0]}`);
    const roots = [...document.querySelectorAll("*")].filter(({ shadowRoot }) => shadowRoot !== null);
    return roots.length > 0 ? [...found, "an open shadow root"] : found;
  });

describe("a hostile page", () => {
  inBrowsers((session) => {
    it("runs no script by any field that card, popup, panel and library show", { timeout: 180_000 }, async () => {
      const { browser } = session();
      const title = escaped(script("title"));
      const html = articlePage({
        head: `<meta name="author" content="${escaped(script("author"))}"><meta property="og:title" content="${title}">
          <link rel="canonical" href="javascript:window.broken=1">`,
        paragraphs: [
          ...usual,
          `The text says ${escaped(script("text"))} and goes on for long enough to be a paragraph of its own.`,
        ],
      }).replace(/<h1>.*?<\/h1>/, `<h1>Lights out ${title} in three towns</h1>`);
      const page = await readPage(session(), "script.html", html);
      await clickMark(page, "newsgloss-actor", "Ukraine");
      await waitFor("the card", () => cardText(page));
      await noteInCard(page, script("note"));
      const popup = await browser.openPopup(page);
      await waitForWords(popup, "onerror");
      expect(await strangers(popup)).toBe(0);
      await popup.close().catch(() => undefined);
      const library = await browser.newPage();
      await library.goto(browser.extensionUrl("library.html#notes"));
      await waitForWords(library, "onerror");
      expect(await words(library)).toContain("<img src=x");
      expect(await strangers(library)).toBe(0);
      expect(await page.evaluate(() => "broken" in window)).toBe(false);
      expect(await page.inHost((root) => root?.querySelectorAll("img, script").length)).toBe(0);
      await library.close();
    });

    it("never sees what the card says, by class, event, selection, patched function or message", async () => {
      const page = await withCard(session(), "spy.html", articlePage({ head: spy }));
      await noteInCard(page, "first words of mine");
      await page.press("Tab");
      await page.press("a", "Control");
      expect(await lookAround(page)).toEqual([]);
    });

    it("would be seen by that spy, if the card lay in its own class", async () => {
      const { server, browser } = session();
      server.put("/spied.html", articlePage({ head: spy }));
      const page = await browser.newPage();
      await page.goto(`${server.origin}/spied.html`);
      await page.evaluate(() => {
        const host = document.createElement("newsgloss-root");
        host.attachShadow({ mode: "closed" }).textContent = "MITRE";
        document.body.append(host);
      });
      await waitFor("the spy", async () => (await lookAround(page)).includes("internals"));
    });

    it("loads no file of the extension", async () => {
      const page = await readPage(session(), "files.html", articlePage());
      const urls = ["popup.html", "library.html", "reader.js", "icon/16.png", "knowledge/starter.json.gz", "manifest.json"].map(
        (path) => session().browser.extensionUrl(path),
      );
      const loaded = await page.evaluate(async (all: readonly string[]) => {
        const fetched = await Promise.all(
          all.map((url) =>
            fetch(url, { mode: "no-cors" }).then(
              () => url,
              () => null,
            ),
          ),
        );
        const image = await new Promise((done) => {
          const element = new Image();
          element.onload = () => done("image");
          element.onerror = () => done(null);
          element.src = all.find((url) => url.endsWith(".png")) ?? "";
        });
        return [...fetched, image].filter((what) => what !== null);
      }, urls);
      expect(loaded).toEqual([]);
    });

    it("is not obeyed: messages, events and clicks that its script makes do nothing", async () => {
      const page = await readPage(session(), "fake.html", articlePage());
      const before = await marksOf(page);
      const { x, y } = await pointOf(page, "newsgloss-actor", "Sandworm");
      await page.evaluate(
        (left: number, top: number) => {
          const names = ["notes.list", "entity.context", "memory.erase", "page.setEnabled", "page.command", "article.analyse"];
          for (const name of names)
            for (const to of ["background", "page", "surface"]) {
              const message = {
                newsgloss: 1,
                to,
                name,
                data: { enabled: false, command: "toggle", canonicalUrl: location.href },
              };
              postMessage(message, "*");
              for (const type of ["newsgloss", "message", name])
                document.dispatchEvent(new CustomEvent(type, { detail: message }));
            }
          for (const type of ["pointermove", "pointerdown", "mousedown", "pointerup", "mouseup", "click"])
            document
              .elementFromPoint(left, top)
              ?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: left, clientY: top, view: window }));
        },
        x,
        y,
      );
      await new Promise((done) => setTimeout(done, 900));
      expect(await cardText(page)).toBeNull();
      expect(await marksOf(page)).toEqual(before);
      await page.click(x, y);
      await waitFor("the card, for a reader's own click", () => cardText(page));
      await page.evaluate(() => document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
      expect(await cardText(page)).not.toBeNull();
    });

    it("changes nothing of the card by its styles, custom properties included", async () => {
      const look = (page: TestPage) =>
        page.inHost((root) => {
          const panel = root?.querySelector<HTMLElement>("[role=dialog]:popover-open");
          if (!panel) return null;
          const { backgroundColor, color, opacity, visibility, fontSize, filter, transform, pointerEvents } =
            getComputedStyle(panel);
          const { width, left } = panel.getBoundingClientRect();
          return { backgroundColor, color, opacity, visibility, fontSize, filter, transform, pointerEvents, width, left };
        });
      const plain = await look(await withCard(session(), "plain-look.html", articlePage()));
      const rule =
        "all: unset !important; display: none !important; opacity: 0 !important; visibility: hidden !important; pointer-events: none !important; transform: translate(-4000px) !important; filter: opacity(0) !important; font-size: 1px !important; --paper: transparent !important; --ink: transparent !important; --text: 1px !important; --sans: fantasy !important;";
      const head = `<style>newsgloss-root, newsgloss-root::part(panel), html > :not(head, body) { ${rule} }
        :root { --paper: transparent !important; --ink: transparent !important; --text: 1px !important; }</style>`;
      const page = await withCard(session(), "style-look.html", articlePage({ head }));
      expect(await look(page)).toEqual(plain);
    });

    it("gets no press on the card that the reader meant for something laid over it", async () => {
      const page = await withCard(session(), "covered.html", articlePage());
      const at = await page.inHost((root) => {
        const box = root?.querySelector("footer > button:last-child")?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      });
      if (at === null) throw new Error("the card has no button for a note");
      const isWriting = () => page.inHost((root) => (root?.querySelector("textarea") ?? null) !== null);
      await page.evaluate(() => {
        const decoy = document.createElement("div");
        decoy.popover = "manual";
        decoy.style.cssText = "inset: 0; width: 100%; height: 100%; pointer-events: none; background: white;";
        decoy.textContent = "Press here to win";
        document.body.append(decoy);
        decoy.showPopover();
      });
      await page.click(at.x, at.y);
      expect(await isWriting()).toBe(false);
      await new Promise((done) => setTimeout(done, 400));
      await page.click(at.x, at.y);
      await waitFor("the field, once the card is seen again", isWriting);
    });

    it.each([
      [
        "prototypes",
        `<script>
          for (const [holder, names] of [[Array.prototype, ["map", "filter", "push", "at", "flatMap"]], [String.prototype, ["slice", "replace", "trim"]],
            [Node.prototype, ["cloneNode", "contains", "appendChild"]], [Element.prototype, ["matches", "closest", "querySelector", "getBoundingClientRect"]],
            [Document.prototype, ["querySelector", "createRange", "createElement", "caretPositionFromPoint", "createTreeWalker"]],
            [Range.prototype, ["setStart", "setEnd", "getClientRects", "toString"]], [Promise.prototype, ["then"]], [Map.prototype, ["get", "set"]]])
            for (const name of names) { const own = holder[name]; holder[name] = function (...all) { if (window.armed) throw new Error("mine"); return own.apply(this, all); }; }
          Object.defineProperty(Object.prototype, "kind", { get() { return undefined; }, set() {}, configurable: true });
          window.armed = true; addEventListener("load", () => setTimeout(() => { window.armed = true; }, 0));
        </script>`,
      ],
      [
        "names of elements",
        `<form id="head"><input name="attributes"><input name="children"><input name="nodeName"><input name="textContent"></form>
         <img id="CSS" name="highlights"><a id="Highlight"></a><a id="Range"></a><a id="browser"></a><a id="chrome"></a><a id="newsglossReader"></a>
         <img name="title"><img name="lang"><img name="activeElement"><img name="forms"><img name="links">`,
      ],
    ])("does not keep the reader from reading by its own %s", async (what, html) => {
      const { server, browser, companion } = session();
      const path = `clobber-${what.replaceAll(" ", "-")}.html`;
      server.put(`/${path}`, articlePage(what === "prototypes" ? { head: html } : { after: html }));
      const page = await browser.newPage();
      await page.goto(`${server.origin}/${path}`);
      const { analysis } = await companion.ready(`${server.origin}/${path}`, 40_000);
      expect(analysis.mentions.map(({ text }) => text)).toContain("Sandworm");
    });

    it.each(["querySelector", "documentElement", "URL", "body", "addEventListener", "createElement", "defaultView"])(
      "breaks nothing but its own reading by an element named %s",
      async (name) => {
        const { server, browser, companion } = session();
        server.put(`/named-${name}.html`, articlePage({ after: `<img name="${name}"><form name="${name}"></form>` }));
        const page = await browser.newPage();
        const url = `${server.origin}/named-${name}.html`;
        await page.goto(url);
        await companion.openReader(url).catch(() => undefined);
        const settled = await waitFor("some end", async () => {
          const state = await companion.state(url);
          return state === null || state.kind === "working"
            ? await page.evaluate(() => performance.now() > 6_000 && "none")
            : state.kind;
        });
        expect(["ready", "failed", "no-article", "none"]).toContain(settled);
        await page.close();
        // The next page is read as if nothing had been.
        const other = await readPage(session(), `after-${name}.html`, articlePage());
        await other.close();
      },
    );
  });
});

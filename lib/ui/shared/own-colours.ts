import { seenOn } from "../../highlight/palette.ts";
import { type MarkStyle, toneNames } from "../../model/mark-style.ts";
import { readSettings, watchSettings } from "../../settings/store.ts";

/** Puts the reader's own colours in place of those of tokens.css, on a surface's root or the card's host. */
export function setColours({ style }: HTMLElement, colours: MarkStyle["colours"]): void {
  for (const tone of toneNames) {
    const colour = colours[tone];
    if (colour === undefined) style.removeProperty(`--tone-${tone}`);
    else style.setProperty(`--tone-${tone}`, `light-dark(${seenOn(colour, "light")}, ${seenOn(colour, "dark")})`);
  }
}

/** Shows a page of the extension in the reader's own colours, now and after every change. */
export function followColours({ documentElement }: Document): void {
  const show = ({ markStyle }: { readonly markStyle: MarkStyle }): void => setColours(documentElement, markStyle.colours);
  void readSettings().then(show);
  watchSettings(show, new AbortController().signal);
}

import { type MarkStyle, type Tone, toneNames } from "../model/mark-style.ts";
import { contrast, parseHex, toHex } from "./contrast.ts";

export type Scheme = "light" | "dark";
type Pair = Readonly<Record<Scheme, string>>;

/** Tones of the marks on light and on dark ground; lib/ui/shared/tokens.css shows the same ones (a test compares them). */
export const tones: Readonly<Record<Tone, Pair>> = {
  actor: { light: "#a3224b", dark: "#ff9db5" },
  software: { light: "#6a3fb0", dark: "#c9a8ff" },
  attack: { light: "#a84a08", dark: "#ffb070" },
  date: { light: "#0f6b5c", dark: "#6fd8c3" },
  vulnerability: { light: "#755800", dark: "#e8c450" },
  indicator: { light: "#42566b", dark: "#a9bdd3" },
};

export const schemes: readonly Scheme[] = ["light", "dark"];

/** Behind the words of a note. */
export const noteGround = { light: "#ffe9a8", dark: "#5b4a12" } as const;

/** The least light and the least dark ground that a colour of the reader's is made to stand on. */
const grounds: Pair = { light: "#f6f4ef", dark: "#242427" };
/** WCAG 2.2, 1.4.3: what words need, since the surfaces write in these colours too. */
const enoughContrast = 4.5;

/** The reader's colour as it is, or darker (lighter on dark ground) by just so much that it is seen. */
export function seenOn(colour: string, scheme: Scheme): string {
  const end = scheme === "light" ? 0 : 255;
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = toHex(parseHex(colour).map((channel) => Math.round(channel + (end - channel) * share)));
    if (contrast(mixed, grounds[scheme]) >= enoughContrast) return mixed;
  }
  return toHex([end, end, end]);
}

/** Every tone as the reader wants it. */
export function tonesOf({ colours }: Pick<MarkStyle, "colours">): Readonly<Record<Tone, Pair>> {
  const own = toneNames.flatMap((tone) => {
    const colour = colours[tone];
    return colour === undefined ? [] : [[tone, { light: seenOn(colour, "light"), dark: seenOn(colour, "dark") }] as const];
  });
  return { ...tones, ...Object.fromEntries(own) };
}

/** Tones of the marks on light and on dark ground; lib/ui/shared/tokens.css shows the same ones (a test compares them). */
export const tones = {
  actor: { light: "#a3224b", dark: "#ff9db5" },
  software: { light: "#6a3fb0", dark: "#c9a8ff" },
  attack: { light: "#a84a08", dark: "#ffb070" },
  date: { light: "#0f6b5c", dark: "#6fd8c3" },
  vulnerability: { light: "#755800", dark: "#e8c450" },
  indicator: { light: "#42566b", dark: "#a9bdd3" },
} as const;

export type Tone = keyof typeof tones;
export type Scheme = "light" | "dark";

export const schemes: readonly Scheme[] = ["light", "dark"];
export const toneNames = Object.keys(tones) as readonly Tone[];

/** Behind the words of a note. */
export const noteGround = { light: "#ffe9a8", dark: "#5b4a12" } as const;

import { luminance } from "./contrast.ts";
import type { Scheme } from "./palette.ts";
import { seenParent } from "./seen-tree.ts";

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Computed colours are `rgb()` or `rgba()`; wider spaces (`oklch()`, `color()`) are left to the text's colour. */
export function parseRgb(colour: string): Rgba | null {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number.parseFloat);
  if (parts === undefined || parts.length < 3 || parts.some(Number.isNaN)) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  return [red, green, blue, alpha];
}

/**
 * So far up a ground is looked for: real pages have some fifty levels, and the deeper an element lies, the longer a browser
 * takes to say how it looks.
 */
const mostLevels = 200;

/** At this luminance black and white text have the same contrast. */
const middle = 0.179;

/**
 * Whether marks lie on light or dark ground, by the page's own background, not by the system's preference: asked once
 * for each element. Where the ground is an image or none, the text's colour tells, since it was chosen to be seen.
 */
export function groundReader(): (element: Element) => Scheme {
  const known = new WeakMap<Element, Scheme>();
  const byText = (style: CSSStyleDeclaration): Scheme => {
    const colour = parseRgb(style.color);
    return colour !== null && luminance(colour) > middle ? "dark" : "light";
  };
  /** Null where what lies below is seen. */
  const read = (element: Element, below: Element | null): Scheme | null => {
    const style = getComputedStyle(element);
    const background = parseRgb(style.backgroundColor);
    if (background !== null && background[3] > 0.5) return luminance(background) > middle ? "light" : "dark";
    return style.backgroundImage !== "none" || below === null ? byText(style) : null;
  };
  return (element) => {
    const passed: Element[] = [];
    for (let at = element; ; ) {
      passed.push(at);
      const below = passed.length < mostLevels ? seenParent(at) : null;
      const scheme = known.get(at) ?? read(at, below);
      if (scheme !== null || below === null) {
        for (const one of passed) known.set(one, scheme ?? "light");
        return scheme ?? "light";
      }
      at = below;
    }
  };
}

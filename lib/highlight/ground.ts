import type { Scheme } from "./palette.ts";

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

const linear = (channel: number): number => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** WCAG 2 relative luminance, 0 (black) to 1 (white). */
export const luminance = ([red, green, blue]: Rgba): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

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
  const read = (element: Element): Scheme => {
    const style = getComputedStyle(element);
    const background = parseRgb(style.backgroundColor);
    if (background !== null && background[3] > 0.5) return luminance(background) > middle ? "light" : "dark";
    const parent = element.parentElement;
    if (style.backgroundImage !== "none" || parent === null) return byText(style);
    return schemeOf(parent);
  };
  const schemeOf = (element: Element): Scheme => {
    const scheme = known.get(element) ?? read(element);
    known.set(element, scheme);
    return scheme;
  };
  return schemeOf;
}

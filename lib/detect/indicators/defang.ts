/** A full stop between labels, plain or as analysts break it: "[.]", "(.)", "[dot]", "{dot}", "\.". */
export const dot = String.raw`(?:\.|[ ]?[\[({][ ]?(?:\.|dot)[ ]?[\])}][ ]?|\\\.)`;

/** "@", "[@]", "[at]", "(at)". */
export const at = String.raw`(?:@|[ ]?[\[({][ ]?(?:@|at)[ ]?[\])}][ ]?)`;

/** "https://", "hxxp://", "h**p://", "http[:]//", "hxxps[://]". */
export const scheme = String.raw`(?:h(?:tt|xx|XX|\*\*|__)ps?|ftp|fxp)(?:\[:\]|:|\[:\/\/\])(?:\/\/|\[\/\/\]|\[\/\]\[\/\])?`;

const broken = /[[({]\s?(?:\.|dot|@|at|:|:\/\/|\/)\s?[\])}]|\\\.|^h(?:xx|\*\*|__)ps?|^fxp/i;

/** Whether an address was broken on purpose, so that nobody follows it by mistake. */
export const isDefanged = (written: string): boolean => broken.test(written);

/** As a machine writes it: "hxxp" and "[.]" undone, other characters as they are. */
export function refang(written: string): string {
  return written
    .replace(/^h(?:xx|\*\*|__)p/i, "http")
    .replace(/^fxp/i, "ftp")
    .replaceAll(/\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?|\\\./gi, ".")
    .replaceAll(/\s?[[({]\s?(?:@|at)\s?[\])}]\s?/gi, "@")
    .replaceAll(/\[(:\/\/|:|\/\/?)\]/g, "$1");
}

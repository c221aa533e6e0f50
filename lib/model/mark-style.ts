import * as v from "valibot";

/** The colours that marks come in; several kinds of mentions may share one. */
export const toneNames = ["actor", "software", "attack", "date", "vulnerability", "indicator"] as const;
export type Tone = (typeof toneNames)[number];

export const lineWeights = ["faint", "usual", "strong"] as const;
export type LineWeight = (typeof lineWeights)[number];

const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, "not a colour in the form #rrggbb"), v.toLowerCase());

/** How marks look by the reader's wish. A part that is not valid counts as never said. */
export const MarkStyleSchema = v.object({
  /** The reader's own colours; a tone that is not named has its usual one. */
  colours: v.fallback(v.record(v.picklist(toneNames), colour), () => ({})),
  weight: v.fallback(v.picklist(lineWeights), "usual"),
});
export type MarkStyle = Readonly<v.InferOutput<typeof MarkStyleSchema>>;

export const usualMarkStyle: MarkStyle = { colours: {}, weight: "usual" };

import * as v from "valibot";

export const choiceScopes = ["article", "site", "always"] as const;
export type ChoiceScope = (typeof choiceScopes)[number];

/** The reader's word on whom an ambiguous name means: in one article, on one site, or wherever it is met. */
export const ChoiceSchema = v.object({
  /** `nameKey` of the name. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(512)),
  entityId: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  scope: v.picklist(choiceScopes),
  /** The article's canonical URL, the site's host name, or empty for `always`. */
  where: v.pipe(v.string(), v.maxLength(8192)),
});
export type Choice = Readonly<v.InferOutput<typeof ChoiceSchema>>;

import * as v from "valibot";
import { type Analysis, AnalysisSchema } from "../model/analysis.ts";
import { hasLink, type Link, LinkSchema, type Mention, mentionSchemaOf } from "../model/mention.ts";
import { type Reason, ReasonSchema } from "../model/reason.ts";

/** Position in `links` or in `reasons`. */
const position = v.pipe(v.number(), v.integer(), v.minValue(0));

const PackedSchema = v.object({
  ...AnalysisSchema.entries,
  mentions: v.array(mentionSchemaOf(position, position)),
  links: v.array(LinkSchema),
  reasons: v.array(ReasonSchema),
});
export type PackedAnalysis = Readonly<v.InferOutput<typeof PackedSchema>>;

/** A list of different things, and where each of them stands. `keyOf`: the same for things that are the same. */
function distinct<T>(keyOf: (thing: T) => unknown): { readonly list: T[]; readonly positionOf: (thing: T) => number } {
  const list: T[] = [];
  const positions = new Map<unknown, number>();
  const positionOf = (thing: T): number => {
    const key = keyOf(thing);
    const known = positions.get(key) ?? list.push(thing) - 1;
    positions.set(key, known);
    return known;
  };
  return { list, positionOf };
}

/**
 * An analysis as it travels to a page. What many mentions have in common, their links and reasons, stands in it once; written
 * out for each, it would be a copy of its own for each in every tab.
 */
export function packAnalysis(analysis: Analysis): PackedAnalysis {
  // Mentions of one name share their link as an object, those of names that nobody knows only look alike.
  const links = distinct<Link>((link) => (link.candidates.length === 0 ? JSON.stringify(link) : link));
  const reasons = distinct<Reason>((reason) => JSON.stringify(reason));
  const mentions = analysis.mentions.map((mention) => ({
    ...mention,
    why: reasons.positionOf(mention.why),
    ...(hasLink(mention) ? { link: links.positionOf(mention.link) } : {}),
  }));
  return { ...analysis, mentions: mentions as PackedAnalysis["mentions"], links: links.list, reasons: reasons.list };
}

const hasAll = ({ mentions, links, reasons }: PackedAnalysis): boolean =>
  mentions.every((mention) => mention.why < reasons.length && (!("link" in mention) || mention.link < links.length));

/** The first of all equal strings: messages bring each of them anew. */
function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text) ?? text;
    known.set(text, same);
    return same;
  };
}

/** Fills in the mentions, which the schema has just made, where they are. */
function unpackAnalysis({ mentions, links, reasons, ...rest }: PackedAnalysis): Analysis {
  const same = sharing();
  const unpacked = mentions.map((mention) => {
    const fields: Record<string, unknown> = mention;
    for (const [key, value] of Object.entries(fields)) if (typeof value === "string") fields[key] = same(value);
    if ("link" in mention) fields.link = links[mention.link];
    fields.why = reasons[mention.why];
    return fields as Mention;
  });
  return { ...rest, mentions: unpacked };
}

/** Takes in what `packAnalysis` made, as the analysis that it was. */
export const PackedAnalysisSchema = v.pipe(
  PackedSchema,
  v.check(hasAll, "a mention points at no link or no reason"),
  v.transform(unpackAnalysis),
);

import * as v from "valibot";
import { type Analysis, AnalysisSchema } from "../model/analysis.ts";
import type { Listed } from "../model/listed.ts";
import { hasLink, type Link, LinkSchema, type Mention, mentionSchemaOf } from "../model/mention.ts";
import { type Reason, ReasonSchema } from "../model/reason.ts";

/** Position in another list. */
const position = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One check for all: they are thousands, and each by a schema of its own would hold the page's thread. */
const isPositions = (value: unknown): boolean =>
  Array.isArray(value) && value.every((number) => Number.isInteger(number) && number >= 0);

/** Numbers that each mention has in `places`: its start, its end, and the position in `said` of what is said of it. */
const perMention = 3;

const PackedSchema = v.object({
  ...AnalysisSchema.entries,
  mentions: v.object({
    places: v.custom<number[]>(isPositions, "places are not whole numbers"),
    /** Mentions without their places; `link` and `why` are positions in `links` and `reasons`. */
    said: v.array(mentionSchemaOf({}, position, position)),
    links: v.array(LinkSchema),
    reasons: v.array(ReasonSchema),
  }),
});
type PackedMentions = v.InferOutput<typeof PackedSchema>["mentions"];
type Said = PackedMentions["said"][number];

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

function packMentions(mentions: readonly Mention[]): PackedMentions {
  // Mentions of one name share their link as an object, those of names that nobody knows only look alike.
  const links = distinct<Link>((link) => (link.candidates.length === 0 ? JSON.stringify(link) : link));
  const reasons = distinct<Reason>((reason) => JSON.stringify(reason));
  const said = distinct<Said>((saying) => JSON.stringify(saying));
  const places = mentions.flatMap(({ start, end, ...rest }) => {
    const link = hasLink(rest as Mention) ? { link: links.positionOf((rest as { link: Link }).link) } : {};
    return [start, end, said.positionOf({ ...rest, why: reasons.positionOf(rest.why), ...link } as Said)];
  });
  return { places, said: said.list, links: links.list, reasons: reasons.list };
}

/**
 * An analysis as it travels to a page and lies there. What many mentions have in common stands in it once; written out for
 * each of thousands, it would be megabytes in every tab.
 */
export const packAnalysis = ({ mentions, ...rest }: Analysis): PackedAnalysis => ({ ...rest, mentions: packMentions(mentions) });

function isWhole({ mentions: { places, said, links, reasons } }: v.InferOutput<typeof PackedSchema>): boolean {
  if (places.length % perMention !== 0) return false;
  if (!places.every((number, index) => index % perMention !== 2 || number < said.length)) return false;
  return said.every((saying) => saying.why < reasons.length && (!("link" in saying) || saying.link < links.length));
}

/** Of equal strings the first one alone is kept, in the mentions that the schema has just made: messages bring each anew. */
function shareStrings<T extends v.InferOutput<typeof PackedSchema>>(packed: T): T {
  const known = new Map<string, string>();
  for (const saying of packed.mentions.said) {
    const fields: Record<string, unknown> = saying;
    for (const [key, value] of Object.entries(fields)) {
      if (typeof value !== "string") continue;
      fields[key] = known.get(value) ?? value;
      if (!known.has(value)) known.set(value, value);
    }
  }
  return packed;
}

/** What `packAnalysis` made, as it is. */
export const PackedAnalysisSchema = v.pipe(
  PackedSchema,
  v.check(isWhole, "a mention points at what is not there"),
  v.transform(shareStrings),
);
export type PackedAnalysis = Readonly<v.InferOutput<typeof PackedAnalysisSchema>>;

/** The mentions of a packed analysis, each made when it is asked for. */
export class MentionList implements Listed<Mention> {
  readonly #packed: PackedMentions;

  constructor({ mentions }: PackedAnalysis) {
    this.#packed = mentions;
  }

  get length(): number {
    return this.#packed.places.length / perMention;
  }

  at(index: number): Mention | undefined {
    const { places, said, links, reasons } = this.#packed;
    const at = index * perMention;
    const saying = said[places[at + 2] ?? -1];
    if (saying === undefined) return undefined;
    const link = "link" in saying ? { link: links[saying.link] } : {};
    return { ...saying, ...link, why: reasons[saying.why], start: places[at], end: places[at + 1] } as Mention;
  }

  *[Symbol.iterator](): Generator<Mention, undefined> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index) as Mention;
  }
}

/** Takes in what `packAnalysis` made, as the analysis that it was. */
export const UnpackedAnalysisSchema = v.pipe(
  PackedAnalysisSchema,
  v.transform((packed): Analysis => ({ ...packed, mentions: [...new MentionList(packed)] })),
);

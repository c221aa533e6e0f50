import { text } from "../../messaging/strings.ts";
import type { Analysis } from "../../model/analysis.ts";
import { isOwnIncident } from "../../model/glance.ts";
import type { MentionOf } from "../../model/mention.ts";
import { spanName } from "./date-name.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly approximate: boolean;
}

const day = 86_400_000;
const [width, height, margin] = [368, 46, 6];

function stretchOf(date: MentionOf<"date">): Stretch | null {
  if (date.earliest === null) return null;
  const latest = date.latest ?? date.earliest;
  const [from, to] = [Date.parse(date.earliest), Date.parse(latest)];
  return Number.isNaN(from) || Number.isNaN(to)
    ? null
    : { from, to, name: spanName(date.earliest, latest), approximate: date.approximate };
}

/** Days of what happened and of what was done about it, each once, in order. */
function stretchesOf(analysis: Analysis): Stretch[] {
  const positions = [...analysis.incidents.filter(isOwnIncident), ...analysis.responses].flatMap(({ dates }) => dates);
  const stretches = positions.flatMap((position) => {
    const mention = analysis.mentions[position];
    return (mention?.kind === "date" ? stretchOf(mention) : null) ?? [];
  });
  const unique = new Map(stretches.map((stretch) => [stretch.name, stretch]));
  return [...unique.values()].toSorted((a, b) => a.from - b.from);
}

function Shape({ stretch, x }: { readonly stretch: Stretch; readonly x: (time: number) => number }) {
  const [from, to] = [x(stretch.from), x(stretch.to)];
  const exact = stretch.to - stretch.from < day;
  return (
    <g class={stretch.approximate ? "about" : ""}>
      <title>{stretch.name}</title>
      {exact ? <circle cx={from} cy="16" r="5" /> : <rect x={from} y="12" width={Math.max(8, to - from)} height="8" rx="4" />}
    </g>
  );
}

/** The article's days as a small picture: dots for days, bars for spans, hollow for what is only about then. */
export function Timeline({ analysis }: { readonly analysis: Analysis }) {
  const stretches = stretchesOf(analysis);
  const [first] = stretches;
  const last = stretches.reduce((latest, { to }) => Math.max(latest, to), 0);
  if (first === undefined || stretches.length < 2 || last - first.from < day) return null;
  const lastName = stretches.findLast(({ to }) => to === last)?.name;
  const x = (time: number): number => margin + ((time - first.from) / (last - first.from)) * (width - 2 * margin);
  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text("popup_timeline", stretches.map(({ name }) => name).join("; "))}
    >
      <line x1={margin} x2={width - margin} y1="16" y2="16" />
      {stretches.map((stretch) => (
        <Shape key={stretch.name} stretch={stretch} x={x} />
      ))}
      <text x={margin - 5} y="40">
        {first.name}
      </text>
      <text x={width - margin + 5} y="40" text-anchor="end">
        {lastName}
      </text>
    </svg>
  );
}

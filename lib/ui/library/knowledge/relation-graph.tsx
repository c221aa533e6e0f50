import { text } from "../../../messaging/strings.ts";
import type { EntityLine, RelationOnPage } from "../../../model/entity-page.ts";
import { relationWord, toneOf } from "./knowledge-words.ts";
import { addressOf } from "./place.ts";

const width = 780;
const rowHeight = 27;
const margin = 16;
/** Names end, and lines begin, so far from the edges. */
const column = 232;
const perSide = 9;
const longestName = 26;

const shortened = (name: string): string => (name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`);

/** Some of each sort of relation in turn, so that a hundred techniques do not crowd out the one state. */
function chosenFor(relations: readonly RelationOnPage[], limit: number): RelationOnPage[] {
  const once = [...new Map(relations.map((each) => [`${each.relation.type} ${each.other.id}`, each])).values()];
  const groups = [...Map.groupBy(once, ({ relation }) => relation.type).values()];
  const chosen: RelationOnPage[] = [];
  for (let round = 0; chosen.length < limit && groups.some((group) => group.length > round); round += 1)
    chosen.push(...groups.flatMap((group) => group[round] ?? []));
  const order = [...new Set(once.map(({ relation }) => relation.type))];
  return chosen.slice(0, limit).toSorted((a, b) => order.indexOf(a.relation.type) - order.indexOf(b.relation.type));
}

interface SideProps {
  readonly relations: readonly RelationOnPage[];
  readonly height: number;
  readonly side: "in" | "out";
}

const heightOf = (count: number): number => count * rowHeight;

function Neighbour({ each, y, height, side }: SideProps & { readonly each: RelationOnPage; readonly y: number }) {
  const { other } = each;
  const x = side === "in" ? column : width - column;
  const center = { x: width / 2 + (side === "in" ? -margin : margin), y: height / 2 };
  const bend = (x + center.x) / 2;
  return (
    <g class={toneOf(other.kind)}>
      <title>{`${relationWord(each)} ${other.name}`}</title>
      <path class="edge" d={`M${x} ${y}C${bend} ${y} ${bend} ${center.y} ${center.x} ${center.y}`} />
      <circle class="dot" cx={x} cy={y} r="3.5" />
      <a href={addressOf(other.id)}>
        <text x={x + (side === "in" ? -10 : 10)} y={y + 5} text-anchor={side === "in" ? "end" : "start"}>
          {shortened(other.name)}
        </text>
      </a>
    </g>
  );
}

const Side = (props: SideProps) => (
  <>
    {props.relations.map((each, position) => (
      <Neighbour
        key={`${each.relation.type} ${each.other.id}`}
        each={each}
        y={(props.height - heightOf(props.relations.length)) / 2 + (position + 0.5) * rowHeight}
        {...props}
      />
    ))}
  </>
);

interface Props {
  readonly entity: EntityLine;
  readonly relations: readonly RelationOnPage[];
}

/** The entity between those who do something to it, on the left, and those it does something to; every name is a link. */
export function RelationGraph({ entity, relations }: Props) {
  const [left, right] = (["in", "out"] as const).map((side) =>
    chosenFor(
      relations.filter(({ direction }) => direction === side),
      perSide,
    ),
  );
  const shown = (left?.length ?? 0) + (right?.length ?? 0);
  if (left === undefined || right === undefined || shown < 2) return null;
  const height = Math.max(heightOf(Math.max(left.length, right.length)), 3 * rowHeight) + 2 * margin;
  return (
    <figure class="graph">
      <svg viewBox={`0 0 ${width} ${height}`}>
        <title>{text("knowledge_graph", entity.name)}</title>
        <Side relations={left} height={height} side="in" />
        <Side relations={right} height={height} side="out" />
        <circle class="center" cx={width / 2} cy={height / 2} r="7" />
        <text class="center-name" x={width / 2} y={height / 2 - 18} text-anchor="middle">
          {shortened(entity.name)}
        </text>
      </svg>
      {shown < relations.length && <figcaption class="soft">{text("knowledge_graph_some", shown, relations.length)}</figcaption>}
    </figure>
  );
}

import type { ToldIncident } from "../model/reading.ts";
import type { KnowledgeDatabase, ReadArticle } from "./database.ts";
import { articleSourceId } from "./verdicts.ts";

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
/** Lists that name others: where either names nobody, nothing speaks against one thing. */
const differ = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !share(a, b);

/** Whether two articles may tell of one thing: the same sort of attack, and nobody in it who speaks against it. */
function mayBeSame(a: ToldIncident, b: ToldIncident): boolean {
  const named = share(a.victims, b.victims) || share(a.attackers, b.attackers);
  return named && share(a.attackTypes, b.attackTypes) && !differ(a.victims, b.victims) && !differ(a.attackers, b.attackers);
}

const isBefore =
  ({ canonicalUrl, firstReadAt }: ReadArticle) =>
  (other: ReadArticle): boolean =>
    other.canonicalUrl !== canonicalUrl && other.firstReadAt < firstReadAt;

/** Whether no article read before this one named the entity, not even possibly. */
export async function isNewEntity({ articles }: KnowledgeDatabase, entityId: string, here: ReadArticle): Promise<boolean> {
  for (const index of ["entityIds", "possibleIds"] as const) {
    const earlier = await articles.where(index).equals(entityId).and(isBefore(here)).first();
    if (earlier !== undefined) return false;
  }
  return true;
}

/** Whether another source than this article has a relation "targets" between somebody in each role. */
async function isKnown({ relations }: KnowledgeDatabase, { attackers, victims }: ToldIncident, here: ReadArticle) {
  const own = articleSourceId(here.canonicalUrl);
  for (const pair of attackers.flatMap((from) => victims.map((to) => [from, "targets", to]))) {
    const known = await relations
      .where("[from+type+to+source+since]")
      .between(pair, [...pair, []])
      .and(({ source }) => source !== own)
      .first();
    if (known !== undefined) return true;
  }
  return false;
}

/** Nothing is called new of which the article names nobody: it could not be found again. */
async function isNewIncident(database: KnowledgeDatabase, incident: ToldIncident, here: ReadArticle): Promise<boolean> {
  const ids = [...incident.attackers, ...incident.victims];
  if (ids.length === 0 || incident.background || (await isKnown(database, incident, here))) return false;
  const earlier = await database.articles
    .where("entityIds")
    .anyOf(ids)
    .and(isBefore(here))
    .and((other) => other.incidents.some((told) => mayBeSame(incident, told)))
    .first();
  return earlier === undefined;
}

async function only<T>(all: readonly T[], test: (one: T) => Promise<boolean>): Promise<T[]> {
  const passed = await Promise.all(all.map(test));
  return all.filter((_, position) => passed[position]);
}

/** Ids of entities and keys of incidents that an article brought. */
export interface News {
  readonly entities: string[];
  readonly incidents: string[];
}

/** What was not known before an article was first read; null where it is not remembered. */
export function newsIn(database: KnowledgeDatabase, canonicalUrl: string): Promise<News | null> {
  return database.transaction("r", database.articles, database.relations, async () => {
    const here = await database.articles.get(canonicalUrl);
    if (here === undefined) return null;
    const [entities, incidents] = await Promise.all([
      only(here.entities, ({ entityId }) => isNewEntity(database, entityId, here)),
      only(here.incidents, (incident) => isNewIncident(database, incident, here)),
    ]);
    return { entities: entities.map(({ entityId }) => entityId), incidents: incidents.map(({ key }) => key) };
  });
}

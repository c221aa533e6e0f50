import type { Digest, ToldIncident } from "../model/reading.ts";
import type { KnowledgeDatabase, News, ReadArticle } from "./database.ts";
import { mergedIds } from "./merged-ids.ts";
import { articleSourceId } from "./verdicts.ts";

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
/** Lists that name others: where either names nobody, nothing speaks against one thing. */
const differ = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !share(a, b);

/** Whether two articles may tell of one thing: the same sort of attack, and nobody in it who speaks against it. */
function mayBeSame(a: ToldIncident, b: ToldIncident): boolean {
  const named = share(a.victims, b.victims) || share(a.attackers, b.attackers);
  return named && share(a.attackTypes, b.attackTypes) && !differ(a.victims, b.victims) && !differ(a.attackers, b.attackers);
}

/** Whether another article names one of the ids, if only possibly. Two keys an id are enough to know: one may be this article's. */
async function isMet({ articles }: KnowledgeDatabase, ids: readonly string[], here: string): Promise<boolean> {
  const keys = ids.flatMap((id) => [
    articles.where("entityIds").equals(id).limit(2).primaryKeys(),
    articles.where("possibleIds").equals(id).limit(2).primaryKeys(),
  ]);
  return (await Promise.all(keys)).flat().some((canonicalUrl) => canonicalUrl !== here);
}

/** Whether another source than this article has a relation "targets" between somebody in each role. */
async function isKnown({ relations }: KnowledgeDatabase, { attackers, victims }: ToldIncident, here: string): Promise<boolean> {
  const own = articleSourceId(here);
  for (const attacker of attackers) {
    const known = await relations.outOf(attacker);
    if (known.some(({ type, to, source }) => type === "targets" && victims.includes(to) && source !== own)) return true;
  }
  return false;
}

const partiesOf = ({ attackers, victims }: ToldIncident): string[] => [...attackers, ...victims];

/** Of incidents that name nobody nothing can be said: they could not be found again. */
async function newIncidents(database: KnowledgeDatabase, told: readonly ToldIncident[], here: string): Promise<string[]> {
  const asked = told.filter((incident) => !incident.background && partiesOf(incident).length > 0);
  if (asked.length === 0) return [];
  const parties = [...new Set(asked.flatMap(partiesOf))];
  const others = await database.articles.where("entityIds").anyOf(parties).distinct().toArray();
  const earlier = others.filter(({ canonicalUrl }) => canonicalUrl !== here).flatMap(({ incidents }) => incidents);
  const fresh = asked.filter((incident) => !earlier.some((other) => mayBeSame(incident, other)));
  const known = await Promise.all(fresh.map((incident) => isKnown(database, incident, here)));
  return fresh.filter((_, position) => !known[position]).map(({ key }) => key);
}

/**
 * What neither another article nor the knowledge base had when this one is taken in. What the article itself told when it
 * was read before is as new as it was then. To be called in a transaction on articles, relations and what was removed.
 */
export async function newsOf(database: KnowledgeDatabase, digest: Digest, before: ReadArticle | undefined): Promise<News> {
  const here = digest.canonicalUrl;
  const wasNamed = new Set(before?.entities.map(({ entityId }) => entityId));
  const wasTold = new Set(before?.incidents.map(({ key }) => key));
  const ids = digest.entities.map(({ entityId }) => entityId);
  const { goneInto } = await mergedIds(database);
  const met = await Promise.all(ids.map((id) => !wasNamed.has(id) && isMet(database, [id, ...goneInto(id)], here)));
  const toAsk = digest.incidents.filter(({ key }) => !wasTold.has(key));
  const fresh = new Set([...(before?.news.incidents ?? []), ...(await newIncidents(database, toAsk, here))]);
  return {
    entities: ids.filter((id, position) => (wasNamed.has(id) ? before?.news.entities.includes(id) : !met[position])),
    incidents: digest.incidents.map(({ key }) => key).filter((key) => fresh.has(key)),
  };
}

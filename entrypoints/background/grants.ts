import * as v from "valibot";
import { browser } from "wxt/browser";
import type { Sender } from "../../lib/messaging/receive.ts";
import type { Analysis } from "../../lib/model/analysis.ts";
import type { EntityContext } from "../../lib/model/entity-context.ts";
import { hasLink } from "../../lib/model/mention.ts";

/** Articles of one tab whose answers are kept: going back and forth in it opens their cards without reading them again. */
const keptArticles = 12;
/** Entities that a card may be led on to from one article, by one relation after the other. */
const furtherEntities = 2_000;
const prefix = "grants:";

const ids = v.array(v.string());
const GrantSchema = v.object({
  origin: v.string(),
  canonicalUrl: v.string(),
  /** Each name that was found in the article, with the entities that were offered for it. */
  names: v.array(v.tuple([v.string(), ids])),
  /** Entities that stand beside those in what was told of them. */
  further: ids,
  /** Entities that its notes are linked to or were offered to be: the page may know their names, and link its notes to them. */
  linkable: ids,
});
/** What the page of one article was told by its analysis, and may therefore ask about. */
export type Grant = Readonly<v.InferOutput<typeof GrantSchema>>;

const byTab = new Map<number, readonly Grant[]>();

/** Files have no origin of their own: each stands for itself. */
export function originOf(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return "";
  return parsed.origin === "null" || parsed.protocol === "file:" ? `${parsed.protocol}//${parsed.pathname}` : parsed.origin;
}

async function grantsOfTab(tabId: number): Promise<readonly Grant[]> {
  const known = byTab.get(tabId);
  if (known !== undefined) return known;
  const key = prefix + tabId;
  const parsed = v.safeParse(v.array(GrantSchema), (await browser.storage.session.get(key))[key]);
  const stored = parsed.success ? parsed.output : [];
  // Asked at once by two messages, the second must not undo what the first has set meanwhile.
  if (!byTab.has(tabId)) byTab.set(tabId, stored);
  return byTab.get(tabId) ?? stored;
}

/** Grants of the sender's tab that come from its own site. */
export async function grantsOf({ tabId, url }: Sender): Promise<readonly Grant[]> {
  if (tabId === null) return [];
  const origin = originOf(url);
  return (await grantsOfTab(tabId)).filter((grant) => grant.origin === origin);
}

/** Without room in the store they last as long as the background does. */
async function keep(tabId: number, grants: readonly Grant[]): Promise<void> {
  byTab.set(tabId, grants);
  try {
    await browser.storage.session.set({ [prefix + tabId]: grants });
  } catch {
    const all = await browser.storage.session.get(null);
    await browser.storage.session.remove(Object.keys(all).filter((key) => key.startsWith(prefix)));
  }
}

function namesIn(analysis: Analysis, before: Grant["names"]): Grant["names"] {
  const names = new Map(before.map(([name, entityIds]) => [name, new Set(entityIds)]));
  for (const mention of analysis.mentions) {
    if (!hasLink(mention)) continue;
    const offered = names.get(mention.text) ?? new Set();
    for (const { entityId } of mention.link.candidates) offered.add(entityId);
    names.set(mention.text, offered);
  }
  return [...names].map(([name, entityIds]) => [name, [...entityIds]]);
}

/** To be called before a page is given an analysis: from then on it may ask about what is in it. */
export async function grantAnalysis(sender: Sender, canonicalUrl: string, analysis: Analysis): Promise<void> {
  if (sender.role !== "reader" || sender.tabId === null) return;
  const origin = originOf(sender.url);
  const all = await grantsOfTab(sender.tabId);
  const isSame = (grant: Grant): boolean => grant.origin === origin && grant.canonicalUrl === canonicalUrl;
  const { names, further, linkable } = all.find(isSame) ?? { names: [], further: [], linkable: [] };
  const grant = { origin, canonicalUrl, names: namesIn(analysis, names), further, linkable };
  await keep(sender.tabId, [grant, ...all.filter((other) => !isSame(other))].slice(0, keptArticles));
}

/** To be called before a page is told of an entity: its card leads on to those that stand beside it. */
export async function grantNeighbours(sender: Sender, context: EntityContext | null): Promise<void> {
  if (sender.role !== "reader" || sender.tabId === null || context === null) return;
  const origin = originOf(sender.url);
  const all = await grantsOfTab(sender.tabId);
  const neighbours = context.relations.map(({ other }) => other.id);
  const widened = all.map((grant) =>
    grant.origin === origin && isGranted(grant, context.entity.id)
      ? { ...grant, further: [...new Set([...grant.further, ...neighbours])].slice(0, furtherEntities) }
      : grant,
  );
  if (neighbours.length > 0) await keep(sender.tabId, widened);
}

/** To be called before a page is offered entities for its notes, or given notes that are linked to some. The latest are kept. */
export async function grantLinks(sender: Sender, entityIds: readonly string[]): Promise<void> {
  if (sender.role !== "reader" || sender.tabId === null || entityIds.length === 0) return;
  const origin = originOf(sender.url);
  const all = await grantsOfTab(sender.tabId);
  const widened = all.map((grant) =>
    grant.origin === origin
      ? { ...grant, linkable: [...new Set([...entityIds, ...grant.linkable])].slice(0, furtherEntities) }
      : grant,
  );
  await keep(sender.tabId, widened);
}

export const isGranted = ({ names, further }: Grant, entityId: string): boolean =>
  further.includes(entityId) || names.some(([, entityIds]) => entityIds.includes(entityId));

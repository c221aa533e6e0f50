import type { BackgroundMessages, NoteDraft, ReceivedOf } from "../../lib/messaging/protocol.ts";
import type { Sender } from "../../lib/messaging/receive.ts";
import type { Note } from "../../lib/model/note.ts";
import { isSameSite } from "../../lib/page/metadata/canonical-url.ts";
import { type Grant, grantsOf, isGranted, originOf } from "./grants.ts";
import { findNote } from "./notes.ts";

type Messages = BackgroundMessages;
type ReaderMessage = {
  [N in keyof Messages]: "reader" extends Messages[N]["from"][number] ? N : never;
}[keyof Messages];

/** Who asks, with what its page was told before. */
interface Asker {
  readonly url: string;
  readonly grants: readonly Grant[];
  /** The stored note of an id. */
  readonly noteOf: (id: string) => Promise<Note | undefined>;
}

type Rule<N extends ReaderMessage> = (request: ReceivedOf<Messages[N]>, asker: Asker) => boolean | Promise<boolean>;

interface Place {
  readonly url: string;
  readonly canonicalUrl: string;
}

/** An address of the asker's own page, under a canonical address that its page may claim: by the rule that the page itself obeys. */
function isOwn({ url, canonicalUrl }: Place, asker: Asker): boolean {
  const [own, canonical] = [URL.parse(url), URL.parse(canonicalUrl)];
  if (own === null || canonical === null || originOf(url) !== originOf(asker.url)) return false;
  if (own.protocol === "file:" || own.origin === "null") return originOf(canonicalUrl) === originOf(url);
  return /^https?:$/.test(canonical.protocol) && isSameSite(canonical, own);
}

const wasRead = (canonicalUrl: string, { grants }: Asker): boolean => grants.some((grant) => grant.canonicalUrl === canonicalUrl);
const isOffered = (entityId: string, { grants }: Asker): boolean => grants.some((grant) => isGranted(grant, entityId));
/** What may be known by its name, and stand beside a note. */
const isLinkable = (entityId: string, asker: Asker): boolean =>
  isOffered(entityId, asker) || asker.grants.some(({ linkable }) => linkable.includes(entityId));
const wasNamed = (name: string, { grants }: Asker, entityId?: string): boolean =>
  grants.some(({ names }) => names.some(([known, ids]) => known === name && (entityId === undefined || ids.includes(entityId))));

async function isOwnNote(id: string, asker: Asker): Promise<boolean> {
  const note = await asker.noteOf(id);
  return note === undefined || (note.article !== null && wasRead(note.article.canonicalUrl, asker));
}

/** A note on the asker's own article, linked to nobody but whom its page was offered, for the note or in the text, or the note was linked to before. */
async function isOwnText({ id, article, entityIds }: NoteDraft, asker: Asker): Promise<boolean> {
  if (article === null || !wasRead(article.canonicalUrl, asker)) return false;
  const before = id === null ? undefined : await asker.noteOf(id);
  // A note may have been written under another link to the article: it keeps the address it has.
  const stays = before?.article?.canonicalUrl === article.canonicalUrl && before.article.url === article.url;
  if (!(stays || isOwn(article, asker)) || (id !== null && !(await isOwnNote(id, asker)))) return false;
  return entityIds.every((entityId) => isLinkable(entityId, asker) || (before?.entityIds.includes(entityId) ?? false));
}

/**
 * What a content script may ask, a page's neighbour whose process a page may have taken over: the analysis of its own text,
 * and what the card shows of it. Every message that a reader may send has its rule here.
 */
const rules: { readonly [N in ReaderMessage]: Rule<N> } = {
  // These concern the sender's own frame, and nothing is told but the words of the surfaces.
  "reader.wanted": () => true,
  "strings.chosen": () => true,
  "notes.parser": () => true,
  "marks.sheet": () => true,
  "article.analyse": ({ article }, asker) => isOwn(article, asker),
  "entity.context": ({ entityId }, asker) => isOffered(entityId, asker),
  "entity.name": ({ entityId }, asker) => isLinkable(entityId, asker),
  "entity.find": (_, { grants }) => grants.length > 0,
  "memory.acquaintance": ({ entityId, canonicalUrl }, asker) => isOffered(entityId, asker) && wasRead(canonicalUrl, asker),
  "names.choose": ({ name, entityId, ...place }, asker) =>
    isOwn(place, asker) && wasRead(place.canonicalUrl, asker) && wasNamed(name, asker, entityId),
  "names.setMarked": ({ name }, asker) => wasNamed(name, asker),
  "notes.save": ({ draft }, asker) => isOwnText(draft, asker),
  "notes.restore": (note, asker) => isOwnText(note, asker),
  "notes.list": ({ canonicalUrl }, asker) => wasRead(canonicalUrl, asker),
  "notes.delete": ({ id }, asker) => isOwnNote(id, asker),
};

const isReaderMessage = (name: string): name is ReaderMessage => Object.hasOwn(rules, name);

/** @throws Error when a content script asks for what does not concern its own article; the extension's own pages may ask anything. */
export async function checkRights(name: string, request: unknown, sender: Sender): Promise<void> {
  if (sender.role === "extension") return;
  const rule = isReaderMessage(name) ? (rules[name] as (request: unknown, asker: Asker) => boolean | Promise<boolean>) : null;
  // The reader runs in a tab's own document only: a frame in it is somebody else's page.
  const isInPage = sender.tabId !== null && sender.frameId === 0;
  const asker: Asker = { url: sender.url, grants: await grantsOf(sender), noteOf: findNote };
  if (rule === null || !isInPage || !(await rule(request, asker)))
    throw new Error(`"${name}" was asked for what does not belong to the page`);
}

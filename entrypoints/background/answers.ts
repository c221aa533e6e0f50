import { withChoices } from "../../lib/link/reader-choices.ts";
import { stringsOf } from "../../lib/messaging/load-strings.ts";
import { packAnalysis } from "../../lib/messaging/packed-analysis.ts";
import type { BackgroundMessages } from "../../lib/messaging/protocol.ts";
import type { HandlersOf, Sender } from "../../lib/messaging/receive.ts";
import { tell } from "../../lib/messaging/send.ts";
import type { Note } from "../../lib/model/note.ts";
import { isSiteOff } from "../../lib/settings/settings.ts";
import { readSettings } from "../../lib/settings/store.ts";
import { analyse, forgetAnalyses } from "./analyses.ts";
import { grantAnalysis, grantLinks, grantNeighbours } from "./grants.ts";
import { changeSheet, inject } from "./injection.ts";
import { knowledge } from "./knowledge.ts";
import { choicesFor, choose, setMarked } from "./names.ts";
import { deleteNote, notesOf, restoreNote, saveNote } from "./notes.ts";
import { memoryAnswers, rememberReading } from "./reading-memory.ts";
import { finishRestored } from "./restored.ts";

function frameOf({ tabId, frameId }: Sender) {
  if (tabId === null) throw new Error("only a page in a tab can ask this");
  return { tabId, frameId };
}

async function openIfWanted(sender: Sender): Promise<boolean> {
  const settings = await readSettings();
  if (!settings.enabled || isSiteOff(settings, sender.url)) return false;
  const frame = frameOf(sender);
  await Promise.all([
    inject("reader", frame, "now"),
    changeSheet({ before: null, now: settings.markStyle, inFrames: false }, frame),
  ]);
  return true;
}

async function openReader(tabId: number): Promise<{ kind: "opened" } | { kind: "refused"; why: string }> {
  try {
    await inject("reader", { tabId, frameId: 0 }, "loaded");
    return { kind: "opened" };
  } catch (error) {
    return { kind: "refused", why: error instanceof Error ? error.message : String(error) };
  }
}

/** Lets the open surfaces know whose notes were changed. */
async function tellOf(note: Note | undefined): Promise<void> {
  if (note !== undefined) await tell("notes.changed", { canonicalUrl: note.article?.canonicalUrl ?? "" });
}

/** So many entities are offered for what was typed. */
const mostFound = 6;

/** What the background does for pages and surfaces. */
export const answers: HandlersOf<BackgroundMessages> = {
  "reader.wanted": (_, sender) => openIfWanted(sender),
  "reader.open": ({ tabId }) => openReader(tabId),
  "strings.chosen": async () => {
    const { language } = await readSettings();
    return language === null ? null : stringsOf(language);
  },
  "marks.sheet": async (sheets, sender) => {
    await changeSheet(sheets, frameOf(sender));
    return null;
  },
  "article.analyse": async ({ article, depth }, sender) => {
    const [found, choices] = await Promise.all([analyse(article, depth), choicesFor(article)]);
    const analysis = { ...found, mentions: withChoices(found.mentions, choices) };
    await grantAnalysis(sender, article.canonicalUrl, analysis);
    if (depth === "full") rememberReading(article, analysis, sender);
    return packAnalysis(analysis);
  },
  "entity.context": async ({ entityId }, sender) => {
    const context = await knowledge.entityContext(entityId);
    await grantNeighbours(sender, context);
    return context;
  },
  "entity.name": async ({ entityId }) => (await knowledge.entity(entityId))?.name ?? null,
  "entity.find": async ({ query }, sender) => {
    // What came with the extension anybody may know; what the reader added or imported is no page's business.
    const among = sender.role === "reader" ? { origin: "starter" } : {};
    const hits = await knowledge.search(query, { limit: mostFound, ...among });
    await grantLinks(
      sender,
      hits.map(({ entity }) => entity.id),
    );
    return hits.map(({ entity: { id, name: main, kind, country }, name }) => ({
      entity: { id, name: main, kind, country },
      name,
    }));
  },
  "names.choose": async ({ name, entityId, scope, ...place }) => {
    await choose(name, entityId, scope, place);
    return null;
  },
  "names.setMarked": async ({ name, marked }) => {
    await setMarked(name, marked);
    await forgetAnalyses();
    return null;
  },
  "notes.save": async ({ draft, basedOn }) => {
    const outcome = await saveNote(draft, basedOn);
    await tellOf(outcome.note);
    return outcome;
  },
  "notes.restore": async (note) => {
    await tellOf(await restoreNote(note));
    return null;
  },
  "notes.parser": async (_, sender) => {
    await inject("noteParser", frameOf(sender), "now");
    return null;
  },
  "notes.list": async ({ canonicalUrl }, sender) => {
    const notes = await notesOf(canonicalUrl);
    await grantLinks(
      sender,
      notes.flatMap(({ entityIds }) => entityIds),
    );
    return notes;
  },
  "notes.delete": async ({ id }) => {
    await tellOf(await deleteNote(id));
    return null;
  },
  "knowledge.ready": async () => {
    await knowledge.ready();
    await finishRestored();
    return null;
  },
  "knowledge.changed": async () => {
    await finishRestored();
    await forgetAnalyses();
    return null;
  },
  ...memoryAnswers,
};

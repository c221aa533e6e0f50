// Measures the analysis on labelled texts: the project's own, and the shared sets where they are.
import { parseArgs } from "node:util";
import { starterKnowledge } from "./annotate/starter-knowledge.ts";
import { explain } from "./eval/explain.ts";
import { readFigures, saveFigures } from "./eval/figures.ts";
import { goldPublished, ownGold } from "./eval/own-gold.ts";
import { scoreOwn } from "./eval/own-scores.ts";
import { type ScoreRow, scoreShared } from "./eval/shared-scores.ts";
import { goldSpans, hasSharedSets, readPages, readSet, type Selection, sharedFolder, sharedSets } from "./eval/shared-sets.ts";
import { renderTable } from "./eval/table.ts";

const usage = `usage: npm run eval [-- OPTIONS]
  --set NAME      only this set, or "own"; may be given again
  --half 1|2      only one stable half of every set
  --save          make these figures the committed ones
  --explain ID    how each mention of one document came about, people's labels beside`;

/** Name of the set of sentences that were written for this project. */
const own = "own";

class UsageError extends Error {}

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        set: { type: "string", multiple: true },
        half: { type: "string" },
        save: { type: "boolean" },
        explain: { type: "string" },
        help: { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function selectionOf(sets: readonly string[] | undefined, half: string | undefined): Selection {
  const known = hasSharedSets() ? sharedSets() : [];
  const unknown = (sets ?? []).filter((set) => set !== own && !known.includes(set));
  if (unknown.length > 0) throw new UsageError(`no set named ${unknown.join(", ")}; there are ${[own, ...known].join(", ")}`);
  if (half !== undefined && half !== "1" && half !== "2") throw new UsageError(`--half is 1 or 2, not ${half}`);
  return { sets: (sets ?? known).filter((set) => set !== own), half: half === undefined ? null : half === "1" ? 1 : 2 };
}

function explainOwn(id: string): string {
  const article = ownGold().find((candidate) => candidate.id === id);
  if (article === undefined) throw new UsageError(`no sentence ${id}`);
  const gold = article.sentences.flatMap(({ mentions }) => mentions);
  const labels = gold.map(({ kind, detail, ...span }) => ({ span, label: `${kind} ${detail}` }));
  return explain({ id, text: article.text, published: goldPublished }, labels, starterKnowledge());
}

function explainDocument(id: string): string {
  if (id.startsWith(`${own}/`)) return explainOwn(id);
  if (!hasSharedSets()) throw new Error(`no document ${id}: ${sharedFolder} is absent`);
  const set = id.split("/")[0] ?? "";
  if (!sharedSets().includes(set))
    throw new UsageError(`no document ${id}: an id begins with its set (${sharedSets().join(", ")})`);
  if (set === "articles") {
    const page = readPages().find((candidate) => candidate.id === id);
    if (page === undefined) throw new UsageError(`no document ${id} in ${set}`);
    return explain({ id, html: page.html, url: page.url }, [], starterKnowledge());
  }
  const document = readSet(set).find((candidate) => candidate.id === id);
  if (document === undefined) throw new UsageError(`no document ${id} in ${set}`);
  return explain(document, goldSpans(document), starterKnowledge());
}

async function main(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  if (options.help) return console.log(usage);
  if (options.explain !== undefined) return console.log(explainDocument(options.explain));
  const selection = selectionOf(options.set, options.half);
  const wantsOwn = options.set === undefined || options.set.includes(own);
  const ownRows = wantsOwn ? scoreOwn(starterKnowledge()) : [];
  if (!hasSharedSets()) console.log(`Skipped the shared sets: ${sharedFolder} is absent.`);
  const rows = [...ownRows, ...(selection.sets.length > 0 ? await scoreShared(selection) : [])];
  console.log(renderTable(rows, readFigures()));
  if (options.save) save(rows, selection);
}

function save(rows: readonly ScoreRow[], { half }: Selection): void {
  if (half !== null) throw new UsageError("--save wants whole sets, not a half");
  saveFigures(rows);
}

try {
  await main();
} catch (error) {
  console.error(`eval: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError) console.error(usage);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

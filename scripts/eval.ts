// Measures the analysis on labelled texts: the project's own, and the shared sets where they are.
import { parseArgs } from "node:util";
import { starterKnowledge } from "./annotate/starter-knowledge.ts";
import { explain } from "./eval/explain.ts";
import { readFigures, saveFigures } from "./eval/figures.ts";
import { scoreShared } from "./eval/shared-scores.ts";
import { goldSpans, hasSharedSets, readPages, readSet, type Selection, sharedFolder, sharedSets } from "./eval/shared-sets.ts";
import { renderTable } from "./eval/table.ts";

const usage = `usage: npm run eval [-- OPTIONS]
  --set NAME      only this set; may be given again
  --half 1|2      only one stable half of every set
  --save          make these figures the committed ones
  --explain ID    how each mention of one document came about, people's labels beside`;

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
  const known = sharedSets();
  const unknown = (sets ?? []).filter((set) => !known.includes(set));
  if (unknown.length > 0) throw new UsageError(`no set named ${unknown.join(", ")}; there are ${known.join(", ")}`);
  if (half !== undefined && half !== "1" && half !== "2") throw new UsageError(`--half is 1 or 2, not ${half}`);
  return { sets: sets ?? known, half: half === undefined ? null : half === "1" ? 1 : 2 };
}

function explainDocument(id: string): string {
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
  if (!hasSharedSets()) return console.log(`Shared sets skipped: ${sharedFolder} is absent.`);
  const selection = selectionOf(options.set, options.half);
  const rows = await scoreShared(selection);
  console.log(renderTable(rows, readFigures()));
  if (!options.save) return;
  if (selection.half !== null) throw new UsageError("--save wants whole sets, not a half");
  saveFigures(rows);
}

try {
  await main();
} catch (error) {
  console.error(`eval: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof UsageError) console.error(usage);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

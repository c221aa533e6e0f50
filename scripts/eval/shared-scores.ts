import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { predict } from "./predict.ts";
import { readPages, readSet, type Selection, scorerPath, writeGold } from "./shared-sets.ts";

const share = v.optional(v.nullable(v.number()));
const RowSchema = v.object({
  set: v.string(),
  task: v.string(),
  gold: share,
  predicted: share,
  precision: share,
  recall: share,
  f1: share,
  share,
  per100kWords: share,
});
export type ScoreRow = v.InferOutput<typeof RowSchema>;

function documentsOf({ sets, half }: Selection): object[] {
  return sets.flatMap((set): object[] => {
    if (set === "articles") return readPages(half).map(({ id, html, url }) => ({ id, html, url }));
    return readSet(set, half).map(({ id, text, title, published }) => ({ id, text, title, published }));
  });
}

function reportErrors(folder: string): void {
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      if (line.includes('"error":') && !line.startsWith('{"id":')) continue;
      if (/^\{"id":"[^"]*","error":/.test(line)) console.error(line.slice(0, 300));
    }
  }
}

/** Annotates the selected documents and has them scored by the sets' own scorer. Takes a minute for all. */
export async function scoreShared(selection: Selection): Promise<ScoreRow[]> {
  const work = mkdtempSync(join(tmpdir(), "newsgloss-eval-"));
  const [gold, predictions] = [join(work, "gold"), join(work, "predictions")];
  try {
    mkdirSync(gold);
    mkdirSync(predictions);
    writeGold(gold, selection);
    await predict(documentsOf(selection), predictions);
    reportErrors(predictions);
    const json = execFileSync(process.execPath, [scorerPath, "--gold", gold, "--pred", predictions, "--json"], {
      maxBuffer: 1e8,
      stdio: ["ignore", "pipe", "inherit"],
    });
    return v.parse(v.array(RowSchema), JSON.parse(json.toString("utf8")));
  } finally {
    rmSync(work, { recursive: true });
  }
}

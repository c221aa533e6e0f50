import { spawn } from "node:child_process";
import { createReadStream, createWriteStream, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

const annotatePath = join(import.meta.dirname, "../annotate.ts");

/** Deals the lines out so that every part has about as many characters. */
function deal(lines: readonly string[], parts: number): string[][] {
  const hands = Array.from({ length: parts }, () => ({ size: 0, lines: [] as string[] }));
  for (const line of lines.toSorted((a, b) => b.length - a.length)) {
    const smallest = hands.reduce((least, hand) => (hand.size < least.size ? hand : least));
    smallest.lines.push(line);
    smallest.size += line.length;
  }
  return hands.map((hand) => hand.lines);
}

async function annotate(input: string, output: string): Promise<void> {
  const child = spawn(process.execPath, [annotatePath, "--ndjson"], { stdio: ["pipe", "pipe", "inherit"] });
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  await Promise.all([pipeline(createReadStream(input), child.stdin), pipeline(child.stdout, createWriteStream(output))]);
  const status = await exit;
  if (status !== 0) throw new Error(`annotate ended with status ${status}`);
}

/**
 * Annotates documents with the command line, as a user would, in as many processes as the machine has cores.
 * @returns the folder of predictions, one NDJSON file a process
 */
export async function predict(documents: readonly object[], folder: string): Promise<void> {
  const hands = deal(
    documents.map((document) => JSON.stringify(document)),
    Math.min(4, availableParallelism()),
  );
  const runs = hands.map((lines, part) => {
    const input = join(folder, `documents-${part}.input`);
    writeFileSync(input, lines.join("\n"));
    return annotate(input, join(folder, `predictions-${part}.ndjson`));
  });
  await Promise.all(runs);
}

import { ImportError } from "./imported.ts";

const refusedKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const maximalDepth = 40;

/** The first key in a value that could reach into every object of the program, or null. */
export function refusedKey(value: unknown): string | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    if (typeof entry.value !== "object" || entry.value === null) continue;
    if (entry.depth > maximalDepth) return "nested too deeply";
    if (Array.isArray(entry.value)) {
      for (const item of entry.value) if (typeof item === "object") open.push({ value: item, depth: entry.depth + 1 });
      continue;
    }
    for (const [key, inner] of Object.entries(entry.value)) {
      if (refusedKeys.has(key)) return key;
      if (typeof inner === "object") open.push({ value: inner, depth: entry.depth + 1 });
    }
  }
  return null;
}

/** @throws ImportError when the text is no complete JSON; says where it breaks off or goes wrong. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // Browsers word it differently; a whole text of JSON ends with a closing bracket.
    const isCutOff = !/[\]}]$/u.test(text.slice(-100).trimEnd());
    throw new ImportError(isCutOff ? `The file breaks off in the middle: ${reason}` : `The file is no valid JSON: ${reason}`);
  }
}

// Every regular expression of lib/ and entrypoints/, and text against each that makes it look for long.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AST, parseRegExpLiteral } from "@eslint-community/regexpp";
import { parseAst } from "rolldown/parseAst";

const root = join(import.meta.dirname, "../../..");

export interface FoundPattern {
  readonly pattern: RegExp;
  /** The file where it is written, or that made it. */
  readonly where: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function* literalsIn(node: unknown): Generator<RegExp> {
  if (Array.isArray(node)) for (const item of node) yield* literalsIn(item);
  else if (isRecord(node)) {
    if (node.type === "Literal" && isRecord(node.regex)) yield new RegExp(String(node.regex.pattern), String(node.regex.flags));
    for (const value of Object.values(node)) if (isRecord(value)) yield* literalsIn(value);
  }
}

/** Those written as literals. */
export function writtenPatterns(): FoundPattern[] {
  const files = globSync("{lib,entrypoints}/**/*.{ts,tsx}", { cwd: root }).toSorted();
  return files.flatMap((where) => {
    const program = parseAst(readFileSync(join(root, where), "utf8"), { lang: where.endsWith("x") ? "tsx" : "ts" });
    return [...literalsIn(program)].map((pattern) => ({ pattern, where }));
  });
}

/** Those put together from parts while `work` runs: what `new RegExp` is called for. */
export async function madePatterns(work: () => Promise<unknown>): Promise<FoundPattern[]> {
  const made: FoundPattern[] = [];
  const Native = globalThis.RegExp;
  const keep = <T>(pattern: T): T => {
    // What libraries put together is theirs.
    const isOurs = /^(?!.*node_modules).*\/(?:lib|entrypoints)\//.test((new Error().stack ?? "").split("\n")[3] ?? "");
    if (isOurs && pattern instanceof Native)
      made.push({ pattern: new Native(pattern.source, pattern.flags), where: "put together" });
    return pattern;
  };
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, args, newTarget) => keep(Reflect.construct(target, args, newTarget)),
    apply: (target, self, args) => keep(Reflect.apply(target, self, args)),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Native;
  }
  return made;
}

const characters = [
  "a",
  "A",
  "1",
  " ",
  ".",
  "-",
  ",",
  "'",
  '"',
  "(",
  "[",
  "/",
  ":",
  ";",
  "&",
  "#",
  "\n",
  "\t",
  "@",
  "\\",
  "é",
  "’",
  "—",
];

/** A character that a class takes in, if one of the usual does. */
const memberOf = (node: AST.Element, flags: string): string =>
  characters.find((character) => new RegExp(`^(?:${node.raw})$`, flags.replaceAll(/[gy]/g, "")).test(character)) ?? "";

/** Some text that an element would match; `choice` says which alternative. */
function sampleOf(node: AST.Element, flags: string, choice: number): string {
  switch (node.type) {
    case "Character":
      return String.fromCodePoint(node.value);
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass":
      return memberOf(node, flags);
    case "Quantifier":
      return sampleOf(node.element, flags, choice).repeat(Math.max(1, Math.min(node.min, 20)));
    case "Group":
    case "CapturingGroup":
      return sampleOfOne(node.alternatives, flags, choice);
    default:
      return "";
  }
}

function sampleOfOne(alternatives: readonly AST.Alternative[], flags: string, choice: number): string {
  const alternative = alternatives[choice % alternatives.length];
  return alternative === undefined ? "" : sequence(alternative.elements, flags, choice);
}
const sequence = (elements: readonly AST.Element[], flags: string, choice: number): string =>
  elements.map((element) => sampleOf(element, flags, choice)).join("");

/** What stands before an element in the pattern, all the way up. */
function prefixOf(node: AST.Node, flags: string): string {
  const { parent } = node;
  if (parent === null || parent === undefined) return "";
  if (parent.type !== "Alternative") return prefixOf(parent, flags);
  const before = parent.elements.slice(0, parent.elements.indexOf(node as AST.Element));
  return prefixOf(parent, flags) + sequence(before, flags, 0);
}

export interface Attack {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

const alternativesTried = 3;
/** Neither is part of what any pattern looks for at its end. */
const ends = ["\u0000", "\n\u0000"];

function attacksAt(quantifier: AST.Quantifier, flags: string): Attack[] {
  const before = prefixOf(quantifier, flags);
  const pumps = Array.from({ length: alternativesTried }, (_, choice) => sampleOf(quantifier.element, flags, choice));
  const repeated = [...new Set(pumps)].filter((pump) => pump !== "");
  return repeated.flatMap((pump) => [
    ...ends.map((after) => ({ before, pump, after })),
    // Each start of the pattern sees all that follows it.
    ...(before === ""
      ? []
      : [
          { before: "", pump: before + pump, after: "\n\u0000" },
          { before: "", pump: before, after: pump },
        ]),
  ]);
}

function* quantifiersIn(node: unknown): Generator<AST.Quantifier> {
  if (Array.isArray(node)) for (const item of node) yield* quantifiersIn(item);
  else if (isRecord(node)) {
    if (node.type === "Quantifier" && Number(node.max) > 50) yield node as unknown as AST.Quantifier;
    for (const key of ["pattern", "alternatives", "elements", "element"]) yield* quantifiersIn(node[key]);
  }
}

/** Texts that keep a pattern busy: each part that may be repeated is, with what must come before it and never what must come after. */
export const attacksOn = ({ source, flags }: RegExp): Attack[] => {
  const literal = parseRegExpLiteral(`/${source}/${flags}`);
  return [...quantifiersIn(literal)].flatMap((quantifier) => attacksAt(quantifier, flags));
};

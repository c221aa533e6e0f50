import { remembered } from "../../text/blocks.ts";
import { type Token, tokenBlocksOf, tokensIn } from "../../text/tokens.ts";
import { type Gate, type LexiconType, lexicon, macros } from "./lexicon.ts";
import { firstWords, matchAt, type Pattern, parsePattern } from "./pattern.ts";
import { wordClasses } from "./word-classes.ts";

interface Rule {
  readonly type: LexiconType;
  readonly gate: Gate;
  readonly pattern: Pattern;
}

/** A rule that stands at tokens `from` up to `to` (exclusive). */
export interface Match {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
}

/** "{cyber} {attack}" → every combination of what the macros stand for. */
function expand(source: string): readonly string[] {
  const macro = Object.keys(macros).find((name) => source.includes(name));
  if (macro === undefined) return [source];
  return (macros[macro] ?? []).flatMap((written) => expand(source.replace(macro, () => written)));
}

const sourcesIn = (patterns: string): readonly string[] =>
  patterns.split(/\n| \| /u).flatMap((line) => (line.trim() === "" ? [] : expand(line.trim())));

let index: ReadonlyMap<string, readonly Rule[]> | undefined;

/** Compiled at first use, once: rules by the words they can begin with. */
function rulesByFirstWord(): ReadonlyMap<string, readonly Rule[]> {
  if (index !== undefined) return index;
  const byWord = new Map<string, Rule[]>();
  for (const { type, gate, patterns } of lexicon) {
    for (const source of sourcesIn(patterns)) {
      const rule = { type, gate, pattern: parsePattern(source, wordClasses) };
      for (const word of firstWords(rule.pattern)) {
        const rules = byWord.get(word);
        if (rules) rules.push(rule);
        else byWord.set(word, [rule]);
      }
    }
  }
  index = byWord;
  return byWord;
}

function matchRules(tokens: readonly Token[]): Match[] {
  const rules = rulesByFirstWord();
  return tokens.flatMap((token, from) =>
    (rules.get(token.lower) ?? []).flatMap((rule) => {
      const to = matchAt(rule.pattern, tokens, from);
      return to === null ? [] : [{ rule, from, to }];
    }),
  );
}

const matchesIn = remembered((_, block) => matchRules(tokensIn(block)));

/** Every rule that stands anywhere, on tokens of the whole text, in its order; matches overlap. */
export const matchesOf = (text: string): Match[] =>
  tokenBlocksOf(text).flatMap(({ first, block }) =>
    matchesIn(block).map(({ rule, from, to }) => ({ rule, from: first + from, to: first + to })),
  );

// Every string for people, in every language: none missing, none unused, none left out of `public/_locales`.
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { exportFormats } from "../../../lib/export/formats.ts";
import { attackTypes } from "../../../lib/model/attack-types.ts";
import { entityKinds, matchPolicies, relationTypes } from "../../../lib/model/knowledge.ts";
import { MentionSchema } from "../../../lib/model/mention.ts";
import { reasonSentences } from "../../../lib/model/reason-sentences.ts";
import { languages } from "../../../lib/settings/settings.ts";

vi.mock("wxt/browser", () => ({ browser: {} }));
const { readStrings } = await import("../../../lib/messaging/load-strings.ts");

const root = join(import.meta.dirname, "../../..");

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Entry>>;

const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(join(root, "public/_locales", language, "messages.json"), "utf8"));

const english = messagesOf("en");
const keys = Object.keys(english);

const placesIn = ({ message }: Entry): string[] => [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name ?? "").toSorted();

const contentsOf = ({ placeholders = {} }: Entry): Record<string, string> =>
  Object.fromEntries(Object.entries(placeholders).map(([name, { content }]) => [name, content]));

/** What is wrong with a translation, beside the English that it translates. */
function faultsOf(translated: Entry | undefined, original: Entry): string[] {
  if (translated === undefined) return ["missing"];
  return [
    ...(translated.message.trim() === "" ? ["empty"] : []),
    ...(placesIn(translated).join() === placesIn(original).join() ? [] : ["other places for values"]),
    ...(JSON.stringify(contentsOf(translated)) === JSON.stringify(contentsOf(original)) ? [] : ["other values"]),
    ...(original.message.split(" ").length > 3 && translated.message === original.message ? ["left in English"] : []),
  ];
}

/** Keys and beginnings of keys that a source names; `counted` takes a base with two forms. */
function namedIn(source: string): { readonly literal: Set<string>; readonly prefixes: readonly string[] } {
  const every = (pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, name]) => name ?? "");
  const counted = every(/counted\(\s*"(\w+)"/g).flatMap((base) => [`${base}_one`, `${base}_many`]);
  return {
    literal: new Set([...every(/"([a-zA-Z]\w*)"/g), ...every(/__MSG_(\w+?)__/g), ...counted]),
    prefixes: [...every(/`([a-z]\w*_)\$\{/g), ...every(/keyOf\("([a-z]\w*_)"/g)],
  };
}

function unusedAmong(all: readonly string[], source: string): string[] {
  const { literal, prefixes } = namedIn(source);
  return all.filter((key) => !literal.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
}

const paths = globSync("{lib,entrypoints}/**/*.{ts,tsx}", { cwd: root });
const sources = paths.map((path) => ({ path, source: readFileSync(join(root, path), "utf8") }));
const everything = [...sources.map(({ source }) => source), readFileSync(join(root, "wxt.config.ts"), "utf8")].join("\n");

describe("a translation", () => {
  const original: Entry = {
    message: "Saved as $NAME$ on $DAY$",
    placeholders: { name: { content: "$1" }, day: { content: "$2" } },
  };
  const { placeholders = {} } = original;
  it.each<[string, Entry | undefined, string[]]>([
    ["good", { message: "Am $DAY$ gespeichert als $NAME$", placeholders }, []],
    ["none", undefined, ["missing"]],
    ["a place lost", { message: "Gespeichert als $NAME$", placeholders }, ["other places for values"]],
    [
      "values in another order",
      { message: "$NAME$, $DAY$", placeholders: { name: { content: "$2" }, day: { content: "$1" } } },
      ["other values"],
    ],
    ["English", original, ["left in English"]],
  ])("is judged: %s", (_, translated, faults) => {
    expect(faultsOf(translated, original)).toEqual(faults);
  });
});

describe("the use of strings", () => {
  const all = ["a_b", "kind_actor", "met_one", "met_many", "command_x", "gone"];
  it("is seen as a literal, in a manifest, by a beginning and by a number", () => {
    const source = 'text("a_b"); keyOf("kind_", kind); counted("met", 2); "__MSG_command_x__"';
    expect(unusedAmong(all, source)).toEqual(["gone"]);
    expect(unusedAmong(all, `text(\`kind_\${kind}\`)`)).toEqual(["a_b", "met_one", "met_many", "command_x", "gone"]);
  });
});

describe.each(languages)("%s", (language) => {
  const messages = messagesOf(language);

  it("has every string, with the same values", () => {
    const faults = keys.flatMap((key) =>
      language === "en"
        ? placesIn(english[key] ?? { message: "" }).filter(
            (place) => !(place.toLowerCase() in (english[key]?.placeholders ?? {})),
          )
        : faultsOf(messages[key], english[key] ?? { message: "" }).map((fault) => `${key}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("has no string that English lacks, and the same order", () => {
    expect(Object.keys(messages)).toEqual(keys);
  });

  it("names itself, and keeps to the length that stores allow", () => {
    expect(messages.languageTag?.message).toBe(language);
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });

  it("is read from its file as the browser reads it", () => {
    const strings = readStrings(messages);
    expect(Object.values(strings).filter((string) => /\$[A-Za-z]/.test(string))).toEqual([]);
    expect(strings.card_place).toMatch(/\$1\D+\$2/);
  });
});

describe("the keys", () => {
  it("are those of every language folder", () => {
    expect(readdirSync(join(root, "public/_locales")).toSorted()).toEqual([...languages].toSorted());
  });

  it("are all used", () => {
    expect(unusedAmong(keys, everything)).toEqual([]);
  });

  const kinds = MentionSchema.options.map(({ entries }) => entries.kind.literal);
  const [{ entries: actor }] = MentionSchema.options;
  it.each<[string, readonly string[]]>([
    ["kind_", kinds],
    ["actor_", actor.actorType.options],
    ["attack_", attackTypes],
    ["meaning_", attackTypes],
    ["entity_", entityKinds],
    ["certainty_", actor.certainty.options],
    ["relation_", relationTypes.flatMap((type) => [`${type}_out`, `${type}_in`])],
    ["knowledge_policy_", [...matchPolicies, "of"]],
    ["why_", Object.keys(reasonSentences)],
    ["export_", exportFormats.map(({ label }) => label.replace("export_", ""))],
  ])("beginning with %s are just the values of the model", (prefix, values) => {
    const given = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    expect(given.toSorted()).toEqual(values.map((value) => value.replaceAll("-", "_")).toSorted());
  });
});

describe("reasons", () => {
  it("say the same on English surfaces as on the command line", () => {
    const shown = Object.entries(readStrings(english)).filter(([key]) => key.startsWith("why_"));
    expect(Object.fromEntries(shown.map(([key, sentence]) => [key.slice("why_".length), sentence]))).toEqual(reasonSentences);
  });
});

describe("words in the surfaces' own code", () => {
  /** Attributes that people hear or read; text between tags is looked at by the lint rule `noJsxLiterals`. */
  const spoken = /\b(?:aria-label|aria-description|title|alt|placeholder)=(?:"([^"]*)"|\{["`]([^"`]*)["`]\})/g;
  const literalsIn = (source: string): string[] =>
    [...source.matchAll(spoken)]
      .map(([, plain, braced]) => plain ?? braced ?? "")
      .filter((words) => /\p{L}{2}/u.test(words.replaceAll(/\$\{[^}]*\}/g, "")));

  it.each([
    ['<p aria-label="Close it">', ["Close it"]],
    [`<p title={\`Remove \${name}\`}>`, [`Remove \${name}`]],
    ['<p title={text("card_close")} class="of no account">', []],
  ])("are seen: %s", (source, words) => {
    expect(literalsIn(source)).toEqual(words);
  });

  it("are none but an example of an address", () => {
    const found = sources.filter(({ path }) => path.endsWith(".tsx")).flatMap(({ source }) => literalsIn(source));
    expect([...new Set(found)]).toEqual(["news.example"]);
  });
});

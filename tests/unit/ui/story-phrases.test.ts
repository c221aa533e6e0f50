import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { englishPhrases, fill } from "../../../lib/events/story-phrases.ts";

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const locales = join(import.meta.dirname, "../../../public/_locales");
const languages = globSync("*/messages.json", { cwd: locales }).map((path) => basename(dirname(path)));
const messagesOf = (language: string): Readonly<Record<string, Message>> =>
  JSON.parse(readFileSync(join(locales, language, "messages.json"), "utf8"));

/** As browsers fill a message. */
const filled = ({ message, placeholders = {} }: Message, values: readonly string[]): string =>
  message.replaceAll(/\$(\w+)\$/g, (_, name: string) => {
    const position = /\d/.exec(placeholders[name.toLowerCase()]?.content ?? "")?.[0];
    return values[Number(position) - 1] ?? "";
  });

let messages = messagesOf("en");
vi.mock("wxt/browser", () => ({
  browser: {
    i18n: {
      getMessage: (key: string, values: readonly string[]) => (messages[key] ? filled(messages[key], values) : ""),
    },
  },
}));

describe("the words of the story", () => {
  let storyPhrases: typeof import("../../../lib/ui/shared/story-phrases.ts").storyPhrases;
  beforeAll(async () => {
    ({ storyPhrases } = await import("../../../lib/ui/shared/story-phrases.ts"));
  });
  afterAll(() => vi.restoreAllMocks());

  it("are on English surfaces what they are in files", () => {
    messages = messagesOf("en");
    expect({ ...storyPhrases(), language: "" }).toEqual({ ...englishPhrases, language: "" });
  });

  it.each(languages)("have all their places in %s", (language) => {
    messages = messagesOf(language);
    const phrases = storyPhrases();
    const values = { who: "<who>", whom: "<whom>", how: "<how>", when: "<when>", effects: "<effects>" };
    for (const realis of ["happened", "alleged"] as const) {
      for (const value of Object.values(values)) expect(fill(phrases.sentence[realis], values)).toContain(value);
    }
    const single = [phrases.withMeans, phrases.and, phrases.others, phrases.onDay, phrases.inSpan, phrases.nobodyNamed];
    for (const phrase of single) expect(phrase).toMatch(/\{\w+\}/);
    const plain = [phrases.somebody, phrases.someVictim, ...Object.values(phrases.means), ...Object.values(phrases.effects)];
    for (const phrase of plain) expect(phrase).toMatch(/^[^{}$]+$/);
  });
});

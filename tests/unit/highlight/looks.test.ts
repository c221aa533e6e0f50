import { describe, expect, test } from "vitest";
import { lookOf } from "../../../lib/highlight/looks.ts";
import type { Link, Mention, MentionOf } from "../../../lib/model/mention.ts";

const found = { start: 0, end: 4, text: "name", foundBy: "test", certainty: "certain", why: "" } as const;
const link = (kind: Link["kind"]): Link => ({ kind, candidates: [], why: "" });
const actor = (actorType: "threat-group" | "organization" | "person", kind: Link["kind"], more: object = {}): Mention => ({
  ...found,
  ...more,
  kind: "actor",
  actorType,
  link: link(kind),
});
const july: Omit<MentionOf<"date">, keyof typeof found | "kind"> = {
  timexType: "DATE",
  value: "2022-07-15",
  earliest: "2022-07-15",
  latest: "2022-07-15",
  implied: [],
  approximate: false,
};

describe("look of a mark", () => {
  test.each<[string, Mention, ReturnType<typeof lookOf>]>([
    ["a linked group", actor("threat-group", "linked"), { tone: "actor", strength: "sure" }],
    ["a group of several candidates", actor("threat-group", "ambiguous"), { tone: "actor", strength: "ambiguous" }],
    ["a guess", actor("threat-group", "linked", { certainty: "weak" }), { tone: "actor", strength: "weak" }],
    ["a group nobody knows", actor("threat-group", "unknown"), { tone: "actor", strength: "sure" }],
    ["a known person", actor("person", "linked"), { tone: "actor", strength: "sure" }],
    ["an unknown person", actor("person", "unknown"), { tone: "actor", strength: "quiet" }],
    ["an unknown organisation", actor("organization", "unknown"), { tone: "actor", strength: "quiet" }],
    ["software", { ...found, kind: "software", link: link("linked") }, { tone: "software", strength: "sure" }],
    [
      "an attack that happened",
      { ...found, kind: "attack", attackType: "wiper", mode: "event" },
      { tone: "attack", strength: "sure" },
    ],
    ["an attack as a topic", { ...found, kind: "attack", attackType: "wiper", mode: "topic" }, null],
    ["a day", { ...found, ...july, kind: "date" }, { tone: "date", strength: "sure" }],
    [
      "a duration",
      { ...found, ...july, kind: "date", timexType: "DURATION", value: "PT24H", earliest: null, latest: null },
      null,
    ],
    ["a place", { ...found, kind: "place", link: link("linked") }, { tone: "indicator", strength: "sure" }],
    ["a participant", { ...found, kind: "participant", hint: "victim" }, null],
  ])("%s", (_, mention, look) => {
    expect(lookOf(mention)).toEqual(look);
  });
});

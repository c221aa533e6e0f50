import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { DatabaseHeld, type Destination, envelope } from "../../../lib/messaging/envelope.ts";
import type { MessageTable } from "../../../lib/messaging/protocol.ts";
import { type HandlersOf, receiver, type Sender } from "../../../lib/messaging/receive.ts";

const messages = {
  double: { from: ["reader", "extension"], request: v.object({ number: v.number() }), response: v.number() },
  secret: { from: ["extension"], request: v.null(), response: v.string() },
  fails: { from: ["reader"], request: v.null(), response: v.null() },
  waits: { from: ["reader"], request: v.null(), response: v.null() },
} as const satisfies MessageTable;

const handlers: HandlersOf<typeof messages> = {
  double: ({ number }) => number * 2,
  secret: () => Promise.resolve("told"),
  fails: () => {
    throw new Error("the shelf is empty");
  },
  waits: () => {
    throw new DatabaseHeld("the shelf is locked");
  },
};
const receive = receiver("background", messages, handlers);

const reader: Sender = { role: "reader", tabId: 1, frameId: 0, url: "https://news.example/", isPrivate: false };
const surface: Sender = { ...reader, role: "extension" };
const to = (name: string, data: unknown, destination: Destination = "background") => envelope(destination, name, data);

describe("a message on arrival", () => {
  test.each([
    ["is answered", to("double", { number: 4 }), reader, { ok: true, data: 8 }],
    ["is answered to whom may ask", to("secret", null), surface, { ok: true, data: "told" }],
    ["is refused from whom may not", to("secret", null), reader, { ok: false, error: '"secret" may not be sent by a reader' }],
    ["is refused by name when unknown", to("dubble", 1), reader, { ok: false, error: 'unknown message "dubble"' }],
    ["is not found on the prototype", to("toString", 1), reader, { ok: false, error: 'unknown message "toString"' }],
    ["is refused as no message", { hello: 1 }, reader, { ok: false, error: "not a message of this extension" }],
    ["is refused as no message", null, reader, { ok: false, error: "not a message of this extension" }],
    ["carries the handler's error in words", to("fails", null), reader, { ok: false, error: "the shelf is empty" }],
    ["says that it may be asked again", to("waits", null), reader, { ok: false, error: "the shelf is locked", isHeld: true }],
  ])("%s: %j", async (_, received, sender, reply) => {
    expect(await receive(received, sender)).toEqual(reply);
  });

  test("is refused where a guard says so, before anything is done, and after it was checked", async () => {
    const asked: unknown[] = [];
    const done: unknown[] = [];
    const guarded = receiver(
      "background",
      messages,
      { ...handlers, double: ({ number }) => done.push(number) },
      async (...all) => {
        asked.push(all);
        throw new Error("not yours");
      },
    );
    expect(await guarded(to("double", { number: 4, more: 1 }), reader)).toEqual({ ok: false, error: "not yours" });
    expect(await guarded(to("double", { number: "4" }), reader)).toMatchObject({
      ok: false,
      error: expect.stringContaining("malformed"),
    });
    expect(asked).toEqual([["double", { number: 4 }, reader]]);
    expect(done).toEqual([]);
  });

  test("names the part that does not fit the schema", async () => {
    const reply = await receive(to("double", { number: "4" }), reader);
    expect(reply).toMatchObject({ ok: false, error: expect.stringMatching(/^request "double" is malformed: number: /) });
  });

  test.each(["page", "surface"] as const)("is left alone when it is for the %s", (destination) => {
    expect(receive(to("double", { number: 4 }, destination), reader)).toBeNull();
  });
});

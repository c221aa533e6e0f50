import { DatabaseHeld } from "../../lib/messaging/envelope.ts";
import type { BackgroundMessages } from "../../lib/messaging/protocol.ts";
import type { Guard } from "../../lib/messaging/receive.ts";
import { database } from "./knowledge.ts";

/** Answered without the database. */
const needNone: ReadonlySet<string> = new Set<keyof BackgroundMessages>([
  "reader.wanted",
  "reader.open",
  "strings.chosen",
  "marks.sheet",
  "notes.parser",
]);

/**
 * Refuses what would wait for a database that another window holds, before anything of it is done: done later, when nobody waits
 * for it any more, a note would be saved twice. @throws DatabaseHeld
 */
export const whenOpen =
  (next: Guard): Guard =>
  async (name, request, sender) => {
    if (!needNone.has(name) && (await database.isHeld())) throw new DatabaseHeld("another window holds the database");
    await next(name, request, sender);
  };

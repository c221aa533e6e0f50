import * as v from "valibot";
import { type Note, NoteSchema, noteVersion } from "./note.ts";

/** A stored or imported thing that is no note: says which field is wrong. */
class NotANote extends Error {
  override readonly name = "NotANote";
}

type Migration = (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** `migrations[n]` brings a note of version n to version n + 1. */
const migrations: Readonly<Record<number, Migration>> = {
  // Before versions were counted, notes were always on an article and had no colour.
  0: (old) => ({ ...old, version: 1, subject: old.target === null ? "article" : "passage", colour: "yellow" }),
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** A note of any version ever stored, as a note of now. Throws `NotANote` with the field and the reason. */
export function migrateNote(stored: unknown): Note {
  if (!isRecord(stored)) throw new NotANote("A note must be an object.");
  let note: Readonly<Record<string, unknown>> = stored;
  let version = typeof note.version === "number" ? note.version : 0;
  if (version > noteVersion) throw new NotANote(`This note was written by a newer Newsgloss (note version ${version}).`);
  for (; version < noteVersion; version++) note = migrations[version]?.(note) ?? note;
  const parsed = v.safeParse(NoteSchema, note);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new NotANote(`The note's ${v.getDotPath(issue) ?? "shape"} is not valid: ${issue.message}`);
}

import * as v from "valibot";
import { type Choice, ChoiceSchema } from "../model/choice.ts";
import type { KnowledgeDatabase } from "./database.ts";

/** Of more than these the oldest are forgotten. */
const mostKept = 2_000;

/** What are none counts as never said. */
const choicesIn = (value: unknown): Choice[] => {
  const parsed = v.safeParse(v.array(ChoiceSchema), value);
  return parsed.success ? parsed.output.slice(-mostKept) : [];
};

/** Whom names mean by the reader's word, the latest last. */
export function choicesStore(database: KnowledgeDatabase) {
  const { choices } = database;
  const isSame = (a: Choice, b: Choice): boolean => a.key === b.key && a.scope === b.scope && a.where === b.where;
  const all = async (): Promise<Choice[]> => choicesIn(await choices.toArray());
  const replace = (others: unknown): Promise<void> =>
    database.transaction("rw", choices, async () => {
      await choices.clear();
      await choices.bulkAdd(choicesIn(others));
    });
  return {
    all,
    /** Puts others in place of all there are. */
    replace,
    /** A later word on the same takes the place of an earlier. */
    add: (choice: Choice): Promise<void> =>
      database.transaction("rw", choices, async () => {
        await choices.filter((other) => isSame(other, choice)).delete();
        await choices.add(choice);
        const tooMany = (await choices.count()) - mostKept;
        if (tooMany > 0) await choices.limit(tooMany).delete();
      }),
  };
}

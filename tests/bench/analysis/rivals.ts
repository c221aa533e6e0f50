// Each library is loaded when it is asked for, so that the memory of one can be measured without the others.
import { starterFacts } from "../../../scripts/annotate/starter-knowledge.ts";

/** Reads one text and gives what it found. */
export type Rival = (text: string) => unknown;

const literal = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** People, organisations, places and dates by compromise; its dates are a plugin. It throws on some real articles. */
export async function compromiseWithDates(): Promise<Rival> {
  const [{ default: nlp }, { default: dates }] = await Promise.all([import("compromise/three"), import("compromise-dates")]);
  nlp.plugin(dates);
  return (text) => {
    const doc = nlp(text) as ReturnType<typeof nlp> & { dates(): { json(): unknown } };
    const names = [doc.people().json(), doc.organizations().json(), doc.places().json()];
    try {
      return [...names, doc.dates().json()];
    } catch {
      return names;
    }
  };
}

/** Parts of speech and entities by wink-nlp with its English model, which has dates and no people, organisations or places. */
export async function wink(): Promise<Rival> {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")]);
  const reader = winkNlp(model);
  return (text) => {
    const doc = reader.readDoc(text);
    return [doc.entities().out(reader.its.detail), doc.tokens().out(reader.its.pos)];
  };
}

/** What the nearest browser extension does: one regular expression after the other, one for each known name. */
export function patternPerName(): Rival {
  const names = new Set(starterFacts().claims.map(({ name }) => name));
  const patterns = Array.from(names, (name) => new RegExp(`\\b${literal(name)}\\b`, "gi"));
  return (text) => patterns.map((pattern) => [...text.matchAll(pattern)].length);
}

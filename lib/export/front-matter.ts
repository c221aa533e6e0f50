import { byId, storyOf } from "./document-story.ts";
import type { ExportInput } from "./export-format.ts";
import { techniqueIds } from "./techniques.ts";

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function fieldsOf({ documents, exportedAt, entityNotes, entities }: ExportInput): Readonly<Record<string, unknown>> {
  const known = byId(entities);
  const stories = documents.flatMap((document) => storyOf(document, known) ?? []);
  const [only] = documents;
  const article = documents.length === 1 ? only?.article : undefined;
  const actors = stories.flatMap(({ named }) => named.filter(({ kind }) => kind === "actor"));
  const told = documents.flatMap(({ analysis }) => analysis?.mentions ?? []);
  const techniques = [
    ...told.flatMap((mention) => (mention.kind === "technique" ? [mention.attackId] : [])),
    ...documents.flatMap(({ remembered }) => techniqueIds(remembered, known)),
  ];
  return {
    ...(article === undefined
      ? {}
      : { title: article.title, source: article.canonicalUrl, published: article.publishedAt, lang: article.lang }),
    exported: exportedAt,
    attackers: unique(stories.flatMap(({ who }) => who)),
    victims: unique(stories.flatMap(({ toWhom }) => toWhom)),
    actors: unique(actors.flatMap(({ things }) => things.map(({ name }) => name))),
    attacks: unique(stories.flatMap(({ how }) => how)),
    dates: unique(stories.flatMap(({ when }) => when)),
    techniques: unique(techniques),
    tags: unique(["newsgloss", ...[...documents.flatMap(({ notes }) => notes), ...entityNotes].flatMap(({ tags }) => tags)]),
  };
}

/** JSON leaves out what YAML does not allow unescaped: control characters, line separators, U+FEFF and half characters. */
export const yamlScalar = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** YAML between two lines of hyphens. Every value is written as JSON, which YAML includes, so that none can break out. */
export function frontMatter(input: ExportInput): string {
  const lines = Object.entries(fieldsOf(input)).map(([key, value]) => `${key}: ${yamlScalar(value)}`);
  return `---\n${lines.join("\n")}\n---\n`;
}

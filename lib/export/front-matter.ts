import { glanceAt, namedThings } from "../model/glance.ts";
import type { ExportInput } from "./export-format.ts";

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function fieldsOf({ documents, exportedAt, entityNotes }: ExportInput): Readonly<Record<string, unknown>> {
  const analyses = documents.flatMap(({ analysis }) => analysis ?? []);
  const glances = analyses.map(glanceAt);
  const [only] = documents;
  const article = documents.length === 1 ? only?.article : undefined;
  const ofKind = (kind: string) =>
    analyses.flatMap((analysis) =>
      namedThings(
        analysis,
        analysis.mentions.flatMap((mention, position) => (mention.kind === kind ? [position] : [])),
      ).map(({ name }) => name),
    );
  return {
    ...(article === undefined
      ? {}
      : { title: article.title, source: article.canonicalUrl, published: article.publishedAt, lang: article.lang }),
    exported: exportedAt,
    attackers: unique(glances.flatMap(({ attackers }) => attackers.map(({ name }) => name))),
    victims: unique(glances.flatMap(({ victims }) => victims.map(({ name }) => name))),
    actors: unique(ofKind("actor")),
    attacks: unique(glances.flatMap(({ attackTypes }) => attackTypes.map(({ attackType }) => attackType))),
    dates: unique(glances.flatMap(({ dates }) => dates.map(({ value }) => value))),
    techniques: unique(analyses.flatMap(({ mentions }) => mentions.flatMap((m) => (m.kind === "technique" ? [m.attackId] : [])))),
    tags: unique(["newsgloss", ...[...documents.flatMap(({ notes }) => notes), ...entityNotes].flatMap(({ tags }) => tags)]),
  };
}

/** JSON leaves out what YAML does not allow unescaped: control characters, line separators, U+FEFF and half characters. */
const yamlScalar = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** YAML between two lines of hyphens. Every value is written as JSON, which YAML includes, so that none can break out. */
export function frontMatter(input: ExportInput): string {
  const lines = Object.entries(fieldsOf(input)).map(([key, value]) => `${key}: ${yamlScalar(value)}`);
  return `---\n${lines.join("\n")}\n---\n`;
}

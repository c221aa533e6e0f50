import Papa from "papaparse";
import { csvFields } from "../../model/csv-template.ts";
import { type EntityKind, entityKinds } from "../../model/knowledge.ts";
import { nameKey } from "../../text/name-key.ts";
import { Collector, ImportError, type Imported } from "./imported.ts";

type CsvField = (typeof csvFields)[number];
/** Number of the column for each field that has one. */
export type CsvColumns = Readonly<Partial<Record<CsvField, number>>>;

const headings: Readonly<Record<CsvField, readonly string[]>> = {
  name: ["name", "actor", "group", "title", "value", "commonname"],
  kind: ["kind", "type", "category"],
  aliases: ["aliases", "alias", "synonyms", "aka", "othernames", "alsoknownas"],
  country: ["country", "countrycode", "origin", "attribution"],
  ids: ["ids", "id", "externalid", "externalids", "attackid", "mitreid"],
  references: ["references", "reference", "url", "urls", "link", "links", "refs"],
  firstSeen: ["firstseen", "first", "since", "start"],
  lastSeen: ["lastseen", "last", "until", "end"],
};

const longestCell = 20_000;

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the headings suggest, for the reader to correct. */
  readonly suggested: CsvColumns;
}

function suggest(header: readonly string[]): CsvColumns {
  const keys = header.map(nameKey);
  return Object.fromEntries(
    csvFields.flatMap((field) => {
      const column = keys.findIndex((key) => headings[field].includes(key));
      return column < 0 ? [] : [[field, column]];
    }),
  );
}

/** UTF-8, or UTF-16 with its mark; what is neither is read as Windows-1252, which every byte is valid in. */
export function decodeTable(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Rows of a table in text; commas, semicolons, tabs and bars are told apart by themselves. @throws ImportError on no table. */
export function readTable(text: string): CsvTable {
  if (/\p{Cc}/u.test(text.slice(0, 1_000).replaceAll(/[\t\r\n]/gu, " "))) throw new ImportError("The file is no text.");
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ""), { skipEmptyLines: "greedy" });
  const [header, ...rows] = data;
  if (header === undefined || rows.length === 0) throw new ImportError("The file is no table: it has no row below its heading.");
  return { header: header.map((cell) => cell.trim()), rows, suggested: suggest(header) };
}

const listOf = (cell: string): string[] =>
  cell
    .split(/[;|\n]/u)
    .map((item) => item.trim())
    .filter((item) => item !== "");

const isoDate = (cell: string): string | null => (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(cell) ? cell : null);

function kindOf(cell: string): EntityKind | undefined {
  const key = nameKey(cell);
  return entityKinds.find((kind) => nameKey(kind) === key);
}

/** Rows of a table as entities of `fallbackKind` where the row names no kind; a row's number is told when it is left out. */
export function readCsv(table: CsvTable, columns: CsvColumns, fallbackKind: EntityKind, fileName: string): Imported {
  if (columns.name === undefined) throw new ImportError("Choose the column that holds the names.");
  const collector = new Collector({
    id: `import:${fileName.slice(0, 200)}`,
    name: fileName.slice(0, 256),
    url: null,
    licence: null,
    notice: null,
  });
  for (const [index, row] of table.rows.entries()) {
    const cell = (field: CsvField): string => (row[columns[field] ?? -1] ?? "").trim();
    const line = `row ${index + 2}`;
    const name = cell("name");
    if (name === "") collector.skip(line, "It has no name.");
    else if (row.some((value) => value.length > longestCell))
      collector.skip(line, `A cell is longer than ${longestCell} characters.`);
    else if (cell("kind") !== "" && kindOf(cell("kind")) === undefined)
      collector.skip(`${line}: ${cell("kind")}`, "Its kind is not known.");
    else {
      const kind = kindOf(cell("kind")) ?? fallbackKind;
      const id = `import:${fileName.slice(0, 100)}:${kind}:${nameKey(name).slice(0, 100)}`;
      const country = /^[A-Z]{2}$/u.test(cell("country")) ? cell("country") : null;
      const dates = { firstSeen: isoDate(cell("firstSeen")), lastSeen: isoDate(cell("lastSeen")) };
      collector.entity({
        id,
        kind,
        name,
        country,
        externalIds: listOf(cell("ids")),
        references: listOf(cell("references")),
        ...dates,
      });
      for (const alias of [name, ...listOf(cell("aliases"))]) collector.claim(id, kind, alias);
    }
  }
  return collector.finish();
}

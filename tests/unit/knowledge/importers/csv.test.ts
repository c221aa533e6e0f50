import { describe, expect, it } from "vitest";
import { decodeTable, readCsv, readTable } from "../../../../lib/knowledge/importers/csv.ts";
import { csvFields, csvTemplate } from "../../../../lib/model/csv-template.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const names = (text: string) => {
  const table = readTable(text);
  return readCsv(table, table.suggested, "threat-group", "list.csv").facts.claims.map(({ name }) => name);
};

describe("tables", () => {
  it.each([
    ["commas", "name,aliases\nQuiet Heron,APT-901;Marsh Bird"],
    ["semicolons", "name;aliases\nQuiet Heron;APT-901|Marsh Bird"],
    ["tabs", "Name\tAlias\nQuiet Heron\tAPT-901;Marsh Bird"],
    ["quotes and a line break inside", 'name,aliases\n"Quiet Heron","APT-901\nMarsh Bird"'],
    ["Windows line ends and a byte order mark", "\uFEFFname,aliases\r\nQuiet Heron,APT-901;Marsh Bird\r\n"],
    ["columns in another order", "synonyms,actor\nAPT-901;Marsh Bird,Quiet Heron"],
  ])("with %s", (_, text) => {
    expect(names(text)).toEqual(["Quiet Heron", "APT-901", "Marsh Bird"]);
  });

  it.each([
    ["UTF-8", bytes("name\nZürich Ångström"), "Zürich Ångström"],
    ["Windows-1252", Uint8Array.from([...bytes("name\nZ"), 0xfc, ...bytes("rich")]), "Zürich"],
    [
      "UTF-16",
      Uint8Array.from([0xff, 0xfe, ...[..."name\nÅ"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]),
      "Å",
    ],
  ])("in %s", (_, encoded, name) => {
    expect(names(decodeTable(encoded))).toEqual([name]);
  });

  it("reads its own template without a remark", () => {
    const table = readTable(csvTemplate);
    const { facts, skipped } = readCsv(table, table.suggested, "malware", "template.csv");
    expect(skipped).toEqual([]);
    expect(Object.keys(table.suggested).toSorted()).toEqual(csvFields.toSorted());
    expect(facts.entities[0]).toMatchObject({
      kind: "threat-group",
      name: "Example Group",
      country: "AL",
      firstSeen: "2022-07",
      lastSeen: null,
    });
    expect(facts.claims.map(({ name }) => name)).toEqual(["Example Group", "Example Gang", "EXG-1"]);
  });

  it("tells the row and the reason of what it leaves out", () => {
    const table = readTable("name,kind\nGood,malware\n,malware\nBad,spaceship\n!!!,tool");
    const { facts, skipped } = readCsv(table, table.suggested, "malware", "list.csv");
    expect(facts.claims.map(({ name }) => name)).toEqual(["Good"]);
    expect(skipped.map(({ reason, examples }) => `${reason} ${examples[0]?.slice(0, 5)}`)).toEqual([
      "It has no name. row 3",
      "Its kind is not known. row 4",
      "A name must have letters or digits, and 256 characters at most. impor",
    ]);
  });

  it.each([
    ["", "no table"],
    ["name", "no table"],
    ["\u0000\u0001,\u0002\nx,y", "no text"],
  ])("refuses %j", (text, message) => {
    expect(() => readTable(text)).toThrow(message);
  });

  it("asks for the column of names", () => {
    const table = readTable("first,second\na,b");
    expect(() => readCsv(table, table.suggested, "malware", "list.csv")).toThrow("column that holds the names");
    expect(readCsv(table, { name: 1 }, "malware", "list.csv").facts.claims.map(({ name }) => name)).toEqual(["b"]);
  });
});

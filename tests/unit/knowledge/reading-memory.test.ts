import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEntityContext } from "../../../lib/knowledge/entity-context.ts";
import { mergeEntities } from "../../../lib/knowledge/merge.ts";
import { readingMemory } from "../../../lib/knowledge/reading-memory.ts";
import { writeStarter } from "../../../lib/knowledge/starter.ts";
import { articleSourceId, relationsOf, verdictStore } from "../../../lib/knowledge/verdicts.ts";
import type { Digest, ToldIncident, Verdict } from "../../../lib/model/reading.ts";
import { memoryDatabase } from "./memory-database.ts";
import { sampleFacts } from "./sample-facts.ts";

const [heron, finch, loader, examplia] = ["group:1", "group:2", "tool:1", "state:XK"] as const;

const incident = (changes: Partial<ToldIncident> = {}): ToldIncident => ({
  key: "quietheronwipedthearchivesofexamplia",
  line: "Quiet Heron attacked Examplia",
  attackTypes: ["wiper"],
  attackers: [heron],
  victims: [examplia],
  software: [],
  earliest: "2024-03-02",
  latest: "2024-03-02",
  realis: "happened",
  background: false,
  ...changes,
});

interface Told {
  readonly sure?: readonly string[];
  readonly possible?: readonly string[];
  readonly incidents?: readonly ToldIncident[];
  readonly publishedAt?: string | null;
}

const met = (ids: readonly string[], sure: boolean) => ids.map((entityId) => ({ entityId, count: 2, sure }));
const digest = (name: string, { sure = [], possible = [], incidents = [], publishedAt = null }: Told): Digest => ({
  url: `https://news.example/${name}?from=feed`,
  canonicalUrl: `https://news.example/${name}`,
  title: `Article ${name}`,
  publishedAt,
  entities: [...met(sure, true), ...met(possible, false)],
  incidents: [...incidents],
});
const urlOf = (name: string): string => digest(name, {}).canonicalUrl;
const at = (minute: number): string => new Date(Date.UTC(2024, 2, 3, 12, minute)).toISOString();

/** Reads articles one a minute. */
async function reading(...articles: readonly Digest[]) {
  const database = memoryDatabase();
  const memory = readingMemory(database);
  for (const [minute, article] of articles.entries()) await memory.remember(article, at(minute));
  return { database, memory, verdicts: verdictStore(database) };
}

describe("meeting an entity", () => {
  it.each([
    ["in no article", [], { sure: 0, possible: 0, isFirst: false }],
    ["in this article alone", [digest("here", { sure: [heron] })], { sure: 0, possible: 0, isFirst: true }],
    [
      "in two others",
      [digest("a", { sure: [heron] }), digest("b", { sure: [heron, finch] }), digest("here", { sure: [heron] })],
      { sure: 2, possible: 0, isFirst: false },
    ],
    [
      "in one other, perhaps",
      [digest("a", { possible: [heron, finch] }), digest("here", { sure: [heron] })],
      { sure: 0, possible: 1, isFirst: false },
    ],
    [
      "only in articles read later",
      [digest("here", { sure: [heron] }), digest("b", { sure: [heron] })],
      { sure: 1, possible: 0, isFirst: true },
    ],
    ["in others but not here", [digest("a", { sure: [heron] }), digest("here", {})], { sure: 1, possible: 0, isFirst: false }],
  ])("%s", async (_, articles, expected) => {
    const { memory } = await reading(...articles);
    expect(await memory.acquaintance(heron, urlOf("here"))).toEqual(expected);
  });

  it("is told over all articles, the latest published first, with what each says happened", async () => {
    const { memory } = await reading(
      digest("old", { sure: [heron], publishedAt: "2023-01-05", incidents: [incident()] }),
      digest("new", { possible: [heron], publishedAt: "2024-02-01", incidents: [incident({ attackers: [finch] })] }),
      digest("undated", { sure: [heron] }),
      digest("other", { sure: [finch], publishedAt: "2024-02-02" }),
    );
    const meetings = await memory.meetings(heron);
    expect(meetings.map(({ title, sure, count, lines }) => ({ title, sure, count, lines }))).toEqual([
      { title: "Article undated", sure: true, count: 2, lines: [] },
      { title: "Article new", sure: false, count: 2, lines: [] },
      { title: "Article old", sure: true, count: 2, lines: ["Quiet Heron attacked Examplia"] },
    ]);
  });
});

describe("an entity's timeline", () => {
  it.each<[string, Verdict, readonly string[]]>([
    ["a confirmed line", { kind: "confirmed", told: incident() }, ["Quiet Heron attacked Examplia"]],
    ["no dismissed line", { kind: "dismissed", told: incident() }, []],
    [
      "a corrected line as corrected",
      { kind: "corrected", told: incident({ line: "Quiet Heron attacked itself" }), attackers: [heron], victims: [heron] },
      ["Quiet Heron attacked itself"],
    ],
    [
      "no line that by the reader's word is of others",
      { kind: "corrected", told: incident({ attackers: [finch] }), attackers: [finch], victims: [examplia] },
      [],
    ],
  ])("has %s", async (_, verdict, lines) => {
    const here = digest("here", { sure: [heron], incidents: [incident()] });
    const { memory, verdicts } = await reading(here, digest("other", { sure: [heron] }));
    await verdicts.judge(here, verdict, at(5));
    const meetings = await memory.meetings(heron);
    expect(meetings.flatMap((meeting) => meeting.lines)).toEqual(lines);
  });
});

describe("an entity that another was merged into", () => {
  const told = [
    digest("first", { sure: [finch] }),
    digest("second", { possible: [finch] }),
    digest("third", { sure: [heron, finch] }),
  ];

  async function merged() {
    const read = await reading(...told);
    await writeStarter(read.database, sampleFacts());
    await mergeEntities(read.database, heron, finch);
    return read;
  }

  it("was met where the other was, each article once", async () => {
    const { memory } = await merged();
    expect((await memory.meetings(heron)).map(({ title, sure, count }) => [title, sure, count])).toEqual([
      ["Article third", true, 4],
      ["Article second", false, 2],
      ["Article first", true, 2],
    ]);
    expect(await memory.acquaintance(heron, "")).toEqual({ sure: 2, possible: 1, isFirst: false });
    expect(await memory.acquaintance(heron, urlOf("third"))).toEqual({ sure: 1, possible: 1, isFirst: true });
  });

  it("is not new in a later article", async () => {
    const { memory } = await merged();
    await memory.remember(digest("later", { sure: [heron, examplia] }), at(9));
    expect((await memory.newIn(urlOf("later")))?.entities).toEqual([examplia]);
  });
});

describe("what is new", () => {
  it.each<[string, Told, readonly string[]]>([
    ["everything, in the first article", {}, [heron, examplia]],
    ["not what was surely met", { sure: [heron] }, [examplia]],
    ["not what was perhaps met: it cannot be called new", { possible: [heron, finch] }, [examplia]],
    ["not what is met again among others", { sure: [heron, examplia, loader] }, []],
  ])("%s", async (_, before, expected) => {
    const { memory } = await reading(digest("before", before), digest("here", { sure: [heron, examplia] }));
    expect((await memory.newIn(urlOf("here")))?.entities).toEqual(expected);
  });

  it("stays new in the article that brought it, when that is read again after others", async () => {
    const first = digest("first", { sure: [heron] });
    const { memory } = await reading(first, digest("second", { sure: [heron] }), first);
    expect(await memory.newIn(first.canonicalUrl)).toMatchObject({ entities: [heron] });
    expect(await memory.newIn(urlOf("second"))).toMatchObject({ entities: [] });
  });

  it.each<[string, readonly ToldIncident[], ToldIncident, boolean]>([
    ["one not told before", [], incident(), true],
    ["the same one in other words", [incident({ key: "other" })], incident(), false],
    ["one with another victim", [incident({ victims: ["state:XL"] })], incident(), true],
    ["one by another group", [incident({ attackers: [finch] })], incident(), true],
    ["one of another sort", [incident({ attackTypes: ["phishing"] })], incident(), true],
    ["one told before without its attacker", [incident({ attackers: [] })], incident(), false],
    ["one that names nobody", [], incident({ attackers: [], victims: [] }), false],
    ["one that is only recalled", [], incident({ background: true }), false],
  ])("in incidents: %s", async (_, before, told, isNew) => {
    const sure = [heron, finch, examplia];
    const { memory } = await reading(digest("before", { sure, incidents: before }), digest("here", { sure, incidents: [told] }));
    expect((await memory.newIn(urlOf("here")))?.incidents).toEqual(isNew ? [told.key] : []);
  });

  it("is no incident that the knowledge base tells of, unless by this article's own word", async () => {
    const { memory, database, verdicts } = await reading();
    const [here, other] = ["here", "other"].map((name) => digest(name, { sure: [heron], incidents: [incident()] }));
    if (here === undefined || other === undefined) throw new Error("two articles are needed");
    await verdicts.judge(here, { kind: "confirmed", told: incident() }, at(5));
    await memory.remember(here, at(6));
    expect((await memory.newIn(urlOf("here")))?.incidents).toHaveLength(1);
    await database.articles.clear();
    await memory.remember(other, at(7));
    expect((await memory.newIn(urlOf("other")))?.incidents).toEqual([]);
  });

  it("is, in an article read again, what it brought since", async () => {
    const { memory } = await reading(
      digest("here", { sure: [heron] }),
      digest("other", { sure: [heron, finch] }),
      digest("here", { sure: [heron, finch, loader] }),
    );
    expect(await memory.newIn(urlOf("here"))).toMatchObject({ entities: [heron, loader] });
  });

  it("is not told of an article that is not remembered", async () => {
    const { memory } = await reading();
    expect(await memory.newIn(urlOf("here"))).toBeNull();
  });
});

describe("an article read again", () => {
  it("replaces what was remembered", async () => {
    const { memory, database } = await reading(digest("here", { sure: [heron, finch] }), digest("here", { sure: [finch] }));
    expect(await database.articles.toArray()).toMatchObject([{ entityIds: [finch], readAt: at(1) }]);
    expect(await memory.meetings(heron)).toEqual([]);
  });

  it("never counts double, whatever is read in whatever order", async () => {
    const ids = fc.subarray([heron, finch, loader, examplia]);
    const read = fc.record({ name: fc.constantFrom("a", "b", "c"), sure: ids });
    await fc.assert(
      fc.asyncProperty(fc.array(read, { maxLength: 12 }), async (reads) => {
        const { memory } = await reading(...reads.map(({ name, sure }) => digest(name, { sure })));
        const last = new Map(reads.map(({ name, sure }) => [name, sure]));
        expect(await memory.count()).toBe(last.size);
        for (const id of [heron, finch]) {
          const expected = [...last.values()].filter((sure) => sure.includes(id)).length;
          expect((await memory.meetings(id)).length).toBe(expected);
          expect((await memory.acquaintance(id, "")).sure).toBe(expected);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a verdict on an incident", () => {
  const here = digest("here", { publishedAt: "2024-03-03" });
  const confirmed = (told = incident()): Verdict => ({ kind: "confirmed", told });
  const source = articleSourceId(here.canonicalUrl);

  async function judged(...all: readonly Verdict[]) {
    const opened = await reading(here);
    await writeStarter(opened.database, sampleFacts());
    for (const verdict of all) await opened.verdicts.judge(here, verdict, at(9));
    const own = async () => (await opened.database.relations.toArray()).filter(({ origin }) => origin === "reader");
    return { ...opened, own };
  }

  it.each<[string, ToldIncident, readonly string[]]>([
    ["attackers target victims", incident(), ["group:1 targets state:XK"]],
    ["attackers use software", incident({ software: [loader] }), ["group:1 targets state:XK", "group:1 uses tool:1"]],
    ["nothing where no victim is surely known", incident({ victims: [] }), []],
    ["nothing of itself", incident({ victims: [heron] }), []],
    ["nothing of what was prevented", incident({ realis: "prevented" }), []],
    ["nothing of what was only threatened", incident({ realis: "threatened" }), []],
  ])("tells the knowledge base: %s", (_, told, expected) => {
    expect(relationsOf(told, source).map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual(expected);
  });

  it("makes a confirmed one knowledge, with the article as its source", async () => {
    const { database, verdicts } = await judged(confirmed());
    const context = await readEntityContext(database, heron);
    expect(context?.relations).toContainEqual(
      expect.objectContaining({ type: "targets", direction: "out", source, other: expect.objectContaining({ id: examplia }) }),
    );
    expect(context?.sources).toContainEqual(
      expect.objectContaining({ id: source, name: "Article here, 2024-03-03", url: "https://news.example/here?from=feed" }),
    );
    expect(await database.sources.get(source)).toMatchObject({ origin: "reader" });
    expect(await verdicts.ofArticle(here.canonicalUrl)).toEqual([confirmed()]);
  });

  it("outlives an update of the starter facts", async () => {
    const { database, own } = await judged(confirmed());
    await writeStarter(database, sampleFacts("2"));
    expect(await own()).toHaveLength(1);
  });

  it("leaves nothing when it is taken back", async () => {
    const { database, verdicts, own } = await judged();
    const before = await own();
    await verdicts.judge(here, confirmed(), at(9));
    await verdicts.takeBack(here, incident().key);
    expect(await own()).toEqual(before);
    expect(await database.sources.get(source)).toBeUndefined();
    expect(await verdicts.ofArticle(here.canonicalUrl)).toEqual([]);
  });

  it("keeps a relation as long as another confirmed incident tells it", async () => {
    const other = confirmed(incident({ key: "another sentence" }));
    const { verdicts, own } = await judged(confirmed(), other);
    expect(await own()).toHaveLength(1);
    await verdicts.takeBack(here, incident().key);
    expect(await own()).toHaveLength(1);
    await verdicts.takeBack(here, other.told.key);
    expect(await own()).toHaveLength(0);
  });

  it("corrected, has the reader's parties instead of the article's", async () => {
    const told = incident({ attackers: [finch] });
    const { own } = await judged(confirmed(), { kind: "corrected", told, attackers: [finch], victims: [examplia] });
    expect(await own()).toMatchObject([{ from: finch, type: "targets", to: examplia, source, origin: "reader" }]);
  });

  it("dismissed, is no knowledge any more, and can be taken back", async () => {
    const dismissed: Verdict = { kind: "dismissed", told: incident() };
    const { verdicts, own } = await judged(confirmed(), dismissed);
    expect(await own()).toEqual([]);
    expect(await verdicts.ofArticle(here.canonicalUrl)).toEqual([dismissed]);
    await verdicts.takeBack(here, incident().key);
    expect(await verdicts.ofArticle(here.canonicalUrl)).toEqual([]);
  });

  it("brings back a relation that the reader once took out", async () => {
    const { database, own } = await judged();
    const key = [heron, "targets", examplia, source, "2024-03-02"];
    await database.removed.put({ table: "relations", key });
    await verdictStore(database).judge(here, confirmed(), at(9));
    expect(await own()).toHaveLength(1);
    expect(await database.removed.count()).toBe(0);
  });
});

describe("erasing", () => {
  it("forgets articles and dismissals, keeps what was confirmed", async () => {
    const here = digest("here", { sure: [heron] });
    const { database, memory, verdicts } = await reading(digest("a", { sure: [heron] }), here);
    await verdicts.judge(here, { kind: "confirmed", told: incident() }, at(3));
    await verdicts.judge(here, { kind: "dismissed", told: incident({ key: "another" }) }, at(4));
    expect(await memory.erase()).toBe(2);
    expect(await memory.count()).toBe(0);
    expect(await memory.meetings(heron)).toEqual([]);
    expect((await verdicts.ofArticle(here.canonicalUrl)).map(({ kind }) => kind)).toEqual(["confirmed"]);
    expect(await database.relations.count()).toBe(1);
  });
});

describe("the database", () => {
  it("opens one of version 1, and knows its articles", async () => {
    const indexedDB = new IDBFactory();
    const old = new Dexie("test", { indexedDB, IDBKeyRange });
    old.version(1).stores({ articles: "canonicalUrl, readAt, *entityIds" });
    await old.table("articles").put({
      canonicalUrl: "https://news.example/saved",
      title: "A saved article",
      publishedAt: "2024-01-01",
      readAt: at(0),
      entityIds: [heron],
    });
    old.close();
    const memory = readingMemory(memoryDatabase(indexedDB));
    expect(await memory.meetings(heron)).toEqual([
      {
        url: "https://news.example/saved",
        canonicalUrl: "https://news.example/saved",
        title: "A saved article",
        publishedAt: "2024-01-01",
        readAt: at(0),
        count: 1,
        sure: true,
        lines: [],
      },
    ]);
    await memory.remember(digest("next", { sure: [heron] }), at(1));
    expect(await memory.newIn(urlOf("next"))).toEqual({ entities: [], incidents: [] });
  });

  it("opens one of version 2, in which each relation had a row of its own", async () => {
    const indexedDB = new IDBFactory();
    const old = new Dexie("test", { indexedDB, IDBKeyRange });
    old.version(2).stores({ relations: "[from+type+to+source+since], to, origin" });
    const row = (from: string, type: string, to: string, since: string) => ({
      ...{ from, type, to, source: "reader", origin: "reader", since },
      ...{ validFrom: since || null, validTo: null },
    });
    const rows = [row(heron, "targets", examplia, ""), row(heron, "targets", examplia, "2024"), row(finch, "uses", loader, "")];
    await old.table("relations").bulkPut(rows);
    old.close();
    const database = memoryDatabase(indexedDB);
    expect(await database.relations.toArray()).toEqual(rows);
    expect(await database.relations.count()).toBe(3);
    expect(await database.relations.outOf(heron)).toEqual(rows.slice(0, 2));
    expect(await database.relations.into(loader)).toEqual(rows.slice(2));
    expect(database.tables.map(({ name }) => name)).not.toContain("relations");
  });

  it("still knows after a restart", async () => {
    const indexedDB = new IDBFactory();
    const before = memoryDatabase(indexedDB);
    await readingMemory(before).remember(digest("a", { sure: [heron] }), at(0));
    before.close();
    expect(await readingMemory(memoryDatabase(indexedDB)).acquaintance(heron, "")).toMatchObject({ sure: 1 });
  });
});

const article = { url: "https://news.example/a?x=1", canonicalUrl: "https://news.example/a", title: "A", publishedAt: null };
const target = { quote: { exact: "wiper", prefix: "the ", suffix: " ran" }, position: { start: 4, end: 9 } };
const times = { createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" };
const written = { id: "n1", ...times, article, target, entityIds: [], body: "Same *wiper* as in May?", tags: ["wiper"] };

export const savedNotes: readonly { version: number; stored: object; subject: string }[] = [
  { version: 0, stored: written, subject: "passage" },
  { version: 1, stored: { version: 1, ...written, subject: "mention", colour: "blue" }, subject: "mention" },
];

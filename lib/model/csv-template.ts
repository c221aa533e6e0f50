/** What a column of a table to import may hold. `aliases`, `ids` and `references` take several, parted by semicolons or bars. */
export const csvFields = ["name", "kind", "aliases", "country", "ids", "references", "firstSeen", "lastSeen"] as const;

/** To be downloaded, filled in and imported. */
export const csvTemplate = [
  "name,kind,aliases,country,ids,references,first seen,last seen",
  "Example Group,threat-group,Example Gang; EXG-1,AL,,https://example.org/report,2022-07,",
].join("\r\n");

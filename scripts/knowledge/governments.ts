import type { officeEnds } from "./additions.ts";
import type { Draft } from "./draft.ts";
import type { SourceFiles } from "./source-files.ts";
import type { StateNames } from "./states.ts";

type Row = Readonly<Record<string, string>>;

const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");

/** Lines of the budget rather than bodies that act. */
const bookkeeping =
  /\b(?:Fund|Funds|Allowances|Payments?|Programs?|Benefits|Expenses|Activities|Items|Assistance|Administration of|Departmental|Salaries|Other|Care|Sales|Retirement|Vehicles|Reservations|Operations|Services|Accounts?|Debt|Body|Supply|Technology|Science|Housing|Management Directorate|Courts)\b/u;

/** Bodies of the United States' government; bureaus are named alone, as news names them. */
export function addUnitedStatesAgencies(draft: Draft, rows: readonly Row[]): void {
  for (const row of rows) {
    const agency = (row.Agency ?? "").trim();
    const bureau = (row.Bureau ?? "").trim();
    for (const name of [agency, bureau]) {
      if (name === "" || (bookkeeping.test(name) && !/\b(?:Agency|Department|Office of Management|Administration)\b/u.test(name)))
        continue;
      if (!/ /u.test(name) && !["Senate", "Congress"].includes(name)) continue;
      const id = `us-agency:${slugOf(name)}`;
      draft.entity({ id, kind: "government-body", name, country: "US", source: "cisa-dotgov" });
      draft.claim(id, name, "cisa-dotgov");
      if (/^(?:Department|Agency) /u.test(name)) draft.claim(id, `U.S. ${name}`, "cisa-dotgov");
    }
    if (
      bureau !== "" &&
      draft.get(`us-agency:${slugOf(bureau)}`) &&
      draft.get(`us-agency:${slugOf(agency)}`) &&
      agency !== bureau
    ) {
      draft.relate(`us-agency:${slugOf(bureau)}`, "part-of", `us-agency:${slugOf(agency)}`, "cisa-dotgov");
    }
  }
}

/** Heads of state and government with the years of their office; the table is of 2022, later ends are kept by hand. */
export function addLeaders(draft: Draft, rows: readonly Row[], states: StateNames, endOf: ReturnType<typeof officeEnds>): void {
  for (const row of rows) {
    const state = states.idOf(row.country ?? "");
    const wikidataId = row.officeholder ?? "";
    const name = row.officeholderLabel ?? "";
    if (state === undefined || !/^Q\d+$/u.test(wikidataId) || /^Q\d+$/u.test(name)) continue;
    const id = `wikidata:${wikidataId}`;
    const references = [`https://www.wikidata.org/wiki/${wikidataId}`];
    draft.entity({
      id,
      kind: "person",
      name,
      country: state.slice("state:".length),
      externalIds: [wikidataId],
      references,
      source: "wikidata",
    });
    draft.claim(id, name, "wikidata");
    const ended = row.end_year || endOf(state, id);
    const source = row.end_year || ended === undefined ? "wikidata" : "newsgloss";
    draft.relate(state, "led-by", id, source, row.start_year || null, ended ?? null);
  }
}

/** Vulnerabilities known to be exploited; their id is their name. */
export function addVulnerabilities(draft: Draft, vulnerabilities: ReturnType<SourceFiles["vulnerabilities"]>): void {
  for (const { cveID, dateAdded } of vulnerabilities) {
    const id = `cve:${cveID}`;
    const references = [`https://nvd.nist.gov/vuln/detail/${cveID}`];
    draft.entity({
      id,
      kind: "vulnerability",
      name: cveID,
      externalIds: [cveID],
      references,
      firstSeen: dateAdded,
      source: "cisa-kev",
    });
    draft.claim(id, cveID, "cisa-kev");
  }
}

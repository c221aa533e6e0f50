import { viewOf } from "../../lib/knowledge/facts.ts";
import type { AliasClaim, Entity, EntityKind, MatchPolicy, Relation } from "../../lib/model/knowledge.ts";

type Names = string | readonly [name: string, changes: Partial<AliasClaim>];
type Row = readonly [id: string, kind: EntityKind, names: readonly Names[], changes?: Partial<Entity>];

const cue: { readonly policy: MatchPolicy } = { policy: "cue" };
const as = (form: AliasClaim["form"]) => ({ form });
const attack = (...externalIds: string[]): Partial<Entity> => ({ externalIds, source: "attack-18.1" });
const misp = (...externalIds: string[]): Partial<Entity> => ({ externalIds, source: "misp" });

/** A small piece of public knowledge, as two registers and this project's own lists keep it. */
const rows: readonly Row[] = [
  ["attack:G0007", "threat-group", ["APT28", "Fancy Bear", "Sofacy", "Sednit", "STRONTIUM"], attack("G0007")],
  ["misp:apt28", "threat-group", ["APT28", "Fancy Bear", "Sednit"], { ...misp("G0007"), country: "RU" }],
  ["attack:G0032", "threat-group", ["Lazarus Group", "HIDDEN COBRA"], attack("G0032")],
  ["attack:G0044", "threat-group", ["Winnti Group", "Blackfly"], attack("G0044")],
  ["misp:winnti", "malware", ["Winnti"], misp()],
  ["attack:G0080", "threat-group", ["Cobalt Group"], attack("G0080")],
  ["attack:G1055", "threat-group", ["VOID MANTICORE", "Homeland Justice"], attack("G1055")],
  ["attack:C0038", "campaign", ["HomeLand Justice"], attack("C0038")],
  ["misp:homeland", "threat-group", ["HomeLand Justice"], { ...misp(), country: "IR" }],
  ["attack:G0065", "threat-group", [["Leviathan", cue], "APT40"], attack("G0065")],
  ["misp:summit", "threat-group", [["Summit", cue]], misp()],
  ["attack:G0034", "threat-group", ["Sandworm Team", "ELECTRUM"], attack("G0034")],
  ["misp:shadow-brokers", "threat-group", ["The Shadow Brokers"], misp()],
  ["misp:play", "ransomware-group", [["Play", cue], "PLAY Ransomware"], misp()],
  ["misp:royal", "ransomware-group", [["Royal", cue]], misp()],
  ["misp:lockbit", "ransomware-group", ["LockBit"], misp()],
  ["attack:S0575", "malware", ["Conti"], attack("S0575")],
  ["attack:S0625", "malware", [["Cuba", cue]], attack("S0625")],
  ["attack:S0266", "malware", ["TrickBot"], attack("S0266")],
  ["misp:trickbot", "malware", ["Trick Bot", "TrickBot"], misp("S0266")],
  ["attack:S0154", "malware", ["Cobalt Strike"], attack("S0154")],
  ["attack:S0262", "tool", ["QuasarRAT"], attack("S0262")],
  ["attack:S0039", "tool", [["Net", { policy: "never" }]], attack("S0039")],
  ["misp:dharma", "malware", ["Dharma Ransomware", ["Dharma", cue]], misp()],
  ["misp:dharma-2", "ransomware-group", [["dharma", cue]], misp()],
  ["misp:delta", "malware", [["Delta", cue]], misp()],
  ["misp:target-company", "malware", ["TargetCompany"], misp()],
  ["state:IR", "state", ["Iran", ["Iranian", as("demonym")], ["Tehran", as("capital")]], { country: "IR", source: "iso-3166" }],
  ["state:RU", "state", ["Russia", ["Russian", as("demonym")], ["Moscow", as("capital")]], { country: "RU", source: "iso-3166" }],
  [
    "state:US",
    "state",
    ["United States", ["U.S.", as("acronym")], ["US", as("acronym")], ["Washington", as("capital")]],
    { country: "US", source: "iso-3166" },
  ],
  ["state:CU", "state", ["Cuba", ["Cuban", as("demonym")]], { country: "CU", source: "iso-3166" }],
  ["state:TR", "state", ["Turkey", ["Turkish", as("demonym")]], { country: "TR", source: "iso-3166" }],
  [
    "state:GE",
    "state",
    ["Georgia", ["Georgian", as("demonym")], ["Tbilisi", as("capital")]],
    { country: "GE", source: "iso-3166" },
  ],
  ["newsgloss:georgia", "place", ["Georgia"], { country: "US", source: "newsgloss" }],
  ["newsgloss:atlanta", "place", ["Atlanta"], { country: "US", source: "newsgloss" }],
  ["state:AL", "state", ["Albania", ["Albanian", as("demonym")]], { country: "AL", source: "iso-3166" }],
  ["newsgloss:nato", "organization", [["NATO", as("acronym")], "North Atlantic Treaty Organization"], { source: "newsgloss" }],
  ["newsgloss:ioc", "organization", ["International Olympic Committee", ["IOC", as("acronym")]], { source: "newsgloss" }],
  ["misp:gru", "agency", [["GRU", as("acronym")]], { ...misp(), country: "RU" }],
  ["misp:bis", "agency", ["Security Information Service", ["BIS", { ...cue, form: "acronym" }]], misp()],
  ["wikidata:Q316901", "person", ["Edi Rama"], { ...misp("Q316901"), country: "AL", source: "wikidata" }],
  ["attack:T1486", "technique", [["T1486", as("acronym")]], attack("T1486")],
  ["newsgloss:log4shell", "vulnerability", ["CVE-2021-44228"], { externalIds: ["CVE-2021-44228"], source: "cisa-kev" }],
];

const nameOf = (entry: Names): string => (typeof entry === "string" ? entry : entry[0]);

const entities = rows.map(([id, kind, names, changes]): Entity => {
  const name = names[0] === undefined ? id : nameOf(names[0]);
  return {
    id,
    kind,
    name,
    country: null,
    externalIds: [],
    references: [],
    firstSeen: null,
    lastSeen: null,
    source: "misp",
    ...changes,
  };
});

const claims = rows.flatMap(([entityId, , names, changes]) =>
  names.map((entry): AliasClaim => {
    const changed = typeof entry === "string" ? {} : entry[1];
    return { entityId, name: nameOf(entry), claimedBy: changes?.source ?? "misp", form: "name", policy: "strong", ...changed };
  }),
);

const relation = (from: string, type: Relation["type"], to: string): Relation => ({
  from,
  type,
  to,
  source: "misp",
  validFrom: null,
  validTo: null,
});

const relations = [relation("attack:G0007", "attributed-to", "state:RU"), relation("misp:homeland", "attributed-to", "state:IR")];

export const namesKnowledge = viewOf({ entities, claims, relations });

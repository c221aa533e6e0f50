import { describe, expect, it } from "vitest";
import { cautiousPolicy } from "../../../lib/knowledge/match-policy.ts";
import type { EntityKind, MatchPolicy } from "../../../lib/model/knowledge.ts";
import { nameKey } from "../../../lib/text/name-key.ts";
import { policyRules } from "../../../scripts/knowledge/policy.ts";
import { entity } from "./sample-facts.ts";

describe("policy of a name that nobody has judged", () => {
  it.each<[MatchPolicy, EntityKind, readonly string[]]>([
    ["strong", "threat-group", ["APT28", "Scattered Spider", "LockBit", "DEV-0842", "TeamTNT"]],
    ["strong", "malware", ["Cl0p", "njRAT", "Cobalt Strike", "S0154"]],
    ["cue", "malware", ["Summer", "Emotet", "DOPU", "RAT"]],
    ["cue", "threat-group", ["Play", "Royal", "Sea"]],
    ["never", "malware", ["R", "At", "一"]],
    ["strong", "organization", ["Acme Corporation", "ENISA"]],
    ["cue", "organization", ["HP"]],
    ["cue", "person", ["Cher"]],
    ["strong", "person", ["Edi Rama"]],
    ["cue", "technique", ["Data Destruction"]],
    ["never", "technique", ["Phishing"]],
    ["strong", "technique", ["T1486", "T1059.001"]],
    ["never", "sector", ["Energy"]],
  ])("%s for a %s such as %j", (policy, kind, names) => {
    expect(names.map((name) => [name, cautiousPolicy(name, kind)])).toEqual(names.map((name) => [name, policy]));
  });
});

describe("policy of the starter facts' names", () => {
  const frequencies = new Map([
    ["play", 18_000],
    ["one", 150_000],
    ["river", 2_000],
    ["good", 90_000],
    ["day", 60_000],
    ["gazelle", 3],
    ["panda", 80],
  ]);
  const policyOf = policyRules({
    lists: [{ why: "a sample", of: "threat", never: ["Ping"], cue: ["Play"], strong: ["Sandworm"] }],
    newsWords: [
      { alias: "sandworm", subtlex: 0, news_mid: 3 },
      { alias: "summit", subtlex: 0, news_mid: 5 },
    ],
    words: { frequency: (word) => frequencies.get(nameKey(word)) ?? 0, isGivenName: (word) => nameKey(word) === "kevin" },
    placeNames: new Set(["cuba", "russian"]),
  });
  const of = (name: string, kind: EntityKind, source: string, main = name) =>
    policyOf({ entityId: "x", name, claimedBy: source, form: "name" }, entity("x", kind, main, { source }));

  it.each<[string, EntityKind, string, MatchPolicy]>([
    // Kept by hand goes before every rule.
    ["Play", "threat-group", "misp", "cue"],
    ["PING", "tool", "attack-18.1", "never"],
    ["Sandworm", "threat-group", "misp", "strong"],
    ["Ping", "organization", "newsgloss", "strong"],
    ["One", "malware", "misp", "never"],
    ["Russian", "malware", "misp", "never"],
    ["Cuba", "ransomware-group", "misp", "never"],
    ["Cuba", "state", "iso-3166", "strong"],
    ["777", "malware", "misp", "never"],
    ["at.exe", "tool", "attack-18.1", "never"],
    ["RA", "ransomware-group", "misp", "never"],
    ["FRP", "tool", "attack-18.1", "cue"],
    ["River", "malware", "attack-18.1", "cue"],
    ["Summit", "threat-group", "misp", "cue"],
    ["Kevin", "malware", "misp", "cue"],
    // A rare word: enough to doubt a family that is never in the news, not a group.
    ["Gazelle", "malware", "misp", "cue"],
    ["Gazelle", "malware", "attack-18.1", "strong"],
    ["Gazelle", "threat-group", "misp", "strong"],
    ["Good Day", "ransomware-group", "misp", "cue"],
    ["Good Day Locker", "ransomware-group", "misp", "strong"],
    ["River Panda", "threat-group", "misp", "strong"],
    ["Emotet", "malware", "misp", "strong"],
    ["Ministry of Defence", "government-body", "newsgloss", "cue"],
    ["CVE-2021-44228", "vulnerability", "cisa-kev", "strong"],
    ["T1486", "technique", "attack-18.1", "strong"],
    ["Phishing", "technique", "attack-18.1", "never"],
  ])("%s as %s of %s: %s", (name, kind, source, policy) => {
    expect(of(name, kind, source)).toBe(policy);
  });

  it("asks for a cue where a body's namesakes need a bracket to be told apart", () => {
    expect(of("Special Branch", "agency", "misp", "Special Branch (Sri Lanka)")).toBe("cue");
  });

  it("refuses lists that contradict each other", () => {
    const list = { why: "", of: "threat", cue: [], strong: [], never: ["Play"] } as const;
    const material = { newsWords: [], words: { frequency: () => 0, isGivenName: () => false }, placeNames: new Set<string>() };
    const lists = [
      { ...list, never: ["Play"], cue: [], strong: [] },
      { ...list, never: [], cue: ["PLAY"], strong: [] },
    ];
    expect(() => policyRules({ ...material, lists })).toThrow("PLAY is never and cue");
  });
});

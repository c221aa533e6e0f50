import { describe, expect, test } from "vitest";
import { registerLink } from "../../../lib/ui/card/register-links.ts";

const group = { kind: "threat-group", name: "Test Kitten (2)" } as const;
const tool = { kind: "tool", name: "Testkatz" } as const;
const uuid = "0c3fb6a5-9b7e-4b5c-8f0e-2f6d1f1e9a77";

describe("ids in public registers", () => {
  test.each([
    ["G0007", null, "ATT&CK", "https://attack.mitre.org/groups/G0007/"],
    ["S0002", null, "ATT&CK", "https://attack.mitre.org/software/S0002/"],
    ["C0038", null, "ATT&CK", "https://attack.mitre.org/campaigns/C0038/"],
    ["T1059", null, "ATT&CK", "https://attack.mitre.org/techniques/T1059/"],
    ["T1059.001", null, "ATT&CK", "https://attack.mitre.org/techniques/T1059/001/"],
    ["TA0010", null, "ATT&CK", "https://attack.mitre.org/tactics/TA0010/"],
    ["CVE-2021-44228", null, "CVE", "https://www.cve.org/CVERecord?id=CVE-2021-44228"],
    ["Q42", null, "Wikidata", "https://www.wikidata.org/wiki/Q42"],
    [uuid, group, "MISP galaxy", "https://misp-galaxy.org/threat-actor/#test-kitten-2"],
    [uuid, tool, "MISP galaxy", "https://misp-galaxy.org/"],
    [uuid, null, "MISP galaxy", null],
    [`intrusion-set--${uuid}`, group, "STIX", null],
    ["javascript:alert(1)", group, "", null],
    ["G00071", null, "", null],
    ["Q42x", null, "", null],
  ])("%s", (id, entity, register, href) => {
    expect(registerLink(id, entity)).toEqual({ register, id, href });
  });
});

import { describe, expect, it } from "vitest";
import { glanceAt } from "../../../lib/model/glance.ts";
import { analyseText, starterKnowledge } from "./gold.ts";

type Role = "attackers" | "victims";

/** Passages that leave something open, and what that is; a careful reader would not fill it in. */
const passages: readonly (readonly [text: string, open: readonly Role[]])[] = [
  ["A ransomware attack shut down the computers of Harlow General Hospital on Monday.", ["attackers"]],
  ["Norland Bank was hacked in May, said Microsoft, which helped the bank afterwards.", ["attackers"]],
  ["The breach of Calder Foods was found by Mandiant in March.", ["attackers"]],
  ["Kaspersky and ESET looked into the data breach at Hollin Air.", ["attackers"]],
  ["The ransomware attack on Pelham Games was first reported by Reuters.", ["attackers"]],
  ["APT28 sent phishing e-mails in June.", ["victims"]],
  ["Sandworm used a new wiper in October, ESET said.", ["victims"]],
  ["LockBit claimed responsibility for a ransomware attack in July.", ["victims"]],
  ["A data breach came to light on Tuesday, Reuters reported.", ["attackers", "victims"]],
  ["CISA warned of a ransomware attack that took place last week.", ["attackers", "victims"]],
  ["The cyberattack was condemned by NATO and the European Union.", ["attackers"]],
  ["Police are investigating a hack that came to light in March.", ["attackers", "victims"]],
  ["The attackers behind the ransomware are not known, Europol said.", ["victims"]],
  ["Norvik Air said an unauthorised party had accessed a database. It hired CrowdStrike and informed the FBI.", ["attackers"]],
  ["The mayor of Osterby said it was too early to say who was behind the cyberattack on the town hall.", ["attackers"]],
  ["Google and Cloudflare fended off a DDoS attack in August. Amazon saw it as well.", ["attackers"]],
  ["Interpol warned police forces of a phishing campaign that began in May.", ["attackers", "victims"]],
  ["Researchers at Proofpoint and Symantec described a new wiper that was used in an attack in April.", ["attackers", "victims"]],
  ["Sandworm deployed a wiper in May 2022, said Kyiv's computer emergency team.", ["victims"]],
  ["The White House imposed sanctions on two firms over a cyber espionage campaign.", ["victims"]],
  ["A hacker in Ohio pleaded guilty in May to stealing passwords, the Justice Department said.", ["victims"]],
];

/** Passages without a word on when it was. */
const undated: readonly string[] = [
  "Hackers stole the e-mails of Norland Bank.",
  "LockBit hit Calder Foods with ransomware, the firm said on Monday.",
  "Police arrested a man on Tuesday over the cyberattack on Hollin Air.",
  "The ransomware attack on Pelham Games was reported by Reuters on Friday.",
  "Norvik Air acknowledged today that hackers had stolen passwords of customers.",
  "Hackers stole data of Calder Foods. The firm, founded in 1923, will report on its year in March.",
  "In a letter dated 3 March, Norland Bank told customers that hackers had stolen their passwords.",
];

const knowledge = starterKnowledge();
const named = (text: string, role: Role): string[] => {
  const analysis = analyseText(text, "2023-03-15", knowledge);
  return glanceAt(analysis)[role].flatMap(({ name, kind }) => (kind === "participant" ? [] : [name]));
};

describe("what an article does not state", () => {
  it.each(passages.flatMap(([text, open]) => open.map((role) => [role, text] as const)))("%s: %s", (role, text) => {
    expect(named(text, role)).toEqual([]);
  });

  it.each(undated)("dates: %s", (text) => {
    const { incidents } = analyseText(text, "2023-03-15", knowledge);
    expect(incidents.length).toBeGreaterThan(0);
    expect(incidents.flatMap(({ dates }) => dates)).toEqual([]);
  });
});

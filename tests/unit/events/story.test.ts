import { describe, expect, it } from "vitest";
import { incidentLine, ledgerOf, mainActors } from "../../../lib/events/story.ts";
import { englishPhrases } from "../../../lib/events/story-phrases.ts";
import { analyseText, starterKnowledge } from "./gold.ts";

const knowledge = starterKnowledge();
const linesOf = (text: string, published = "2022-09-07"): string[] => {
  const analysis = analyseText(text, published, knowledge);
  return analysis.incidents.filter(({ realis }) => realis !== "general").map((incident) => incidentLine(analysis, incident));
};

const lines: readonly (readonly [text: string, line: string])[] = [
  [
    "Lazarus Group attacked Sony with a wiper on 15 July 2022. The wiper destroyed data on servers of Sony.",
    "Lazarus Group attacked Sony with a wiper on 15 July 2022",
  ],
  ["Optus suffered a data breach in September 2021.", "Somebody not named attacked Optus in September 2021; data was stolen"],
  ["The hackers threatened to leak the emails of the Polish government.", "The hackers threatened the Polish government"],
  [
    "APT28 breached the servers of the Dutch defence ministry and Estonia's election commission.",
    "APT28 attacked the Dutch defence ministry and Estonia's election commission",
  ],
  [
    "A data breach came to light in July 2022.",
    "An attack took place in July 2022; by whom and on whom is not stated; data was stolen",
  ],
];

describe("the line of an incident", () => {
  it.each(lines)("%s", (text, line) => {
    expect(linesOf(text)).toEqual([line]);
  });

  it("is written in the words of the table given", () => {
    const analysis = analyseText("Optus suffered a data breach in September 2021.", "2022-09-07", knowledge);
    const [incident] = analysis.incidents;
    const shouting = { ...englishPhrases, sentence: { ...englishPhrases.sentence, happened: "{whom}!{when}" } };
    expect(incident && incidentLine(analysis, incident, shouting)).toBe("Optus! in September 2021");
  });
});

describe("the ledger", () => {
  const analysis = analyseText(
    "Albania accused Iran of the cyberattack on its government. Edi Rama blamed Iran for the attack. Iran denied any involvement. Albania blamed Iran.",
    "2022-09-07",
    knowledge,
  );

  it("puts every word about one accused together, who denies apart", () => {
    const rows = ledgerOf(analysis).map(({ name, says, denies }) => ({
      name,
      says: says.map(({ claimant, stance }) => `${claimant?.text} ${stance}`),
      denies: denies.map(({ claimant }) => claimant?.text),
    }));
    expect(rows).toEqual([{ name: "Iran", says: ["Albania attributes", "Edi Rama attributes"], denies: ["Iran"] }]);
  });

  it("leads to the sentence", () => {
    for (const { says } of ledgerOf(analysis)) for (const { start, end } of says) expect(end).toBeGreaterThan(start);
  });
});

describe("main actors", () => {
  it("leave out what is only recalled", () => {
    const analysis = analyseText(
      "Lazarus Group breached Sony on Tuesday. The group had previously been linked to attacks on Israel, Kuwait and Cyprus.",
      "2022-09-07",
      knowledge,
    );
    expect(mainActors(analysis).map(({ name, role }) => `${role} ${name}`)).toEqual(["attacker Lazarus Group", "victim Sony"]);
  });
});

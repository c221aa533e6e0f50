import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../../lib/events/story.ts";
import type { Incident } from "../../../lib/model/analysis.ts";
import { analyseText, starterKnowledge } from "./gold.ts";

/** Written for this project after the public record of July to September 2022. */
const text = `Albania cut diplomatic ties with Iran on Wednesday, accusing it of the cyberattack that hit the Albanian government on July 15.
Prime Minister Edi Rama said there was no doubt that Iran was behind the attack. Embassy staff of Iran were ordered to leave within 24 hours.
The intruders encrypted files with ransomware on July 15 and then used a wiper that destroyed data on government servers, knocking the online portal of the state offline.
A group calling itself Homeland Justice claimed responsibility for the attack. From July 21 the group leaked documents of Albanian ministries.
The White House condemned the attack. Iran denied any involvement.
The same actors had earlier been linked to attacks on Israel, Saudi Arabia, Kuwait and Cyprus.`;

const analysis = analyseText(text, "2022-09-07", starterKnowledge());
const namesAt = (indices: readonly number[]): string[] => indices.flatMap((index) => analysis.mentions[index]?.text ?? []);
const valuesAt = (indices: readonly number[]): string[] =>
  indices.flatMap((index) => (analysis.mentions[index]?.kind === "date" ? analysis.mentions[index].value : []));
const inAll = (incidents: readonly Incident[], field: "attackers" | "victims"): string[] =>
  incidents.flatMap((incident) => namesAt(incident[field]));

describe("the attack on Albania in July 2022", () => {
  const [main, ...others] = analysis.incidents;
  const own = analysis.incidents.filter(({ background }) => !background);

  it("was done by Homeland Justice and Iran to the government, on July 15, with a wiper that stopped services", () => {
    expect(namesAt(main?.attackers ?? [])).toEqual(expect.arrayContaining(["Iran", "Homeland Justice"]));
    expect(namesAt(main?.victims ?? [])).toContain("Albanian government");
    expect(new Set(valuesAt(main?.dates ?? []))).toEqual(new Set(["2022-07-15"]));
    expect(main?.attackTypes).toEqual(expect.arrayContaining(["wiper", "disruption"]));
  });

  it("was followed by a leak from July 21", () => {
    const leak = [main, ...others].find((incident) => incident?.attackTypes.includes("data-leak"));
    expect(valuesAt(leak?.dates ?? [])).toContain("2022-07-21");
  });

  it("is Iran's by the word of Rama and of Albania, Homeland Justice's by its own, and Iran denies", () => {
    const rows = ledgerOf(analysis).map(({ name, says, denies }) => ({
      name,
      says: says.map(({ claimant, stance }) => `${claimant?.text}: ${stance}`),
      denies: denies.map((entry) => entry.claimant?.text),
    }));
    expect(rows).toContainEqual({
      name: "Iran",
      says: expect.arrayContaining(["Albania: attributes", "Edi Rama: attributes"]),
      denies: ["Iran"],
    });
    expect(rows).toContainEqual({ name: "Homeland Justice", says: ["Homeland Justice: claims-responsibility"], denies: [] });
    expect(rows.flatMap(({ says }) => says)).toContain("White House: condemns");
  });

  it("was answered by broken relations, and by the embassy told to leave", () => {
    const answers = analysis.responses.map(({ kind, actors, targets, dates }) => [
      kind,
      namesAt(actors),
      namesAt(targets),
      valuesAt(dates),
    ]);
    expect(answers).toContainEqual(["diplomatic", ["Albania"], ["Iran"], ["2022-09-07"]]);
    expect(answers).toContainEqual(["diplomatic", [], expect.anything(), ["PT24H"]]);
  });

  it("keeps the earlier attacks on other states in the background", () => {
    const earlier = ["Israel", "Saudi Arabia", "Kuwait", "Cyprus"];
    const background = analysis.incidents.filter((incident) => incident.background);
    expect(inAll(background, "victims")).toEqual(expect.arrayContaining(earlier));
    expect(inAll(own, "victims").filter((name) => earlier.includes(name))).toEqual([]);
  });
});

describe("the sample article on it", () => {
  const html = readFileSync(new URL("../../samples/albania.html", import.meta.url), "utf8");
  const sample = html
    .replaceAll(/<(?:script|style|head)[\s\S]*?<\/(?:script|style|head)>/g, "")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/[^\S\n]+/g, " ");
  const read = analyseText(sample, "2022-09-07", starterKnowledge());
  const own = read.incidents.filter(({ background, realis }) => !background && realis !== "general");
  const textsAt = (indices: readonly number[]): string[] => indices.flatMap((index) => read.mentions[index]?.text ?? []);

  it("tells of two incidents; who ran the wiper makes no third one, and the way in is not its day", () => {
    expect(own).toHaveLength(2);
    expect(textsAt(own[0]?.attackers ?? [])).toEqual(expect.arrayContaining(["Homeland Justice", "DEV-0842", "DEV-0861"]));
    expect(new Set(textsAt(own[0]?.dates ?? []))).toEqual(new Set(["July 15"]));
  });

  it("has the words of the National Security Council by itself, not by the state it speaks of", () => {
    const claims = read.attributions.map(({ claimant, stance }) => [claimant === null ? "-" : textsAt([claimant])[0], stance]);
    expect(claims).toContainEqual(["National Security Council", "attributes"]);
    expect(claims).not.toContainEqual(["United States", "attributes"]);
  });
});

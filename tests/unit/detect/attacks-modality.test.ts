import { describe, expect, it } from "vitest";
import { type Modality, modalityAt } from "../../../lib/text/modality.ts";
import { tokenize } from "../../../lib/text/tokens.ts";

/** The deed stands in brackets. */
const cases: readonly (readonly [text: string, modality: Modality])[] = [
  ["Hackers [stole] the files.", "told"],
  ["The files [were stolen] in May.", "told"],
  ["The bank paid after the [attack].", "told"],
  ["Hackers allegedly [stole] the files.", "alleged"],
  ["The group claims to have [stolen] the files.", "alleged"],
  ["Hackers may have [stolen] the files.", "alleged"],
  ["Germany accused Russia of the [attack], which came in May.", "told"],
  ["An alleged [breach] was reported to the agency.", "alleged"],
  ["The police foiled the [attack].", "prevented"],
  ["Intruders tried to [steal] the files but were stopped.", "prevented"],
  ["The gang threatened to [leak] the files.", "threatened"],
  ["No files [were stolen], the bank said.", "negated"],
  ["The bank did not [pay] the ransom.", "negated"],
  ["An attacker could [steal] the files.", "hypothetical"],
  ["The router shows whether a file [was stolen].", "hypothetical"],
  ["Criminals [trick] people into paying.", "general"],
  ["Passwords are [stolen] every day.", "general"],
  ["How to protect yourself against [phishing].", "general"],
];

describe("how a text means a deed", () => {
  it.each(cases)("%s is %s", (marked, modality) => {
    const from = tokenize(marked.slice(0, marked.indexOf("["))).length;
    const length = tokenize(marked.slice(marked.indexOf("[") + 1, marked.indexOf("]"))).length;
    const tokens = tokenize(marked.replace("[", "").replace("]", ""));
    expect(modalityAt({ tokens, first: 0, last: tokens.length - 1 }, from, from + length)).toBe(modality);
  });
});

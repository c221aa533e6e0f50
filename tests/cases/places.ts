import type { NameCase } from "./people.ts";

/** Every place named in the text but countries, which the known names mark; in order. Sentences are made up. */
export const placeCases: readonly NameCase[] = [
  { text: "Servers in Hamburg and São Paulo were seized.", expected: ["Hamburg", "São Paulo"] },
  { text: "The plant in St. Louis closed.", expected: ["St. Louis"] },
  {
    text: "Hospitals in Texas, New Jersey and Washington, D.C. lost power.",
    expected: ["Texas", "New Jersey", "Washington"],
  },
  { text: "The town of Elmsbrook paid the ransom.", expected: ["Elmsbrook"] },
  { text: "The Bramble River flooded parts of Colfax County.", expected: ["Bramble River", "Colfax County"] },
  {
    text: "Banks across Europe, Latin America and the Middle East were hit.",
    expected: ["Europe", "Latin America", "Middle East"],
  },
  { text: "European and Southeast Asian companies were named.", expected: ["European", "Southeast Asian"] },
  { text: "Ships waited in the Persian Gulf and off Crimea.", expected: ["Persian Gulf", "Crimea"] },
  { text: "The Dunwich-based company makes pumps.", expected: ["Dunwich"] },
  { text: "He was arrested in Everton, Ohio, on Friday.", expected: ["Everton", "Ohio"] },
  // No places.
  { text: "The U.S. District Court ruled at the International Airport.", expected: [] },
  { text: "The New York Times and the Boston Globe reported it.", expected: [] },
  { text: "Paris Hilton and Charlotte Brown gave interviews.", expected: [] },
  { text: "He finished in Python and moved to Java.", expected: [] },
  { text: "It was reading mobile data of nice people.", expected: [] },
  { text: "The kernel, called “Darwin”, is open.", expected: [] },
  { text: "Bank of Amsterdam clients complained.", expected: [] },
  { text: "Wendlebury Borough Council was hit. Wendlebury’s pool takes cash.", expected: ["Wendlebury"] },
];

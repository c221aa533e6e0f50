import type { NameCase } from "./people.ts";

/** Every organisation (o) and public body (g) named in the text, in order; nothing else. Sentences are made up. */
export const organisationCases: readonly NameCase[] = [
  // By the end of the name.
  {
    text: "Data of Northfield Credit Union and Delmar Logistics GmbH was taken.",
    expected: ["o Northfield Credit Union", "o Delmar Logistics GmbH"],
  },
  { text: "Patients of Saint Brendan Hospital were sent home.", expected: ["o Saint Brendan Hospital"] },
  { text: "The university's rival, Kestrel Airlines, lost its booking system.", expected: ["o Kestrel Airlines"] },
  // By its head.
  {
    text: "The Ministry of Foreign Affairs and the Department of Health and Human Services replied.",
    expected: ["g Ministry of Foreign Affairs", "g Department of Health and Human Services"],
  },
  {
    text: "She taught at the University of Tirana and at the Institute for Applied Statistics.",
    expected: ["o University of Tirana", "o Institute for Applied Statistics"],
  },
  { text: "The Securities and Exchange Commission opened an inquiry.", expected: ["g Securities and Exchange Commission"] },
  // Well known, without saying what they are.
  { text: "Microsoft, Google and Cisco published patches.", expected: ["o Microsoft", "o Google", "o Cisco"] },
  { text: "NATO and the FBI offered help.", expected: ["g NATO", "g FBI"] },
  { text: "Apple said it had fixed the flaw.", expected: ["o Apple"] },
  { text: "Ford Australia said so, as did EADS North America.", expected: ["o Ford Australia", "o EADS North America"] },
  { text: "St. Mary's Hospital turned patients away.", expected: ["o St. Mary's Hospital"] },
  { text: "Microsoft and Verichains published a report.", expected: ["o Microsoft", "o Verichains"] },
  // By the words around.
  { text: "The security firm Brightmoor blamed criminals.", expected: ["o Brightmoor"] },
  { text: "Veltrix researchers found the tool. The report by Veltrix is public.", expected: ["o Veltrix", "o Veltrix"] },
  // Bodies of a country.
  {
    text: "The Albanian government and Italy's interior ministry agreed.",
    expected: ["g Albanian government", "g Italy's interior ministry"],
  },
  { text: "Officers of the German federal police searched flats.", expected: ["g German federal police"] },
  { text: "The government of Kenya paid nothing.", expected: ["g government of Kenya"] },
  {
    text: "The Ukrainian Foreign Ministry and the Bank of Japan were silent.",
    expected: ["g Ukrainian Foreign Ministry", "g Bank of Japan"],
  },
  // Acronyms and short forms.
  {
    text: "The Harbour Safety Authority (HSA) was hit. The HSA has no backups.",
    expected: ["g Harbour Safety Authority", "g HSA", "g HSA"],
  },
  { text: "Corvane Holdings Inc. lost money. Corvane has not said how much.", expected: ["o Corvane Holdings Inc", "o Corvane"] },
  // The maker in a product's name.
  { text: "It spreads through Microsoft Excel files.", expected: ["o Microsoft"] },
  { text: "He opened it in Microsoft Office.", expected: ["o Microsoft"] },
  // The known end of a longer run.
  { text: "It condemned the Islamist Muslim Brotherhood and al-Qaeda.", expected: ["o Muslim Brotherhood", "o al-Qaeda"] },
  // Possessives inside names.
  {
    text: "King's College London and the Children's Hospital of Ardmore were named.",
    expected: ["o King's College London", "o Children's Hospital of Ardmore"],
  },
  // Headlines: only names that the sentences or the lists know.
  { text: "Microsoft Warns Of New Wave Of Attacks\n\nThe company published details.", expected: ["o Microsoft"] },
  // Nothing.
  { text: "They watched House of Cards.", expected: [] },
  { text: "Security Researchers Find New Flaw In Popular Router\n\nThe flaw is old.", expected: [] },
  { text: "The VPN, the DNS server and the API were down; the CEO blamed a DDoS attack.", expected: [] },
  { text: "A Boeing 747 and three Airbus jets stood on the runway.", expected: [] },
  { text: "The General Data Protection Regulation and the Patriot Act apply.", expected: [] },
  { text: "On Monday in March the police came. The government fell.", expected: [] },
  { text: "Emotet malware and the Mirai botnet are back.", expected: [] },
  { text: "Target the right audience. Square the account. Box the files.", expected: [] },
  { text: "The operators of the Quorlix ransomware asked for money.", expected: [] },
  {
    text: "The Dunmore Courier wrote that Norrvik Terminals was hacked.",
    expected: ["o Dunmore Courier", "o Norrvik Terminals"],
  },
  { text: "The Orbcraft developer Velmir has failed to act.", expected: ["o Velmir"] },
  { text: "He was a guest of Sudan's government.", expected: ["g Sudan's government"] },
  { text: "The hack at the yard of a developer was fixed, Orbcraft players say.", expected: [] },
];

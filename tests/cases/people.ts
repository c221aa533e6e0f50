/** Every person named in the text, in order; nobody else. Sentences are made up. */
export interface NameCase {
  readonly text: string;
  readonly expected: readonly string[];
}

export const peopleCases: readonly NameCase[] = [
  // Titles before the name, small, capital, several, and with an organisation between.
  { text: "Prime Minister Ilir Dervishi spoke on Monday.", expected: ["Ilir Dervishi"] },
  { text: "The ministry's spokeswoman Carla Venn declined to comment.", expected: ["Carla Venn"] },
  { text: "Acme Systems chief executive Dana Holt said the site was back.", expected: ["Dana Holt"] },
  { text: "He met FBI Director Harold Quimby in Boston.", expected: ["Harold Quimby"] },
  { text: "White House Press Secretary Anna Poe answered questions.", expected: ["Anna Poe"] },
  { text: "Dr. Lena Obradovic runs the laboratory.", expected: ["Lena Obradovic"] },
  { text: "Mr. Okafor said the clinic had been closed.", expected: ["Okafor"] },
  { text: "Gen. Tomas Reyes warned of more attacks.", expected: ["Tomas Reyes"] },
  { text: "Secretary of State Imelda Corwin flew home.", expected: ["Imelda Corwin"] },
  { text: "Ilka Vitrov, head of research at the bank, resigned.", expected: ["Ilka Vitrov"] },
  { text: "Ilka Vitrov, chief information officer, resigned.", expected: ["Ilka Vitrov"] },
  // Speakers.
  { text: "“We saw it coming,” said Priya Raman, who leads the team.", expected: ["Priya Raman"] },
  { text: "The files were old, according to Martin Esposito, a lawyer for the bank.", expected: ["Martin Esposito"] },
  { text: "Olga Berezhnaya told reporters that nothing was lost.", expected: ["Olga Berezhnaya"] },
  // Shapes of names.
  { text: "The prize went to Jean-Luc Moreau and Maria de la Cruz.", expected: ["Jean-Luc Moreau", "Maria de la Cruz"] },
  { text: "The suit names George W. Hartley as a defendant.", expected: ["George W. Hartley"] },
  { text: "It was signed by Ludwig van der Berg.", expected: ["Ludwig van der Berg"] },
  { text: "The reporter Niamh O'Leary broke the story.", expected: ["Niamh O'Leary"] },
  { text: "Volodymyr Kovalenko and Xiaoping Wang shared an office.", expected: ["Volodymyr Kovalenko", "Xiaoping Wang"] },
  // Given names that are words, months or countries.
  { text: "In his view Mark Tilden was wrong.", expected: ["Mark Tilden"] },
  { text: "The book by Jordan Wright sold well.", expected: ["Jordan Wright"] },
  { text: "Mrs May resigned, and Jan Kowalski followed.", expected: ["May", "Jan Kowalski"] },
  { text: "Its founder, Will Sutter, left.", expected: ["Will Sutter"] },
  { text: "Will Strakosh, CEO of a small firm, found it.", expected: ["Will Strakosh"] },
  // The surname alone, after the full name.
  {
    text: "Edda Lindqvist runs the agency. Lindqvist said so. Critics of Lindqvist's plan disagree.",
    expected: ["Edda Lindqvist", "Lindqvist", "Lindqvist"],
  },
  {
    text: "Tomas van Aalst left. Tomas van Aalst's lawyer said Van Aalst was ill.",
    expected: ["Tomas van Aalst", "Tomas van Aalst", "Van Aalst"],
  },
  // Names that no list has: by the surname's use, by a list, by kin and trade.
  { text: "Hatoru Pirika counts whales. Pirika, 75, says they are fewer.", expected: ["Hatoru Pirika", "Pirika"] },
  { text: "The ministers Anna Keller and Ruvimbo Zvasiya fled.", expected: ["Anna Keller", "Ruvimbo Zvasiya"] },
  { text: "The priest, Fidelko Munorwi, speaks to both sides.", expected: ["Fidelko Munorwi"] },
  // A word before the name at the start of a sentence is none of it.
  { text: "Whistleblower Samantha Crewe fled.", expected: ["Samantha Crewe"] },
  // Nobody.
  { text: "In May the agency will mark its tenth year.", expected: [] },
  { text: "The Prime Minister spoke. The President did not.", expected: [] },
  { text: "Will the patch hold? Mark the date. Grace is needed.", expected: [] },
  { text: "She was taken to Royal Ellerby hospital.", expected: [] },
  { text: "Shares of Kimberly-Clark and Harley-Davidson rose.", expected: [] },
  { text: "Bank of America and Wells Fargo were named in the complaint.", expected: [] },
  { text: "The Boeing 737 landed in Charlotte, North Carolina.", expected: [] },
  { text: "Users of Windows Server and Mac OS X should update.", expected: [] },
  { text: "Lloyd's of London and Morgan Stanley declined to comment.", expected: [] },
  { text: "The attack used a flaw in Apache Struts and in Jenkins.", expected: [] },
  { text: "On Christmas Eve, Good Friday and New Year's Day nobody answered.", expected: [] },
  { text: "Read more at https://example.org/authors/John_Smith or write to Jane.Roe@example.org.", expected: [] },
  { text: "By Tamsin Okafor\n\nIt rained on Monday.", expected: ["Tamsin Okafor"] },
  { text: "Librarian Joan Akers stamps the book.", expected: ["Joan Akers"] },
  { text: "The Orbcraft developer Ammar Askar wrote it.", expected: ["Ammar Askar"] },
  { text: "By Monday Morning the site was back.", expected: [] },
  { text: "The Progress MS-04 cargo craft broke up.", expected: [] },
];

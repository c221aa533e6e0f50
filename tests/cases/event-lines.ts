/**
 * A text, and each incident it tells of as `types | who > whom @ when`, names as in the text; with "recalled" or the realis
 * behind it where it is not the article's own news or did not happen. `published` left out: 2023-03-15, a Wednesday.
 */
export interface LineCase {
  readonly text: string;
  readonly lines: readonly string[];
  readonly published?: string;
}

/** What had happened before, on days of its own, is not this article's attack. */
export const recalled: readonly LineCase[] = [
  {
    text: "Sandworm attacked the Ukrainian energy firm Karvon with a wiper on 9 October 2022. In 2015 and 2016 Sandworm had cut power in Kyiv.",
    lines: ["wiper | Sandworm > Karvon @ 2022-10-09", "disruption | Sandworm > - @ 2015, 2016 recalled"],
    published: "2022-10-20",
  },
  {
    text: "Hackers stole files of Varberg Energi on 3 March 2023. In 2019 Varberg Energi had lost e-mails to APT28, which had hacked its servers.",
    lines: ["data-theft | Hackers > Varberg Energi @ 2023-03-03", "intrusion | APT28 > - @ 2019 recalled"],
  },
  {
    text: "The LockBit gang hit Osterby City Council with ransomware on Monday. The gang had breached Port Lumen in May 2021.",
    lines: ["ransomware | LockBit > Osterby City Council @ 2023-03-13", "intrusion | LockBit > Port Lumen @ 2021-05 recalled"],
  },
  // preludes of the same attack
  {
    text: "Hackers stole files of Varberg Energi on 3 March 2023. They had entered its network in January.",
    lines: ["data-theft | Hackers > Varberg Energi @ 2023-03-03"],
  },
  {
    text: "On 2 May 2022 a wiper destroyed data on servers of the Belgian government. Sandworm had broken into the network in December 2021.",
    lines: ["wiper | Sandworm > Belgian government @ 2022-05-02"],
    published: "2022-05-20",
  },
  {
    text: "Lindholm Bank said on Tuesday that hackers had stolen its e-mails in 2021.",
    lines: ["data-theft | hackers > Lindholm Bank @ 2021"],
  },
  {
    text: "Hackers had stolen data of 147 million people from Equifax in 2017, and it will now pay $575 million.",
    lines: ["data-theft | Hackers > 147 million people, Equifax @ 2017"],
    published: "2019-07-23",
  },
];

/** "A group that called itself X" is X. */
export const selfNamed: readonly LineCase[] = [
  {
    text: "A gang calling itself Pale Harbor stole data from Norvik Air in May 2022.",
    lines: ["data-theft | A gang, Pale Harbor > Norvik Air @ 2022-05"],
  },
  {
    text: "Hackers who identified themselves as APT41 stole data from Norvik Air in May 2022.",
    lines: ["data-theft | Hackers, APT41 > Norvik Air @ 2022-05"],
  },
  {
    text: "Norrgard Casino was hit with ransomware by a group that “represented itself as ALPHV”, a filing says.",
    lines: ["ransomware | a group, ALPHV > Norrgard Casino @ -"],
  },
  {
    text: "Hackers who identified themselves as BlackCat stole data from Norvik Air in May 2022.",
    lines: ["data-theft | Hackers, BlackCat > Norvik Air @ 2022-05"],
  },
  {
    text: "Norrgard Casino was hacked by a group that “represented itself as APT41”, a filing says.",
    lines: ["intrusion | a group, APT41 > Norrgard Casino @ -"],
  },
  {
    text: "A hacker using the name Baphomet stole e-mails from Norvik Air.",
    lines: ["data-theft | A hacker, Baphomet > Norvik Air @ -"],
  },
  {
    text: "Attackers going by the name of Velvet Ant leaked data of Norvik Air.",
    lines: ["data-leak | Attackers, Velvet Ant > Norvik Air @ -"],
  },
  // who is only played
  {
    text: "The hackers posed as Microsoft and stole passwords from Tannheim Bank.",
    lines: ["phishing, data-theft | The hackers > Tannheim Bank @ -"],
  },
  {
    text: "Scammers who presented themselves as Europol stole passwords from Tannheim Bank.",
    lines: ["data-theft | Scammers > Tannheim Bank @ -"],
  },
];

/** Attacks that were stopped have a victim as well: not who stopped them for others. */
export const stopped: readonly LineCase[] = [
  {
    text: "Dutch intelligence stopped an intrusion by hackers at the Rijnland water board in May 2022.",
    lines: ["intrusion | hackers > the Rijnland water board @ 2022-05 prevented"],
  },
  {
    text: "Police foiled a ransomware attack on Aalborg University Hospital on Sunday.",
    lines: ["ransomware | - > Aalborg University Hospital @ 2023-03-12 prevented"],
  },
  {
    text: "Lindholm Bank fended off a DDoS attack on Sunday.",
    lines: ["denial-of-service | - > Lindholm Bank @ 2023-03-12 prevented"],
  },
  {
    text: "The power company Elmera repelled a wiper attack by Sandworm on 9 March.",
    lines: ["wiper | Sandworm > Elmera @ 2023-03-09 prevented"],
  },
  {
    text: "Hackers tried to steal data from Lindholm Bank but were stopped.",
    lines: ["data-theft | Hackers > Lindholm Bank @ - prevented"],
  },
  {
    text: "A phishing campaign against Ukrainian ministries was blocked by Microsoft in January.",
    lines: ["phishing | - > Ukrainian ministries @ 2023-01 prevented"],
  },
  {
    text: "Microsoft blocked a phishing campaign against Ukrainian ministries in January.",
    lines: ["phishing | - > Ukrainian ministries @ 2023-01 prevented"],
  },
  {
    text: "The FBI disrupted a planned ransomware attack on Boston Children's Hospital.",
    lines: ["ransomware | - > Boston Children's Hospital @ - prevented"],
  },
  { text: "Cloudflare stopped a DDoS attack in June 2022.", lines: ["denial-of-service | - > - @ 2022-06 prevented"] },
  {
    text: "An attempted ransomware attack at Calder Foods failed on Friday.",
    lines: ["ransomware | - > Calder Foods @ 2023-03-10 prevented"],
  },
];

/** "X attacked Y" is an attack where a group does it, whatever else the article says. */
export const attacked: readonly LineCase[] = [
  { text: "APT28 attacked the Bundestag in May 2015.", lines: ["intrusion | APT28 > Bundestag @ 2015-05"] },
  { text: "The Bundestag was attacked by APT28 in May 2015.", lines: ["intrusion | APT28 > Bundestag @ 2015-05"] },
  { text: "APT29 targeted Ukrenergo in April 2022.", lines: ["intrusion | APT29 > Ukrenergo @ 2022-04"] },
  { text: "Ukrenergo was targeted by APT29 in April 2022.", lines: ["intrusion | APT29 > Ukrenergo @ 2022-04"] },
  { text: "Lazarus Group attacked Sony in November 2014.", lines: ["intrusion | Lazarus Group > Sony @ 2014-11"] },
  { text: "Lazarus Group has struck Royal Mail.", lines: ["intrusion | Lazarus Group > Royal Mail @ -"] },
  // whose kind is told afterwards
  {
    text: "Lazarus Group attacked the government of Poland on 3 March 2023. The ransomware encrypted files on servers of the Polish government.",
    lines: ["ransomware | Lazarus Group > government of Poland, Polish government @ 2023-03-03"],
  },
  {
    text: "Lazarus Group attacked the government of Poland on 3 March 2023. In April 2021 APT28 had defaced the website of Lindholm Bank.",
    lines: [
      "intrusion | Lazarus Group > government of Poland @ 2023-03-03",
      "defacement | APT28 > Lindholm Bank @ 2021-04 recalled",
    ],
  },
  // nobody who attacks machines
  { text: "The senator attacked Microsoft in a speech on Monday.", lines: [] },
  { text: "Russian troops attacked Kharkiv in May 2022.", lines: [] },
  { text: "Critics attacked the minister, who was struck by a car in May.", lines: [] },
  { text: "The campaign targeted young voters in Ohio.", lines: [] },
];

/** Names that no list holds. */
export const unknownFirms: readonly LineCase[] = [
  {
    text: "Qvarnby & Söner was hit by a ransomware attack on Monday.",
    lines: ["ransomware | - > Qvarnby & Söner @ 2023-03-13"],
  },
  { text: "Hackers stole customer data of Tirsbæk.", lines: ["data-theft | Hackers > Tirsbæk @ -"] },
  {
    text: "Zentaro, a maker of pumps, was breached by hackers in June 2022.",
    lines: ["intrusion | hackers > Zentaro @ 2022-06"],
  },
  {
    text: "A ransomware attack on the shipping line Ostermeer shut down its terminals in June 2022.",
    lines: ["ransomware | - > Ostermeer @ 2022-06"],
  },
  {
    text: "Attackers encrypted the servers of the German chemist Brakel & Thoms.",
    lines: ["ransomware | Attackers > Brakel & Thoms @ -"],
  },
  {
    text: "Data of the software house Plemion was leaked by hackers in February.",
    lines: ["data-leak | hackers > Plemion @ 2023-02"],
  },
  {
    text: "The dairy Vallagrana, hit by ransomware in May 2022, has closed two plants.",
    lines: ["ransomware | - > Vallagrana @ 2022-05"],
  },
  // capital letters that are nobody
  { text: "Hackers stole the passwords on Monday Morning.", lines: ["data-theft | Hackers > - @ 2023-03-13"] },
  { text: "Windows was used in the ransomware attack.", lines: ["ransomware | - > - @ -"] },
];

/** "The Acme breach" has a victim; "the Lazarus breach" has not. */
export const namedAfter: readonly LineCase[] = [
  {
    text: "The SolarWinds hack was discovered by a cybersecurity firm in December 2020.",
    lines: ["intrusion | - > SolarWinds @ 2020-12"],
    published: "2021-02-01",
  },
  {
    text: "Senators asked about the Equifax breach, which exposed data of 147 million people.",
    lines: ["data-leak | - > Equifax, 147 million people @ -"],
  },
  {
    text: "The Change Healthcare ransomware attack cost $2.4 billion.",
    lines: ["ransomware | - > Change Healthcare @ -"],
  },
  {
    text: "The hackers behind the 2014 Sony hack were tied to North Korea.",
    lines: ["intrusion | North Korea > Sony @ 2014"],
    published: "2015-01-10",
  },
  { text: "After the Norvik Air data breach in May 2022 the chief resigned.", lines: ["data-theft | - > Norvik Air @ 2022-05"] },
  {
    text: "The hack of SolarWinds was discovered by a cybersecurity firm in December 2020.",
    lines: ["intrusion | - > SolarWinds @ 2020-12"],
    published: "2021-02-01",
  },
  // the name says who did it, or with what
  { text: "The Lazarus Group hack cost $81 million.", lines: ["intrusion | Lazarus Group > - @ -"] },
  {
    text: "The WannaCry attack hit hospitals in May 2017.",
    lines: ["malware | - > hospitals @ 2017-05"],
    published: "2017-06-01",
  },
  {
    text: "The Russian hack was discovered by a cybersecurity firm in December 2020.",
    lines: ["intrusion | Russian > - @ 2020-12"],
  },
];

/** Who is hit, and who is only named beside it. */
export const victims: readonly LineCase[] = [
  {
    text: "Lindholm Bank refused to pay the ransom after hackers encrypted its servers.",
    lines: ["ransomware | hackers > Lindholm Bank @ -"],
  },
  {
    text: "Norvik Air's booking system was hacked by criminals in May 2022.",
    lines: ["intrusion | criminals > Norvik Air @ 2022-05"],
  },
  {
    text: "Norvik Air was the victim of a ransomware attack in May 2022.",
    lines: ["ransomware | - > Norvik Air @ 2022-05"],
  },
  {
    text: "Brackwater Brewing lost two weeks of work after criminals encrypted its servers.",
    lines: ["ransomware | criminals > Brackwater Brewing @ -"],
  },
  // who does it, who is played, what stands around it
  { text: "The police look for people who leaked passwords in May 2022.", lines: ["data-leak | - > - @ 2022-05"] },
  {
    text: "Phishing e-mails that purported to be from employees of Norvik Air were sent in May 2022.",
    lines: ["phishing | - > - @ 2022-05"],
  },
  {
    text: "The White House announced sanctions against six companies over the cyber espionage campaign.",
    lines: [],
  },
  {
    text: "Hackers breached Norvik Air in May 2022; a Russian and a Chinese firm looked into it.",
    lines: ["intrusion | Hackers > Norvik Air @ 2022-05"],
  },
  { text: "No passwords were stolen, and data was not compromised by hackers, the bank said.", lines: [] },
];

/** When it was, and which days are those of something else. */
export const days: readonly LineCase[] = [
  {
    text: "The Akira gang, which stole data of Varberg Energi on 3 March, claimed responsibility late on Tuesday.",
    lines: ["data-theft | Akira > Varberg Energi @ 2023-03-03"],
  },
  {
    text: "The Akira gang claimed responsibility late on Tuesday, saying that it had stolen data of Varberg Energi.",
    lines: ["data-theft | Akira > Varberg Energi @ -"],
  },
  {
    text: "Hackers stole files of Varberg Energi, according to court papers unsealed on Tuesday.",
    lines: ["data-theft | Hackers > Varberg Energi @ -"],
  },
  {
    text: "The NotPetya cyberattack of June 2017 hit Norvik Air.",
    lines: ["intrusion | - > Norvik Air @ 2017-06"],
    published: "2018-02-20",
  },
  { text: "Hackers stole data of Norvik Air in May.", lines: ["data-theft | Hackers > Norvik Air @ 2022-05"] },
  {
    text: "In 2021 hackers broke into Norvik Air's computers.",
    lines: ["intrusion | hackers > Norvik Air @ 2021"],
  },
  // of reports, of what is to come, and amounts
  {
    text: "Norvik Air, which last week revealed a data breach, has 300 planes.",
    lines: ["data-theft | - > Norvik Air @ -"],
  },
  { text: "Norvik Air acknowledged today that hackers had stolen data.", lines: ["data-theft | hackers > Norvik Air @ -"] },
  {
    text: "Wednesday's filing said that hackers had stolen data of Norvik Air.",
    lines: ["data-theft | hackers > Norvik Air @ -"],
  },
  {
    text: "Hackers stole data of Norvik Air within ten minutes.",
    lines: ["data-theft | Hackers > Norvik Air @ -"],
  },
  {
    text: "Hackers stole data before Germany's 2017 federal election.",
    lines: ["data-theft | Hackers > - @ -"],
    published: "2018-02-20",
  },
];

/** A text, and whose word it is: `claimant | stance | accused`. */
export interface WordCase {
  readonly text: string;
  readonly words: readonly string[];
}

/** A capital speaks for its state, and denies what its state was accused of. */
export const denials: readonly WordCase[] = [
  {
    text: "The Netherlands accused China of a cyberattack on its defence ministry. Beijing dismissed the allegations as disinformation.",
    words: ["Netherlands | attributes | China", "Beijing | denies | China"],
  },
  {
    text: "Britain blamed Chinese hackers for the breach of the Electoral Commission. Beijing called the accusation a smear.",
    words: ["Britain | attributes | Chinese hackers", "Beijing | denies | Chinese hackers"],
  },
  {
    text: "Albania accused Iran of the cyberattack. Iran brushed the accusations aside.",
    words: ["Albania | attributes | Iran", "Iran | denies | Iran"],
  },
  {
    text: "The FBI blamed Lazarus Group for the cyberattack on Sony. Pyongyang denied any involvement.",
    words: ["FBI | attributes | Lazarus Group", "Pyongyang | denies | Lazarus Group"],
  },
  {
    text: "Germany blamed Russia for the cyberattack on the Bundestag. Moscow said the claims were fake news.",
    words: ["Germany | attributes | Russia", "Moscow | denies | Russia"],
  },
  {
    text: "Germany blamed Russia for the cyberattack on the Bundestag. The Russian embassy called the charges baseless.",
    words: ["Germany | attributes | Russia", "Russian embassy | denies | Russia"],
  },
  {
    text: "The NSA linked North Korea to the WannaCry ransomware attack.",
    words: ["NSA | suspects | North Korea"],
  },
  {
    text: "The NSA linked the WannaCry ransomware attack to North Korea.",
    words: ["NSA | suspects | North Korea"],
  },
  {
    text: "The Russian foreign ministry called the allegations baseless after Germany blamed Russia for the cyberattack on the Bundestag.",
    words: ["Germany | attributes | Russia", "Russian foreign ministry | denies | Russia"],
  },
  {
    text: "Iran denied that it had attacked Albania, after Tirana accused it of a second cyberattack on a bank.",
    words: ["Iran | denies | Iran", "Tirana | attributes | Iran"],
  },
  // who denies is not always who is accused, and not every denial is one of an attack
  {
    text: "The FBI blamed North Korea for the cyberattack on Sony. Beijing denied that it had helped.",
    words: ["FBI | attributes | North Korea", "Beijing | denies | Beijing"],
  },
  {
    text: "Anonymous claimed responsibility for the DDoS attack on Gazprom. Gazprom denied that data was stolen.",
    words: ["Anonymous | claims-responsibility | Anonymous"],
  },
  {
    text: "The FBI blamed Lazarus Group for the cyberattack on Sony. A judge dismissed the lawsuit of an employee.",
    words: ["FBI | attributes | Lazarus Group"],
  },
];

/** Talk of lies is an influence operation only where somebody spreads them. */
export const disinformation: readonly LineCase[] = [
  {
    text: "The Netherlands accused China of a cyberattack on its defence ministry. Beijing dismissed the allegations as disinformation.",
    lines: ["intrusion | China > its defence ministry @ -"],
  },
  {
    text: "Hackers from Russia spread disinformation before the French election in April 2022, Paris said.",
    lines: ["influence-operation | Hackers > - @ 2022-04"],
  },
];

/** A list of news: what one item tells is not the next one's, unless both name the same. */
export const roundups: readonly LineCase[] = [
  {
    text: "Hospital pays. Lindholm Hospital paid the Medusa gang £2 million after ransomware encrypted its servers.\n\nChain sued. Three customers sued over the theft of their passport data last autumn.\n\nPort back. Hackers stole e-mails of Port Lumen in May 2022.",
    lines: [
      "ransomware | Medusa > Lindholm Hospital @ -",
      "data-theft | - > Three customers @ 2022-FA",
      "data-theft | Hackers > Port Lumen @ 2022-05",
    ],
  },
  {
    text: "The week in review\n\nHackers stole files of Varberg Energi. The firm shut its site.\n\nA breach exposed data of Norvik Air customers. Nobody was hurt.\n\nThe hackers stole passwords of Varberg Energi as well. It said so on Monday.",
    lines: ["data-theft | Hackers > Varberg Energi @ -", "data-leak | - > Norvik Air customers @ -"],
  },
  // one piece of news in paragraphs
  {
    text: "Hackers stole files of Varberg Energi. The firm shut its site.\n\nThe theft took place in May 2022. Customers were told.",
    lines: ["data-theft | Hackers > Varberg Energi @ 2022-05"],
  },
];

/** By what they call themselves, by whom they count among them, and by their own word. */
export const ownWords: readonly LineCase[] = [
  {
    text: "Hackers encrypted the servers of Varberg Energi on 3 March 2023. The attackers call themselves Rhysida.",
    lines: ["ransomware | Hackers, Rhysida > Varberg Energi @ 2023-03-03"],
  },
  {
    text: "Criminals, including affiliates of the Clop gang, stole data of Varberg Energi.",
    lines: ["data-theft | Criminals, Clop > Varberg Energi @ -"],
  },
  {
    text: "A group calling itself Storm of Petrels says on Telegram it knocked the website of Norvik Air offline with a DDoS attack.",
    lines: ["disruption, denial-of-service | Storm of Petrels > Norvik Air @ -"],
  },
  {
    text: "Hackers stole data of Varberg Energi. Firms call them Rhysida's best customers.",
    lines: ["data-theft | Hackers > Varberg Energi @ -"],
  },
  // told of a time that is past
  {
    text: "When hackers stole files of Varberg Energi in May 2022, the minister spoke.",
    lines: ["data-theft | hackers > Varberg Energi @ 2022-05"],
  },
  { text: "When hackers steal files, call the police.", lines: [] },
  // nobody's deed
  { text: "Hackers hit no one: a fault at a data centre had caused an outage at Norvik Air in June 2022.", lines: [] },
];

import type { EventCase } from "./events.ts";

const none = { attackers: [], victims: [], dates: [] } as const;

/** Longer passages in the words of news desks, each read by a careful reader first. All written for this project. */
export const eventPassages: readonly EventCase[] = [
  {
    name: "a city pays",
    published: "2019-07-02",
    text: "The city of Marlow Bay paid hackers $460,000 in bitcoin last week to recover its files. The ransomware had locked computers of the city on June 10. The mayor, Ellen Crane, said insurance covered most of it.",
    incidents: [{ types: ["ransomware"], attackers: ["hackers"], victims: ["The city of Marlow Bay"], dates: ["2019-06-10"] }],
  },
  {
    name: "a firm tells its customers",
    published: "2023-05-10",
    text: "Norvik Air has told customers that their names and passport numbers were stolen in a cyberattack in April. The airline said an unauthorised party had accessed one of its databases. It did not say how many people were affected.",
    incidents: [
      { types: ["data-theft"], attackers: ["an unauthorised party"], victims: ["Norvik Air", "customers"], dates: ["2023-04"] },
    ],
  },
  {
    name: "employees fall for a message",
    published: "2022-03-20",
    text: "Three employees of Hartwell College fell for a phishing e-mail in February and gave away their passwords, the college said. The attackers then read the mail of staff.",
    incidents: [
      {
        types: ["phishing"],
        attackers: [],
        victims: ["Three employees", "Hartwell College"],
        dates: ["2022-02"],
      },
    ],
  },
  {
    name: "a database left open",
    published: "2021-09-03",
    text: "A researcher found a database of Calloway Insurance that was exposed online. It held the records of 2 million drivers. Calloway secured it on August 30.",
    incidents: [{ types: ["data-leak"], attackers: [], victims: ["Calloway Insurance"], dates: [] }],
  },
  {
    name: "an arrest after an old attack",
    published: "2020-10-12",
    text: "Dutch police on Sunday arrested a 19-year-old man suspected of the DDoS attacks that knocked the websites of Lagerbank offline in May.",
    incidents: [
      {
        types: ["denial-of-service", "disruption"],
        attackers: ["a 19-year-old man"],
        victims: ["Lagerbank"],
        dates: ["2020-05"],
      },
    ],
    responses: ["arrest: Dutch police -> a 19-year-old man @ 2020-10-11"],
  },
  {
    name: "an indictment",
    published: "2021-11-09",
    text: "The Justice Department charged two Ukrainian nationals on Monday with deploying REvil ransomware against Kaseya in July.",
    incidents: [
      {
        types: ["ransomware"],
        attackers: ["two Ukrainian nationals"],
        victims: ["Kaseya"],
        dates: ["2021-07"],
        realis: "alleged",
      },
    ],
    responses: ["indictment: Justice Department -> two Ukrainian nationals @ 2021-11-08"],
  },
  {
    name: "who lost money",
    published: "2022-02-04",
    text: "Hackers drained $320 million from Wormhole on Wednesday. The company offered the thieves a reward of $10 million.",
    incidents: [{ types: ["fraud"], attackers: ["Hackers"], victims: ["Wormhole"], dates: ["2022-02-02"] }],
  },
  {
    name: "a ministry is spied on",
    published: "2023-09-01",
    text: "Chinese hackers spied on the Dutch defence ministry in 2023, Dutch intelligence said on Tuesday.",
    incidents: [
      { types: ["espionage"], attackers: ["Chinese hackers"], victims: ["the Dutch defence ministry"], dates: ["2023"] },
    ],
  },
  {
    name: "patients in the dark",
    published: "2024-06-06",
    text: "Two London hospitals cancelled operations on Tuesday after a ransomware attack on Synlab, a provider of blood tests. Qilin, a Russian-speaking gang, is thought to be behind it.",
    incidents: [{ types: ["ransomware"], attackers: ["Qilin"], victims: ["Two London hospitals", "Synlab"], dates: [] }],
    attributions: ["- | suspects | Qilin"],
  },
  {
    name: "the day of the report is not the day of the deed",
    published: "2022-12-22",
    text: "Kestrel Software said on Thursday that hackers had copied source code from its servers in August.",
    incidents: [{ types: ["data-theft"], attackers: ["hackers"], victims: ["Kestrel Software"], dates: ["2022-08"] }],
  },
  {
    name: "the day of the patch is none either",
    published: "2021-03-05",
    text: "Hafnium exploited four flaws in Exchange to steal e-mails from law firms since January. Microsoft released patches on March 2.",
    incidents: [{ types: ["exploitation", "data-theft"], attackers: ["Hafnium"], victims: ["law firms"], dates: ["2021-01"] }],
  },
  {
    name: "both in one clause",
    published: "2020-08-15",
    text: "On August 3, 2020, an attacker tricked a worker at Fenwick Telecom into resetting the password of a customer.",
    incidents: [
      {
        types: ["social-engineering"],
        attackers: ["an attacker"],
        victims: ["a worker", "Fenwick Telecom"],
        dates: ["2020-08-03"],
      },
    ],
  },
  {
    name: "a group boasts",
    published: "2023-02-10",
    text: "KillNet claimed responsibility for the attack that took the websites of German airports offline on Thursday.",
    incidents: [{ types: ["disruption"], attackers: ["KillNet"], victims: ["German airports"], dates: ["2023-02-09"] }],
    attributions: ["KillNet | claims-responsibility | KillNet"],
  },
  {
    name: "two words on it",
    published: "2018-02-16",
    text: "Britain blamed the Russian military for the NotPetya attack of June 2017. Moscow rejected the accusation.",
    incidents: [{ types: ["malware"], attackers: ["Russian military"], victims: [], dates: ["2017-06"] }],
    attributions: ["Britain | attributes | Russian military", "Moscow | denies | Russian military"],
  },
  {
    name: "an expert warns",
    published: "2022-05-05",
    text: "Phishing remains the most common way in, said Dana Holt of the insurer Brightwater. Criminals send millions of such messages every day.",
    incidents: [],
  },
  {
    name: "a survey",
    published: "2022-05-05",
    text: "Two thirds of hospitals were hit by ransomware in 2021, according to a survey by Sophos. The average ransom was $200,000.",
    incidents: [{ types: ["ransomware"], attackers: [], victims: ["hospitals"], dates: ["2021"] }],
  },
  {
    name: "how a scam works",
    published: "2022-05-05",
    text: "The scam works like this: you get a text that claims to be from your bank, and a link takes you to a fake login page.",
    incidents: [],
  },
  {
    name: "a new family of ransomware",
    published: "2022-05-05",
    text: "Like other ransomware, Blackfern encrypts files and demands a ransom in bitcoin. It deletes shadow copies and appends the extension .fern.",
    incidents: [],
  },
  {
    name: "advice after an attack",
    published: "2022-05-05",
    text: "Ransomware hit the town of Elmsford on May 1. Firms should keep backups, train staff and never pay, experts say.",
    incidents: [{ types: ["ransomware"], attackers: [], victims: ["Elmsford"], dates: ["2022-05-01"] }],
  },
  {
    name: "the firm denies it was breached",
    published: "2022-01-25",
    text: "A hacker offered for sale what he said was data of 3 million users of Pelham Games. The company said its systems had not been breached.",
    incidents: [
      {
        types: ["data-leak"],
        attackers: ["A hacker"],
        victims: ["3 million users", "Pelham Games"],
        dates: [],
      },
    ],
  },
  {
    name: "the gang that attacked lists its victim",
    published: "2023-03-15",
    text: "BlackCat added Solingen Stahl to its leak site on March 9 and published 40 gigabytes of documents of the steelmaker.",
    incidents: [{ types: ["data-leak"], attackers: ["BlackCat"], victims: ["Solingen Stahl"], dates: ["2023-03-09"] }],
  },
  {
    name: "a supplier",
    published: "2023-06-10",
    text: "The BBC and British Airways are among the victims of the hack of Zellis, which runs payrolls. Cl0p exploited a flaw in MOVEit on May 27 to steal the data of their employees.",
    incidents: [
      {
        types: ["exploitation", "data-theft"],
        attackers: ["Cl0p"],
        victims: ["BBC", "British Airways", "Zellis", "their employees"],
        dates: ["2023-05-27"],
      },
    ],
  },
  {
    name: "two countries at odds",
    published: "2021-04-16",
    text: "The United States imposed sanctions on Russia on Thursday over the SolarWinds hack. Washington says the SVR was behind the operation; the Kremlin denies it.",
    incidents: [{ types: ["intrusion"], attackers: ["SVR"], victims: ["SolarWinds"], dates: [] }],
    attributions: ["Washington | attributes | SVR", "Kremlin | denies | SVR"],
    responses: ["sanction: United States -> Russia @ 2021-04-15"],
  },
  {
    name: "an opposition party",
    published: "2022-10-20",
    text: "Unknown hackers broke into the email account of opposition leader Marta Kolenko and leaked her messages on Telegram.",
    incidents: [{ types: ["data-leak"], attackers: ["Unknown hackers"], victims: ["Marta Kolenko"], dates: [] }],
  },
  {
    name: "years ago",
    published: "2023-04-01",
    text: "Lindqvist Marine, which was breached in 2019, has hired a new head of cybersecurity. She starts in June.",
    incidents: [{ types: ["intrusion"], attackers: [], victims: ["Lindqvist Marine"], dates: ["2019"] }],
  },
  {
    name: "an attempt in vain",
    published: "2023-04-01",
    text: "Hackers tried to break into the servers of Estonia's election commission on Sunday, but failed.",
    incidents: [
      {
        types: ["intrusion"],
        attackers: ["Hackers"],
        victims: ["Estonia's election commission"],
        dates: ["2023-03-26"],
        realis: "prevented",
      },
    ],
  },
  {
    name: "defaced",
    published: "2022-01-15",
    text: "About 70 websites of the Ukrainian government were defaced on Friday with a message that told readers to be afraid.",
    incidents: [{ types: ["defacement"], attackers: [], victims: ["Ukrainian government"], dates: ["2022-01-14"] }],
  },
  {
    name: "no word on who, whom or when",
    text: "The stolen data was later published on a forum.",
    incidents: [{ ...none, types: ["data-leak", "data-theft"] }],
  },
  {
    name: "a lawsuit recalls a breach",
    published: "2019-07-23",
    text: "Equifax will pay $575 million to settle lawsuits over the 2017 data breach that exposed the records of 147 million people.",
    incidents: [
      { types: ["data-theft", "data-leak"], attackers: [], victims: ["Equifax", "147 million people"], dates: ["2017"] },
    ],
  },
  {
    name: "the victim's users",
    published: "2018-10-01",
    text: "Attackers stole access tokens of 30 million Facebook users in September. They had exploited a bug in the site.",
    incidents: [
      {
        types: ["data-theft", "exploitation"],
        attackers: ["Attackers"],
        victims: ["30 million Facebook users"],
        dates: ["2018-09"],
      },
    ],
  },
  {
    name: "a bank's letter",
    published: "2022-07-07",
    text: "Customers of Solvay Bank have received e-mails that pretend to come from the bank and ask for their card numbers.",
    incidents: [{ types: ["phishing"], attackers: [], victims: ["Customers", "Solvay Bank"], dates: [] }],
  },
  {
    name: "a school district closes",
    published: "2022-09-08",
    text: "A cyberattack forced the Kenmore school district to close its schools on Tuesday and Wednesday. Officials would not say whether a ransom was demanded.",
    incidents: [{ types: ["intrusion"], attackers: [], victims: ["Kenmore school district"], dates: [] }],
  },
];

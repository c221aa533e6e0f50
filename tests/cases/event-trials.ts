import type { EventCase } from "./events.ts";

/** Passages with names that nobody has heard of, and with traps; written down before anything read them. */
export const eventTrials: readonly EventCase[] = [
  {
    name: "a brewery stands still",
    published: "2022-04-20",
    text: "Brackwater Brewing lost two weeks of production after Obsidian Lynx encrypted its servers on April 4, 2022.",
    incidents: [{ types: ["ransomware"], attackers: ["Obsidian Lynx"], victims: ["Brackwater Brewing"], dates: ["2022-04-04"] }],
  },
  {
    name: "trap: by whom it was not",
    text: "Petrolane Energia was breached not by Iran but by a teenager from Leeds, investigators said.",
    incidents: [{ types: ["intrusion"], attackers: ["a teenager"], victims: ["Petrolane Energia"], dates: [] }],
  },
  {
    name: "trap: whose files they were not",
    published: "2022-06-09",
    text: "Tarnow Ceramics says it was never breached; the files that Velvet Mantis published on June 2 came from a supplier, Ostra Logistics.",
    incidents: [{ types: ["data-leak"], attackers: ["Velvet Mantis"], victims: ["Ostra Logistics"], dates: ["2022-06-02"] }],
  },
  {
    name: "a possessive before the machine",
    published: "2023-10-06",
    text: "The University of Halden's payroll system was taken down by hackers on 3 October.",
    incidents: [{ types: ["disruption"], attackers: ["hackers"], victims: ["University of Halden"], dates: ["2023-10-03"] }],
  },
  {
    name: "the accused names another",
    text: "Chile blamed Ember Falcon for the breach of the Chilean customs service. Ember Falcon denied it and said a rival gang was to blame.",
    incidents: [{ types: ["intrusion"], attackers: ["Ember Falcon"], victims: ["the Chilean customs service"], dates: [] }],
    attributions: ["Chile | attributes | Ember Falcon", "Ember Falcon | denies | Ember Falcon"],
  },
  {
    name: "patients under threat",
    text: "The extortionists threatened to publish the files of 8,000 patients of the Norrgard clinic.",
    incidents: [
      {
        types: ["extortion"],
        attackers: ["The extortionists"],
        victims: ["8,000 patients", "Norrgard clinic"],
        dates: [],
        realis: "threatened",
      },
    ],
  },
  {
    name: "accounts emptied",
    text: "A bank employee in Graz opened the attachment, and within a day Copper Wolf had emptied 31 accounts at Murtal Bank.",
    incidents: [{ types: ["fraud"], attackers: ["Copper Wolf"], victims: ["Murtal Bank"], dates: [] }],
  },
  {
    name: "the attacked holds out",
    published: "2023-05-20",
    text: "The Estonian grid operator Elmera repelled a wiper attack by Sandworm on 9 May.",
    incidents: [{ types: ["wiper"], attackers: ["Sandworm"], victims: ["Elmera"], dates: ["2023-05-09"], realis: "prevented" }],
  },
  {
    name: "what the same firm lost before",
    text: "Hackers knocked the ticket system of Rail Baltia offline on Monday. In 2021 Rail Baltia had lost data of 60,000 travellers to the Hive gang.",
    incidents: [
      { types: ["disruption"], attackers: ["Hackers"], victims: ["Rail Baltia"], dates: ["2023-03-13"] },
      {
        types: ["data-theft"],
        attackers: ["Hive"],
        victims: ["Rail Baltia", "60,000 travellers"],
        dates: ["2021"],
        background: true,
      },
    ],
  },
  {
    name: "credit taken",
    published: "2022-02-01",
    text: "The Cyber Partisans took credit for a hack of Belarusian Railway on 24 January 2022.",
    incidents: [{ types: ["intrusion"], attackers: ["Cyber Partisans"], victims: ["Belarusian Railway"], dates: ["2022-01-24"] }],
    attributions: ["Cyber Partisans | claims-responsibility | Cyber Partisans"],
  },
  {
    name: "accused of stealing savings",
    text: "Spanish police on Thursday arrested two men who are accused of stealing the savings of pensioners with fake bank e-mails.",
    incidents: [
      {
        types: ["phishing", "fraud"],
        attackers: ["two men"],
        victims: ["pensioners"],
        dates: [],
        realis: "alleged",
      },
    ],
    responses: ["arrest: Spanish police -> two men @ 2023-03-09"],
  },
  {
    name: "trap: who is not believed to have ordered it",
    text: "CrowdStrike does not believe that Iran ordered the January intrusion at Haifa Chemicals.",
    incidents: [{ types: ["intrusion"], attackers: [], victims: ["Haifa Chemicals"], dates: ["2023-01"] }],
  },
  // longer ones
  {
    name: "ransom at a port",
    published: "2024-05-14",
    text: "Container terminals in the port of Kolvik stood still on Saturday after criminals encrypted the booking system of Nordhavn Terminals. The company restored it from backups by Monday and says it paid nothing. A gang calling itself Pale Harbor has posted contracts of the company on its leak site. Kolvik's mayor, Signe Aune, said she had been told of the attack on Sunday.",
    incidents: [
      {
        types: ["ransomware", "data-leak"],
        attackers: ["criminals", "Pale Harbor"],
        victims: ["Nordhavn Terminals"],
        dates: ["2024-05-11"],
      },
    ],
  },
  {
    name: "an embassy's e-mails",
    published: "2023-11-21",
    text: "Latvia's foreign ministry said on Monday that Russian military intelligence was behind the theft of e-mails from the Latvian embassy in Berlin in September. The Kremlin called the claim absurd. Microsoft, which investigated the break-in, tied it to a group it tracks as Forest Blizzard.",
    incidents: [
      {
        types: ["data-theft"],
        attackers: ["Russian military intelligence", "Forest Blizzard"],
        victims: ["the Latvian embassy"],
        dates: ["2023-09"],
      },
    ],
    attributions: [
      "Latvia's foreign ministry | attributes | Russian military intelligence",
      "Kremlin | denies | Russian military intelligence",
      "Microsoft | suspects | Forest Blizzard",
    ],
  },
  {
    name: "two hospitals within a week",
    published: "2022-08-30",
    text: "Two hospitals in the valley were hit within a week. On August 19 attackers shut down the laboratory computers of Saint Odile Hospital with ransomware known as Brasswing. Five days later someone stole 12,000 X-ray images from the Rheinblick Clinic; no ransom was demanded. Police see no connection.",
    incidents: [
      {
        types: ["ransomware", "disruption"],
        attackers: ["attackers"],
        victims: ["Two hospitals", "Saint Odile Hospital"],
        dates: ["2022-08-19"],
      },
      { types: ["data-theft"], attackers: ["someone"], victims: ["Rheinblick Clinic"], dates: ["2022-08-24"] },
    ],
  },
  {
    name: "an old attack in a business story",
    published: "2024-02-08",
    text: "Shares of Fennimore Foods rose 4 percent on Wednesday after the grocer said profits had doubled. Fennimore Foods has recovered from a 2021 cyberattack in which the REvil gang stole the payroll data of 9,000 workers and demanded $11 million. The grocer refused to pay.",
    incidents: [
      {
        types: ["data-theft", "ransomware"],
        attackers: ["REvil"],
        victims: ["Fennimore Foods", "9,000 workers"],
        dates: ["2021"],
      },
    ],
  },
  {
    name: "spies in a telephone company",
    published: "2024-12-05",
    text: "Intruders sat in the networks of Meridian Telecom for eight months and read text messages of lawmakers, the company told investors on Wednesday. Officials in Canberra suspect Quartz Panda, a group that Mandiant has tied to China's security ministry. China's embassy rejected the allegation as slander. The same group is known for break-ins at ports in Peru and Kenya in 2020.",
    incidents: [
      {
        types: ["espionage"],
        attackers: ["Intruders", "Quartz Panda"],
        victims: ["Meridian Telecom", "lawmakers"],
        dates: [],
      },
      { types: ["intrusion"], attackers: ["Quartz Panda"], victims: ["ports"], dates: ["2020"], background: true },
    ],
    attributions: [
      "Officials | suspects | Quartz Panda",
      "Mandiant | suspects | China's security ministry",
      "China's embassy | denies | China's security ministry",
    ],
  },
  {
    name: "a charity pays a forged invoice",
    published: "2023-07-20",
    text: "The charity Open Wells lost 240,000 euros in June when a fraudster posing as its builder sent a forged invoice. An accountant paid it the same day. The bank could recover half of the sum, the charity said on Wednesday.",
    incidents: [{ types: ["fraud", "phishing"], attackers: ["a fraudster"], victims: ["Open Wells"], dates: ["2023-06"] }],
  },
  {
    name: "the blame moves on",
    published: "2022-11-03",
    text: "At first the city of Torvalla blamed Anonymous Sweden for the flood of traffic that took its website offline on 30 October. On Wednesday it said the outage was the work of the pro-Russian group NoName057(16). Anonymous Sweden had denied any part in it.",
    incidents: [
      {
        types: ["denial-of-service", "disruption"],
        attackers: ["NoName057(16)"],
        victims: ["the city of Torvalla"],
        dates: ["2022-10-30"],
      },
    ],
    attributions: [
      "the city of Torvalla | attributes | Anonymous Sweden",
      "the city of Torvalla | attributes | NoName057(16)",
      "Anonymous Sweden | denies | Anonymous Sweden",
    ],
  },
  {
    name: "an exercise",
    published: "2023-03-20",
    text: "Hospitals in Zeeland spent the weekend practising for a ransomware attack. In the exercise a gang called Red Cormorant locked the computers of a made-up clinic. “We would have been offline for a week,” said Joost Vermeer, who ran it.",
    incidents: [],
  },
  // a second dozen, written after the first were mended
  {
    name: "a water company pays",
    published: "2023-04-14",
    text: "Hackers crippled the billing system of Aquavale Water on April 2, and the company paid them $90,000 in bitcoin a week later.",
    incidents: [
      { types: ["ransomware", "disruption"], attackers: ["Hackers"], victims: ["Aquavale Water"], dates: ["2023-04-02"] },
    ],
  },
  {
    name: "a minister's phone",
    published: "2022-05-03",
    text: "Spyware was found on the phone of Defence Minister Clara Montes, Madrid said on Monday. It did not say who had planted it.",
    incidents: [{ types: ["malware"], attackers: [], victims: ["Clara Montes"], dates: [] }],
  },
  {
    name: "one group, two victims",
    published: "2023-06-20",
    text: "The Cl0p gang has stolen data from the insurer Brightwater and from the University of Halden, both said on Monday.",
    incidents: [{ types: ["data-theft"], attackers: ["Cl0p"], victims: ["Brightwater", "University of Halden"], dates: [] }],
  },
  {
    name: "trap: whose ally is hit",
    published: "2022-09-12",
    text: "Iran denied on Sunday that it had attacked Albania, a NATO member, after Tirana accused it of a second cyberattack on its border police.",
    incidents: [{ types: ["intrusion"], attackers: ["Iran"], victims: ["its border police"], dates: [] }],
    attributions: ["Tirana | attributes | Iran", "Iran | denies | Iran"],
  },
  {
    name: "students' records on sale",
    published: "2021-03-09",
    text: "The records of 70,000 students of Kenmore College are for sale on a hacking forum after a breach in February.",
    incidents: [
      { types: ["data-leak", "data-theft"], attackers: [], victims: ["70,000 students", "Kenmore College"], dates: ["2021-02"] },
    ],
  },
  {
    name: "a bank in the past, another today",
    published: "2020-02-12",
    text: "Lazarus Group stole $12 million from Banco Sereno on February 3. In 2016 the group had taken $81 million from Bangladesh Bank.",
    incidents: [
      { types: ["fraud"], attackers: ["Lazarus Group"], victims: ["Banco Sereno"], dates: ["2020-02-03"] },
      { types: ["fraud"], attackers: ["Lazarus Group"], victims: ["Bangladesh Bank"], dates: ["2016"], background: true },
    ],
  },
  {
    name: "botnet taken down",
    published: "2021-01-28",
    text: "Europol said on Wednesday that police in eight countries had seized servers of the Emotet botnet, which infected more than a million computers.",
    incidents: [{ types: ["malware"], attackers: [], victims: [], dates: [] }],
  },
  {
    name: "the ministry rejects a report",
    published: "2022-08-30",
    text: "Hackers published passports of Portuguese officials on Sunday. The defence ministry rejected reports that NATO documents had been stolen as well.",
    incidents: [{ types: ["data-leak"], attackers: ["Hackers"], victims: ["Portuguese officials"], dates: ["2022-08-28"] }],
  },
  {
    name: "an insider",
    published: "2023-02-20",
    text: "A former clerk of Murtal Bank copied the account numbers of 5,000 customers in January and sold them to fraudsters, police say.",
    incidents: [
      {
        types: ["data-theft"],
        attackers: ["A former clerk"],
        victims: ["Murtal Bank", "5,000 customers"],
        dates: ["2023-01"],
      },
    ],
  },
  {
    name: "trap: a film",
    text: "The film follows a hacker who breaks into the Pentagon and steals launch codes. It opens in May.",
    incidents: [],
  },
  {
    name: "two words on one gang",
    published: "2023-11-22",
    text: "The British Library says the Rhysida gang stole personal data in October. Rhysida is auctioning the data for 20 bitcoin. Officials suspect that the gang sits in Russia.",
    incidents: [{ types: ["data-theft"], attackers: ["Rhysida"], victims: ["British Library"], dates: ["2023-10"] }],
  },
  {
    name: "a flood in an election",
    published: "2024-06-10",
    text: "Servers of the Dutch parties PVV and CDA were flooded with traffic on Thursday, election day. HackNeT, a pro-Russian group, took credit.",
    incidents: [{ types: ["denial-of-service"], attackers: ["HackNeT"], victims: ["PVV", "CDA"], dates: ["2024-06-06"] }],
    attributions: ["HackNeT | claims-responsibility | HackNeT"],
  },
];

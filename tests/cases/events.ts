import type { Realis, Response, Stance } from "../../lib/model/analysis.ts";
import type { AttackType } from "../../lib/model/attack-types.ts";

/** An incident as a careful reader writes it down. Names as in the text, dates as TIMEX3 values. */
interface ExpectedIncident {
  readonly types: readonly AttackType[];
  readonly attackers: readonly string[];
  readonly victims: readonly string[];
  readonly dates: readonly string[];
  /** Left out: happened. */
  readonly realis?: Realis;
  readonly background?: true;
}

export interface EventCase {
  readonly name: string;
  /** Left out: 2023-03-15, a Wednesday. */
  readonly published?: string;
  readonly text: string;
  readonly incidents: readonly ExpectedIncident[];
  /** `claimant stance accused`, with "-" for whom the text does not name. */
  readonly attributions?: readonly `${string} | ${Stance} | ${string}`[];
  /** `kind: actors -> targets @ dates`. */
  readonly responses?: readonly `${Response["kind"]}: ${string} -> ${string} @ ${string}`[];
}

const none = { attackers: [], victims: [], dates: [] } as const;

/** All passages were written for this project; firms and towns in them are mostly made up. */
export const eventCases: readonly EventCase[] = [
  // who did what to whom, in plain order
  {
    name: "active: attacker, verb, victim",
    text: "Sandworm hacked the Ukrainian power company Ukrenergo on March 3, 2023.",
    incidents: [{ types: ["intrusion"], attackers: ["Sandworm"], victims: ["Ukrenergo"], dates: ["2023-03-03"] }],
  },
  {
    name: "passive: the victim stands first",
    text: "Ukrenergo was hacked by Sandworm on March 3, 2023.",
    incidents: [{ types: ["intrusion"], attackers: ["Sandworm"], victims: ["Ukrenergo"], dates: ["2023-03-03"] }],
  },
  {
    name: "nominal: an attack on X by Y",
    text: "The ransomware attack on Continental by the LockBit gang was discovered in August 2022.",
    incidents: [{ types: ["ransomware"], attackers: ["LockBit"], victims: ["Continental"], dates: ["2022-08"] }],
  },
  {
    name: "data stolen from somebody",
    text: "Hackers stole the records of 40,000 patients from Sankt Erik Hospital in January 2023.",
    incidents: [
      { types: ["data-theft"], attackers: ["Hackers"], victims: ["40,000 patients", "Sankt Erik Hospital"], dates: ["2023-01"] },
    ],
  },
  {
    name: "hit by",
    text: "Royal Mail was hit by a ransomware attack on January 10.",
    incidents: [{ types: ["ransomware"], attackers: [], victims: ["Royal Mail"], dates: ["2023-01-10"] }],
  },
  {
    name: "the victim suffers",
    text: "Optus suffered a data breach in September 2022.",
    incidents: [{ types: ["data-theft"], attackers: [], victims: ["Optus"], dates: ["2022-09"] }],
  },
  {
    name: "the attacker launches",
    text: "Killnet launched a DDoS attack against Lufthansa on February 15.",
    incidents: [{ types: ["denial-of-service"], attackers: ["Killnet"], victims: ["Lufthansa"], dates: ["2023-02-15"] }],
  },
  {
    name: "relative clause on the victim",
    text: "Medibank, which was breached in October 2022, said hackers stole data of 9.7 million customers.",
    incidents: [
      { types: ["data-theft"], attackers: ["hackers"], victims: ["Medibank", "9.7 million customers"], dates: ["2022-10"] },
    ],
  },
  {
    name: "verbs in a row share their subject",
    text: "Lapsus$ breached Nvidia in February 2022 and leaked the credentials of employees.",
    incidents: [{ types: ["data-leak"], attackers: ["Lapsus"], victims: ["Nvidia", "employees"], dates: ["2022-02"] }],
  },
  {
    name: "infinitive keeps its subject",
    text: "Lazarus Group used malware to steal data from Sony Pictures in November 2014.",
    published: "2014-12-20",
    incidents: [{ types: ["data-theft"], attackers: ["Lazarus Group"], victims: ["Sony Pictures"], dates: ["2014-11"] }],
  },
  {
    name: "deceived into paying",
    text: "Scammers tricked employees of Ubiquiti into wiring $46 million in June 2015.",
    published: "2015-08-10",
    incidents: [
      { types: ["social-engineering"], attackers: ["Scammers"], victims: ["employees", "Ubiquiti"], dates: ["2015-06"] },
    ],
  },
  {
    name: "ransom paid by the victim",
    text: "Colonial Pipeline paid a ransom to the DarkSide ransomware gang in May 2021.",
    published: "2021-06-01",
    incidents: [{ types: ["ransomware"], attackers: ["DarkSide"], victims: ["Colonial Pipeline"], dates: ["2021-05"] }],
  },
  {
    name: "ransom demanded by the attacker",
    text: "The Conti ransomware gang demanded a ransom from Costa Rica in April 2022.",
    published: "2022-05-20",
    incidents: [{ types: ["ransomware"], attackers: ["Conti"], victims: ["Costa Rica"], dates: ["2022-04"] }],
  },
  {
    name: "a list of victims",
    text: "APT29 breached Microsoft, FireEye and the Treasury Department in 2020.",
    published: "2021-01-10",
    incidents: [
      { types: ["intrusion"], attackers: ["APT29"], victims: ["Microsoft", "FireEye", "Treasury Department"], dates: ["2020"] },
    ],
  },
  {
    name: "a wiper",
    text: "On February 23, 2022, Sandworm attacked the Ukrainian government with a wiper that destroyed data on government computers.",
    published: "2022-03-01",
    incidents: [{ types: ["wiper"], attackers: ["Sandworm"], victims: ["Ukrainian government"], dates: ["2022-02-23"] }],
  },
  {
    name: "a site is defaced",
    text: "Activists defaced the website of the Foreign Ministry of Iran on Monday.",
    incidents: [{ types: ["defacement"], attackers: [], victims: ["Foreign Ministry of Iran"], dates: ["2023-03-13"] }],
  },
  // wrong-way traps
  {
    name: "trap: passive with both states named",
    text: "Estonia was attacked by hackers from Russia in a cyberattack in April 2007.",
    published: "2007-05-20",
    incidents: [{ types: ["intrusion"], attackers: ["hackers"], victims: ["Estonia"], dates: ["2007-04"] }],
  },
  {
    name: "trap: the first name is the victim of a nominal attack",
    text: "A cyberattack on Israel by Iran took place in April 2020.",
    published: "2020-06-01",
    incidents: [{ types: ["intrusion"], attackers: ["Iran"], victims: ["Israel"], dates: ["2020-04"] }],
  },
  {
    name: "trap: the investigator is no attacker",
    text: "Mandiant said APT41 breached six American state governments in May 2021.",
    published: "2022-03-10",
    incidents: [{ types: ["intrusion"], attackers: ["APT41"], victims: ["six American state governments"], dates: ["2021-05"] }],
    attributions: ["Mandiant | attributes | APT41"],
  },
  {
    name: "trap: the reporter is no victim",
    text: "Reuters reported that hackers stole emails of Democratic Party officials in 2016.",
    published: "2016-12-01",
    incidents: [{ types: ["data-theft"], attackers: ["hackers"], victims: ["Democratic Party officials"], dates: ["2016"] }],
  },
  {
    name: "trap: the vendor whose product is used",
    text: "CISA warned on Tuesday that Volt Typhoon had breached American water utilities.",
    published: "2024-02-08",
    incidents: [{ types: ["intrusion"], attackers: ["Volt Typhoon"], victims: ["American water utilities"], dates: [] }],
    attributions: ["CISA | attributes | Volt Typhoon"],
  },
  // whose word it is
  {
    name: "a state blames another",
    text: "The United States blamed North Korea for the WannaCry ransomware attack in December 2017.",
    published: "2017-12-20",
    incidents: [{ types: ["ransomware"], attackers: ["North Korea"], victims: [], dates: ["2017-12"] }],
    attributions: ["United States | attributes | North Korea"],
  },
  {
    name: "blame in the passive",
    text: "Russia was blamed by Britain for the NotPetya cyberattack.",
    published: "2018-02-20",
    incidents: [{ types: ["intrusion"], attackers: ["Russia"], victims: [], dates: [] }],
    attributions: ["Britain | attributes | Russia"],
  },
  {
    name: "a group claims it",
    text: "Anonymous claimed responsibility for the DDoS attack on Gazprom.",
    published: "2022-02-28",
    incidents: [{ types: ["denial-of-service"], attackers: ["Anonymous"], victims: ["Gazprom"], dates: [] }],
    attributions: ["Anonymous | claims-responsibility | Anonymous"],
  },
  {
    name: "a denial is no attack",
    text: "Germany accused Russia of the cyberattack on the Bundestag. Russia denied any involvement.",
    published: "2020-05-14",
    incidents: [{ types: ["intrusion"], attackers: ["Russia"], victims: ["Bundestag"], dates: [] }],
    attributions: ["Germany | attributes | Russia", "Russia | denies | Russia"],
  },
  {
    name: "suspicion is hedged",
    text: "Chinese hackers are believed to be behind the data breach at Marriott in 2018.",
    published: "2018-12-12",
    incidents: [{ types: ["data-theft"], attackers: ["Chinese hackers"], victims: ["Marriott"], dates: ["2018"] }],
  },
  {
    name: "condemned, nobody accused",
    text: "Hackers wiped the servers of the Albanian parliament in December 2023. The European Union condemned the attack.",
    published: "2024-01-05",
    incidents: [{ types: ["wiper"], attackers: ["Hackers"], victims: ["Albanian parliament"], dates: ["2023-12"] }],
    attributions: ["European Union | condemns | -"],
  },
  {
    name: "traced to a group",
    text: "ESET attributed the wiper attack to Sandworm.",
    published: "2022-03-02",
    incidents: [{ types: ["wiper"], attackers: ["Sandworm"], victims: [], dates: [] }],
    attributions: ["ESET | attributes | Sandworm"],
  },
  {
    name: "linked, with caution",
    text: "Symantec linked the cyberattack on the Bangladesh Bank to Lazarus Group.",
    published: "2016-06-02",
    incidents: [{ types: ["intrusion"], attackers: ["Lazarus Group"], victims: ["Bangladesh Bank"], dates: [] }],
    attributions: ["Symantec | suspects | Lazarus Group"],
  },
  {
    name: "the group points back",
    text: "The LockBit gang breached the Port of Lisbon in December 2022. The group stole contracts and encrypted files.",
    incidents: [
      {
        types: ["data-theft", "ransomware"],
        attackers: ["LockBit"],
        victims: ["Port of Lisbon"],
        dates: ["2022-12"],
      },
    ],
  },
  // what did not happen
  {
    name: "prevented",
    text: "Ukraine thwarted a Sandworm attack in April 2022 in which hackers tried to disable systems of an energy provider.",
    published: "2022-05-01",
    incidents: [
      {
        types: ["disruption"],
        attackers: ["Sandworm", "hackers"],
        victims: ["an energy provider"],
        dates: ["2022-04"],
        realis: "prevented",
      },
    ],
  },
  {
    name: "threatened",
    text: "The hackers threatened to leak the emails of the Polish government.",
    incidents: [
      { types: ["extortion"], attackers: ["hackers"], victims: ["Polish government"], dates: [], realis: "threatened" },
    ],
  },
  {
    name: "alleged by the attacker",
    text: "IntelBroker claims to have stolen data from Europol in May 2024.",
    published: "2024-05-12",
    incidents: [
      { types: ["data-theft"], attackers: ["IntelBroker"], victims: ["Europol"], dates: ["2024-05"], realis: "alleged" },
    ],
  },
  { name: "hypothetical", text: "An attacker could steal passwords if the router is not updated.", incidents: [] },
  {
    name: "general advice",
    text: "Phishing e-mails are a risk for every firm. Never click on links in messages from strangers.",
    incidents: [],
  },
  { name: "a drill", text: "The ministry held a simulated ransomware attack with forty clerks.", incidents: [] },
  { name: "a product", text: "The vendor launched its new ransomware protection for small firms.", incidents: [] },
  { name: "nothing was taken", text: "No data was stolen from the bank, a spokeswoman said.", incidents: [] },
  {
    name: "no attack at all",
    text: "Norway opened an embassy in Tirana on Monday. The minister praised the cooperation.",
    incidents: [],
  },
  // not stated
  {
    name: "no attacker named",
    text: "A ransomware attack shut down the systems of Düsseldorf University Hospital in September 2020.",
    published: "2020-10-01",
    incidents: [
      { types: ["ransomware", "disruption"], attackers: [], victims: ["Düsseldorf University Hospital"], dates: ["2020-09"] },
    ],
  },
  {
    name: "no victim named",
    text: "In June 2021, APT28 sent phishing e-mails.",
    published: "2021-08-01",
    incidents: [{ types: ["phishing"], attackers: ["APT28"], victims: [], dates: ["2021-06"] }],
  },
  {
    name: "no date named",
    text: "Vice Society leaked data of the Los Angeles Unified School District.",
    incidents: [
      { types: ["data-leak"], attackers: ["Vice Society"], victims: ["Los Angeles Unified School District"], dates: [] },
    ],
  },
  {
    name: "nobody named",
    text: "A data breach came to light in July 2022.",
    incidents: [{ ...none, types: ["data-theft"], dates: ["2022-07"] }],
  },
  // more than one
  {
    name: "two incidents in one article",
    text: "The Cl0p gang stole data from Shell in June 2023. In an unrelated case, the LockBit gang hit TSMC with ransomware in July 2023.",
    published: "2023-08-01",
    incidents: [
      { types: ["data-theft"], attackers: ["Cl0p"], victims: ["Shell"], dates: ["2023-06"] },
      { types: ["ransomware"], attackers: ["LockBit"], victims: ["TSMC"], dates: ["2023-07"] },
    ],
  },
  {
    name: "background apart",
    text: "APT33 breached Saudi Aramco on Tuesday. The group had previously been linked to attacks on Israel, Kuwait and Cyprus.",
    incidents: [
      { types: ["intrusion"], attackers: ["APT33"], victims: ["Saudi Aramco"], dates: ["2023-03-14"] },
      { types: [], attackers: ["APT33"], victims: ["Israel", "Kuwait", "Cyprus"], dates: [], background: true },
    ],
  },
  {
    name: "the attack is told on over sentences",
    text: "Toyota was hit by a ransomware attack on February 28, 2022. The attack halted production at 14 plants. Hackers demanded a ransom.",
    published: "2022-03-03",
    incidents: [
      { types: ["ransomware", "disruption"], attackers: ["Hackers"], victims: ["Toyota", "14 plants"], dates: ["2022-02-28"] },
    ],
  },
  // not everybody in a sentence takes part in its attack
  {
    name: "trap: the source named before the attacked",
    text: "According to Trend Micro, Norrland Energi was hit by ransomware on March 3, 2023.",
    incidents: [{ types: ["ransomware"], attackers: [], victims: ["Norrland Energi"], dates: ["2023-03-03"] }],
  },
  {
    name: "trap: whom the attackers did not breach",
    text: "The hackers stole passwords from Lindholm Bank in January 2023. They did not breach Microsoft, the bank said.",
    incidents: [{ types: ["data-theft"], attackers: ["hackers"], victims: ["Lindholm Bank"], dates: ["2023-01"] }],
  },
  {
    name: "trap: a hacking group is watched, another attack told",
    text: "Analysts have followed the FIN7 hacking group for years. Royal Mail was hit by a ransomware attack on January 10.",
    incidents: [{ types: ["ransomware"], attackers: [], victims: ["Royal Mail"], dates: ["2023-01-10"] }],
  },
  {
    name: "trap: who reports on attacks by trade",
    text: "Der Spiegel, which first reported the attack, is a magazine. Hackers stole data from Weserwerft on March 3, 2023.",
    incidents: [{ types: ["data-theft"], attackers: ["Hackers"], victims: ["Weserwerft"], dates: ["2023-03-03"] }],
  },
  {
    name: "trap: a year that only says which",
    text: "Hackers stole $40 million from Kestrel Pay in March 2022 in the largest heist of 2022.",
    incidents: [{ types: ["fraud"], attackers: ["Hackers"], victims: ["Kestrel Pay"], dates: ["2022-03"] }],
  },
  {
    name: "trap: how long the victim has",
    text: "Hackers stole data from Weserwerft and gave the yard seven days to pay a ransom.",
    incidents: [{ types: ["data-theft", "ransomware"], attackers: ["Hackers"], victims: ["Weserwerft"], dates: [] }],
  },
  {
    name: "a span of two dates",
    text: "The hackers stole emails of Lindholm Bank from May 2021 to July 2021.",
    incidents: [{ types: ["data-theft"], attackers: ["hackers"], victims: ["Lindholm Bank"], dates: ["2021-05", "2021-07"] }],
  },
  {
    name: "the wiper is the one told of before, whoever is said to have run it",
    published: "2023-05-20",
    text: "Hackers destroyed data on servers of the Belgian government with a wiper on May 2. Orange Heron deployed the wiper, Microsoft said, while TA505 had gained access to the network in January.",
    incidents: [{ types: ["wiper"], attackers: ["Hackers", "TA505"], victims: ["Belgian government"], dates: ["2023-05-02"] }],
  },
  {
    name: "trap: by whom it was blamed is not by whom it was done",
    published: "2023-05-20",
    text: "North Korea was blamed for the cyberattack by the Belgian government.",
    incidents: [{ types: ["intrusion"], attackers: ["North Korea"], victims: [], dates: [] }],
    attributions: ["Belgian government | attributes | North Korea"],
  },
  {
    name: "trap: who spoke, not who is to act",
    text: "The White House said the European Union would take steps to hold Iran accountable for the cyberattack.",
    incidents: [{ types: ["intrusion"], attackers: ["Iran"], victims: [], dates: [] }],
    attributions: ["White House | attributes | Iran"],
  },
  // what was done about it
  {
    name: "sanctions",
    text: "Hackers stole $620 million from Axie Infinity in March 2022. The United States imposed sanctions on Lazarus Group on April 14.",
    published: "2022-04-20",
    incidents: [{ types: ["fraud"], attackers: ["Hackers"], victims: ["Axie Infinity"], dates: ["2022-03"] }],
    responses: ["sanction: United States -> Lazarus Group @ 2022-04-14"],
  },
  {
    name: "relations broken",
    text: "Iran was behind the cyberattack, Albania said. Albania severed diplomatic relations with Iran on September 7.",
    published: "2022-09-08",
    incidents: [{ types: ["intrusion"], attackers: ["Iran"], victims: [], dates: [] }],
    attributions: ["Albania | attributes | Iran"],
    responses: ["diplomatic: Albania -> Iran @ 2022-09-07"],
  },
  {
    name: "arrests",
    text: "Police in Spain arrested five men on Thursday over a phishing campaign that tricked customers of Santander.",
    incidents: [
      { types: ["phishing", "social-engineering"], attackers: ["five men"], victims: ["customers", "Santander"], dates: [] },
    ],
    responses: ["arrest: Police -> five men @ 2023-03-09"],
  },
  {
    name: "who is charged is not whom he worked for",
    text: "A federal grand jury indicted a former engineer of Lindholm Bank on charges that he stole data of the bank.",
    incidents: [{ types: ["data-theft"], attackers: ["he"], victims: ["the bank"], dates: [] }],
    responses: ["indictment:  -> a former engineer @ "],
  },
  {
    name: "what those who are arrested ran is not arrested",
    text: "Spanish police arrested nine people on suspicion of running a phishing service called Tarnhost.",
    incidents: [{ types: ["phishing"], attackers: [], victims: [], dates: [] }],
    responses: ["arrest: Spanish police -> people @ "],
  },
];

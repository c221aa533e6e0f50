export interface NamesCase {
  readonly text: string;
  /** `group`, `software`, `state`, `place` … and the words, in order; after " = " the entity that is linked, " ? " if open. */
  readonly expected: readonly string[];
}

/** Known names in the words of news, each beside what looks like it and is none. Sentences are made up. */
export const knownNameCases: readonly NamesCase[] = [
  // Spellings.
  {
    text: "Hackers of APT-28/Fancy Bear were back.",
    expected: ["group APT-28 = attack:G0007", "group Fancy Bear = attack:G0007"],
  },
  { text: "The APT 28 hackers broke in.", expected: ["group APT 28 = attack:G0007"] },
  { text: "The attack is APT28’s, researchers said.", expected: ["group APT28 = attack:G0007"] },
  { text: "Malware of the Lazarus\nGroup was found on hacked servers.", expected: ["group Lazarus\nGroup = attack:G0032"] },
  { text: "It was the Lazarus hackers.", expected: ["group Lazarus = attack:G0032"] },
  { text: "Tools of the fancy bear hackers leaked.", expected: ["group fancy bear = attack:G0007"] },
  { text: "A fancy bear costume was stolen by hackers.", expected: [] },
  { text: "A Trickbot infection led to Conti.", expected: ["software Trickbot = attack:S0266", "software Conti = attack:S0575"] },
  { text: "The malware dropped CobaltStrike.", expected: ["software CobaltStrike = attack:S0154"] },
  { text: "Hackers stole it, the Shadow Brokers leaked it.", expected: ["group Shadow Brokers = misp:shadow-brokers"] },
  { text: "The hackers ran Quasar RAT malware.", expected: ["software Quasar RAT = attack:S0262"] },
  // Words that are names only beside a cue.
  { text: "The Play ransomware gang hit a city.", expected: ["group Play = misp:play"] },
  {
    text: "Hackers of the Play gang broke in. Play wants money.",
    expected: ["group Play = misp:play", "group Play = misp:play"],
  },
  { text: "Play was stopped after the hackers cyberattack.", expected: [] },
  { text: "Hackers of the Play gang broke in. The play was a success.", expected: ["group Play = misp:play"] },
  // Of a gang and its ransomware the gang is meant where only people can do it.
  { text: "LockBit denied that its hackers hit a hospital.", expected: ["group LockBit = misp:lockbit"] },
  { text: "Hackers fear for LockBit's leak site.", expected: ["group LockBit = misp:lockbit"] },
  { text: "Police held three hackers, all members of LockBit.", expected: ["group LockBit = misp:lockbit"] },
  { text: "LockBit, which has extorted many, told the hackers so.", expected: ["group LockBit = misp:lockbit"] },
  { text: "LockBit was not the only group to stop, hackers say.", expected: ["group LockBit = misp:lockbit"] },
  { text: "LockBit: one of the oldest ransomware gangs.", expected: ["group LockBit = misp:lockbit"] },
  { text: "Hackers fear the Play: one of the oldest plays.", expected: [] },
  { text: "Play's leak site lists a clinic.", expected: ["group Play = misp:play"] },
  { text: "Negotiators spoke to Royal about the ransomware.", expected: ["group Royal = misp:royal"] },
  { text: "The mayor spoke to Royal about the hackers.", expected: [] },
  { text: "The servers were encrypted with Cuba, hackers wrote.", expected: ["software Cuba = attack:S0625"] },
  { text: "They filled the boat with Cuba in mind, hackers wrote.", expected: ["state Cuba = state:CU"] },
  { text: "Royal, a strain of ransomware, deletes backups.", expected: ["software Royal = misp:royal"] },
  { text: "Hackers used LockBit, the firm said.", expected: ["software LockBit = misp:lockbit"] },
  { text: "Files were encrypted with LockBit, hackers wrote.", expected: ["software LockBit = misp:lockbit"] },
  { text: "Malware in the Play Store steals passwords.", expected: [] },
  { text: "Royal ransomware was used by hackers.", expected: ["software Royal = misp:royal"] },
  { text: "Hackers breached the Royal Bank of Scotland.", expected: [] },
  {
    text: "Hackers used Conti, Royal and LockBit.",
    expected: ["software Conti = attack:S0575", "software Royal = misp:royal", "software LockBit = misp:lockbit"],
  },
  { text: "The Delta variant spread while hackers sent malware.", expected: [] },
  { text: "The Target Company Name stood in the phishing malware mail.", expected: [] },
  { text: "At the Summit, cyber attacks by hackers were discussed.", expected: [] },
  { text: "Leaders left the Summit in a hurry.", expected: [] },
  { text: "Electrum is a wallet that hackers empty with malware.", expected: [] },
  { text: "The attack on the grid was attributed to ELECTRUM, hackers say.", expected: ["group ELECTRUM = attack:G0034"] },
  { text: "They ran net.exe after the malware; the Net is vast, hackers say.", expected: ["software net.exe = attack:S0039"] },
  // Gang or malware.
  { text: "The LockBit gang claimed the hack.", expected: ["group LockBit = misp:lockbit"] },
  { text: "LockBit ransomware encrypted the files.", expected: ["software LockBit = misp:lockbit"] },
  { text: "The TrickBot group's malware is old.", expected: ["group TrickBot group -"] },
  { text: "The TrickBot gang hired hackers.", expected: ["group TrickBot gang -"] },
  {
    text: "The Winnti Group hackers returned. Winnti backdoors were found.",
    expected: ["group Winnti Group = attack:G0044", "group Winnti = attack:G0044"],
  },
  { text: "The firm Royal Group was hacked.", expected: [] },
  // One name, several entities: never chosen silently.
  { text: "Homeland Justice said it hacked Albania.", expected: ["group Homeland Justice ?", "state Albania = state:AL"] },
  // States and their governments.
  {
    text: "Iranians in Turkey ate turkey with us in the U.S. embassy.",
    expected: ["state Turkey = state:TR", "state U.S. = state:US"],
  },
  { text: "Moscow denied it and Tehran was blamed.", expected: ["state Moscow = state:RU", "state Tehran = state:IR"] },
  {
    text: "Experts believe that Moscow is behind it; the trail was traced to Tehran.",
    expected: ["state Moscow = state:RU", "state Tehran = state:IR"],
  },
  { text: "Moscow is a city, and Tehran’s streets are long.", expected: ["place Moscow = state:RU", "place Tehran = state:IR"] },
  {
    text: "Georgia’s offices in Atlanta closed.",
    expected: ["place Georgia = newsgloss:georgia", "place Atlanta = newsgloss:atlanta"],
  },
  { text: "Georgia asked Russia about it.", expected: ["state Georgia = state:GE", "state Russia = state:RU"] },
  { text: "Georgia’s offices in Tbilisi closed.", expected: ["state Georgia = state:GE", "place Tbilisi = state:GE"] },
  { text: "They met in Moscow.", expected: ["place Moscow = state:RU"] },
  { text: "Denzel Washington spoke.", expected: [] },
  {
    text: "The Iranian government and the U.S. military spoke.",
    expected: ["government Iranian government = state:IR", "government U.S. military = state:US"],
  },
  { text: "It cost US $5 and US$ 7. JOIN US NOW!", expected: [] },
  { text: "It paid US$9 billion, A$5 and US$6.8 billion.", expected: [] },
  {
    text: "In Cuba, hackers of Cuba ransomware malware were held.",
    expected: ["state Cuba = state:CU", "software Cuba = attack:S0625"],
  },
  // Bodies and people.
  {
    text: "NATO and the GRU were named by Edi Rama.",
    expected: ["organization NATO = newsgloss:nato", "government GRU = misp:gru", "person Edi Rama = wikidata:Q316901"],
  },
  {
    text: "The Security Information Service (BIS) warned.",
    expected: ["government Security Information Service = misp:bis", "government BIS = misp:bis"],
  },
  { text: "The BIS of the bank met in Basel.", expected: [] },
  { text: "The BIS said that hackers had come.", expected: ["government BIS = misp:bis"] },
  { text: "Officers of the GRU and BIS met.", expected: ["government GRU = misp:gru", "government BIS = misp:bis"] },
  { text: "Every IOC of the malware is listed.", expected: [] },
  {
    text: "The International Olympic Committee (IOC) was hacked.",
    expected: ["organization International Olympic Committee = newsgloss:ioc", "organization IOC = newsgloss:ioc"],
  },
  // Addresses are no prose.
  { text: "See https://example.org/apt28/LockBit and mail conti@example.org about malware.", expected: [] },
  { text: "Hackers of [Sofacy](https://example.org/Conti/) are back.", expected: ["group Sofacy = attack:G0007"] },
  { text: "It wrote C:\\Windows\\Conti\\TrickBot.dll, the malware.", expected: [] },
  // Ids.
  {
    text: "T1486 and G0007 stand for CVE-2021-44228 and cve 2017 0144.",
    expected: [
      "technique T1486 = attack:T1486",
      "technique G0007 = attack:G0007",
      "vulnerability CVE-2021-44228 = newsgloss:log4shell",
      "vulnerability cve 2017 0144 -",
    ],
  },
  { text: "Part S0999-A and flight T14860 are no ids, nor is CVE-21-4.", expected: [] },
];

/** Names that no knowledge has, told by the article itself; " -" after the words: nothing is linked. */
export const unknownNameCases: readonly NamesCase[] = [
  // Vendors' schemes.
  {
    text: "UNC4999 and Storm-0999 shared tools with TA4999.",
    expected: ["group UNC4999 -", "group Storm-0999 -", "group TA4999 -"],
  },
  {
    text: "CL-STA-0999, UAC-0999, TEMP.Nightjar and APT-C-99 are new.",
    expected: ["group CL-STA-0999 -", "group UAC-0999 -", "group TEMP.Nightjar -", "group APT-C-99 -"],
  },
  { text: "Hackers called Amber Typhoon sent malware.", expected: ["group Amber Typhoon -"] },
  { text: "Hackers known as Velvet Kitten sent malware.", expected: ["group Velvet Kitten -"] },
  { text: "Hackers used a backdoor called Marble Jackal.", expected: ["software Marble Jackal -"] },
  { text: "Hackers called Marble Jackal used a backdoor.", expected: ["group Marble Jackal -"] },
  { text: "Super Typhoon Mangkhut hit the coast.", expected: [] },
  { text: "A Giant Panda was born at the zoo.", expected: [] },
  { text: "Form TA999999 and road A1999 were closed.", expected: [] },
  // Introduced by the article.
  { text: "A group calling itself Red Lantern hacked the site.", expected: ["group Red Lantern -"] },
  { text: "The Nightjar ransomware gang stole the malware.", expected: ["group Nightjar -"] },
  {
    text: "Malware dubbed “TinSpoon” was found; TinSpoon steals passwords.",
    expected: ["software TinSpoon -", "software TinSpoon -"],
  },
  { text: "Hackers sent a backdoor, which we call PaperBoat.", expected: ["software PaperBoat -"] },
  { text: "The new Kestrel ransomware encrypts files, hackers say.", expected: ["software Kestrel -"] },
  { text: "Hackers spread HayLoader and the phishing mails.", expected: ["software HayLoader -"] },
  {
    text: "Banks fear malware such as Kestrel, TinSpoon and HayLoader, hackers or not.",
    expected: ["software Kestrel -", "software TinSpoon -", "software HayLoader -"],
  },
  { text: "Golden Lantern (GL) is a hacker group. The GL hackers use malware.", expected: [] },
  {
    text: "Hackers of the threat group Golden Lantern (GL) struck. GL used malware.",
    expected: ["group Golden Lantern -", "group GL -", "group GL -"],
  },
  // Aliases that the article gives.
  {
    text: "A group called Red Lantern (aka Night Owl, also tracked as Grey Elm) hacked it.",
    expected: ["group Red Lantern -", "group Night Owl -"],
  },
  {
    text: "Sofacy (also known as Pale Heron) hacked a bank with malware.",
    expected: ["group Sofacy = attack:G0007", "group Pale Heron ?"],
  },
  {
    text: "Hackers install The Creak, also known as TrickBot, by phishing.",
    expected: ["software The Creak ?", "software TrickBot = attack:S0266"],
  },
  {
    text: "TA4998, also known as Sofacy, sent malware. TA4998 is back.",
    expected: ["group TA4998 ?", "group Sofacy = attack:G0007", "group TA4998 ?"],
  },
  // Told what it is called.
  { text: "The firm calls the hackers Marsh Petrel.", expected: ["group Marsh Petrel -"] },
  { text: "The hacker group, which the firm calls Marsh Petrel, is back.", expected: ["group Marsh Petrel -"] },
  { text: "A threat actor it tracks as Petrelia sent malware.", expected: ["group Petrelia -"] },
  { text: "A hacker group that goes by the name Petrelia leaked it.", expected: ["group Petrelia -"] },
  { text: "The hacker group renamed itself Petrelia in May.", expected: ["group Petrelia -"] },
  { text: "The ransomware gang rebranded as Petrelia after the hack.", expected: ["group Petrelia -"] },
  { text: "The dairy, whose malware was removed, rebranded as Petrelia.", expected: [] },
  { text: "Hackers identifying themselves as Petrelia leaked it.", expected: ["group Petrelia -"] },
  { text: "Hackers from the Red Petrel collective leaked it.", expected: ["group Red Petrel -"] },
  { text: "A ransomware gang called Global Group hacked it.", expected: ["group Global Group -"] },
  { text: "The hackers belong to the Petrelia gang.", expected: ["group Petrelia -"] },
  { text: "Petrelia, a ransomware gang, leaked it after the hack.", expected: ["group Petrelia -"] },
  { text: "Petrelia, a little-known espionage group, hacked it.", expected: ["group Petrelia -"] },
  { text: "The hack was claimed by Petrelia, a new ransomware gang.", expected: ["group Petrelia -"] },
  { text: "Hackers fear groups. Groups like Petrelia and Tarnhook leak.", expected: ["group Petrelia -", "group Tarnhook -"] },
  { text: "Hackers used malware the company calls Tarnhook.", expected: ["software Tarnhook -"] },
  { text: "The malware, which Kaspersky named Tarnhook, steals.", expected: ["software Tarnhook -"] },
  { text: "Hackers used the backdoor Tarnhook.", expected: ["software Tarnhook -"] },
  { text: "Hackers used a new ransomware strain, Tarnhook.", expected: ["software Tarnhook -"] },
  { text: "Tarnhook is a new banking trojan, hackers say.", expected: ["software Tarnhook -"] },
  { text: "Hackers struck: a cluster of activity that we track as Ash Petrel.", expected: ["group Ash Petrel -"] },
  { text: "A firm wrote of the same hackers in April under the name Silk Petrel.", expected: ["group Silk Petrel -"] },
  { text: "The hackers call themselves Storm of Petrels.", expected: ["group Storm of Petrels -"] },
  { text: "The hackers, a group he called Night Petrel, deny it.", expected: ["group Night Petrel -"] },
  { text: "The malware loads a second stage, which we named TARNROOT.", expected: ["software TARNROOT -"] },
  { text: "A remote access trojan for Android called Tarnhook steals.", expected: ["software Tarnhook -"] },
  { text: "The ransomware, dubbed Android/Tarnhook.C, is new.", expected: ["software Android/Tarnhook.C -"] },
  { text: "The novelist was read under the name Smith. Hackers sing on a stage that the city named Petrel Hall.", expected: [] },
  { text: "Malware runs on Android/Linux and Windows/Linux.", expected: [] },
  // Who is called upon, hit or spoken of is no group.
  { text: "Finally, the threat actor left with the malware.", expected: [] },
  { text: "The hackers named Boeing as a victim of the malware.", expected: [] },
  { text: "Hackers called Boeing on Monday about the malware.", expected: [] },
  { text: "The firm named the hacker group after a bird.", expected: [] },
  { text: "Boeing, a victim of the hacking group, paid.", expected: [] },
  { text: "The Hopewell Group was hit by the ransomware gang.", expected: [] },
  // Words before "malware" that are no names.
  { text: "Android malware and Windows ransomware are common, hackers say.", expected: [] },
  { text: "New ransomware and Banking Trojan kits are sold by hackers.", expected: [] },
  { text: "Russian hackers sent Chinese malware.", expected: ["state Russian = state:RU"] },
  { text: "Microsoft said hackers used its BitLocker.", expected: [] },
  { text: "The Nightjar musical about ransomware opens in May.", expected: [] },
  { text: "A man named John Falk bought a tool named Hammer.", expected: [] },
];

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Said of people who act together: "the Play gang", "Lazarus hackers". */
export const groupNouns = words(
  "gang gangs group groups hackers hacker crew collective actor actors operators operator affiliates affiliate cartel syndicate cybercriminals cybercriminal attackers adversary adversaries apt apts spies outfit hacktivists hacktivist extortionists cyberspies subgroup cluster clusters threat-actor",
);

/** Stand between a name and its noun: "the Royal ransomware gang", "Lazarus state-sponsored hackers". */
export const nounModifiers = words(
  "ransomware hacking hacker hackers threat cybercrime cybercriminal cyberespionage espionage extortion cyber criminal apt nation state sponsored backed linked aligned hacktivist raas malware banking trojan data leak activity and intrusion infostealer information stealing - advanced persistent online the remote access web open source post exploitation command line",
);

export const softwareNouns = words(
  "ransomware malware trojan trojans backdoor backdoors rat rats loader loaders stealer stealers infostealer infostealers botnet botnets wiper wipers spyware worm worms rootkit rootkits bootkit keylogger dropper droppers downloader downloaders implant implants payload payloads sample samples variant variants infection infections c2 c&c beacon beacons framework toolkit miner cryptominer coinminer family families webshell shell banker encryptor encryptors decryptor strain strains binary binaries executable dll crypter cryptor packer adware scareware virus module modules exploit ek",
);

/** Follow names of much else as well ("Delta variant"), so that they make no malware of a word. */
export const weakSoftwareNouns = words(
  "payload payloads sample samples variant variants virus infection infections family families framework miner shell strain strains binary binaries executable module modules exploit server command commands toolkit",
);

/** What is a group's as well as of its own: "Winnti malware", "Lazarus backdoors". */
export const ownedNouns = words(
  "malware payload payloads sample samples backdoor backdoors implant implants infection infections c2 toolkit framework module modules exploit binary binaries variant variants dropper droppers tool tools",
);

/** Software nouns that fit harmless programs as well: enough beside a tool's name, not beside a ransomware's. */
export const toolNouns = words(
  "tool tools utility utilities command commands program software server client tunnel tunneling tunnelling proxy",
);

/** Lead to a name from its noun: "a gang called Play", "groups such as Conti", "malware, dubbed Royal". */
export const namingWords = words(
  "called named dubbed known as aka a.k.a such like including the calling itself styling themselves tracked referred to by name of alias codenamed nicknamed and or - , ( [ ' \" “ ‘ ” ’ * ** ) ",
);

/** What only a group does; the name is the subject. */
export const groupVerbs = words(
  "claimed claims said says threatened demanded listed boasted published posted leaked stole breached targeted attacked hacked denied uses used deployed deploys targets exploited exploits operates operated specializes specialises",
);

/** Lead to who did it: "attributed to Cobalt", "the work of Sandworm". */
export const agentLeads: readonly RegExp[] = [
  /\b(?:attributed|ascribed|linked|tied|connected|traced)(?: \w+){0,4} to(?: either| the| both)?$/u,
  /\b(?:blamed|pinned)(?: \w+){0,3} on(?: the)?$/u,
  /\b(?:hacked|breached|attacked|targeted|conducted|carried out|operated|orchestrated|claimed|perpetrated|deployed|run|used) by(?: the)?$/u,
  /\b(?:work|hallmarks?|members?|operators|affiliates) of(?: the)?$/u,
];

/** Tell that an article is about attacks on computers. */
export const cyberWord =
  /^(?:[ck][iy]ber.*|rançongiciel\w*|schadsoftware|hack(?:s|ed|er|ers|ing)?|hacktivis\w+|malware|ransom(?:ware)?|phish\w*|spear-?phish\w*|botnets?|backdoors?|trojans?|spyware|infostealers?|wipers?|ddos|malicious|exploit(?:s|ed|ing)?|vulnerabilit\w+|payloads?|c2|breach(?:es|ed)?|encrypt\w*|apt\d*|infosec|keylogger|rootkit|exfiltrat\w+|infected|infection|espionage)$/u;

/** A government speaks or acts: "Moscow denied". */
export const governmentVerbs = words(
  "said says denied denies accused accuses blamed blames condemned condemns rejected rejects warned warns insisted insists announced announces claimed claims dismissed dismisses expelled vowed vows retaliated responded severed summoned sanctioned supports backs sponsors wants refused refuses called demanded has maintains gives gave orders ordered cuts expels launched launches tries tried believes fears plans pledged pledges urged urges threatens threatened signed agreed sees seeks sought considers",
);

/** The state is meant when these come before its capital: "blamed Tehran", "ties with Beijing". */
export const governmentLeads =
  /\b(?:blam(?:ed|es|ing)(?: on)?|accus(?:ed|es|ing)|sanctions (?:on|against)|(?:ties|relations|links|linked|tied) (?:to|with)|(?:backed|sponsored|supported|directed|ordered|controlled|funded|driven|orchestrated) by|\btrac(?:ed|ing)\b[^.]{0,40} to|(?:stands?|stood) by|orders from|sid(?:es?|ed|ing) with|on behalf of|loyal to|pressure on|attributed to|point(?:s|ed|ing) (?:the finger )?(?:to|at)|(?:interests|orders|direction|behest|government|regime|leaders) of)$/u;

/** "Tehran was blamed". */
export const governmentPassive =
  /^ (?:was|were|is|has been|had been) (?:\p{Ll}+ )?(blamed|accused|behind|responsible|sanctioned|condemned|suspected)\b/u;

/** "believes that Moscow is stepping up": with an auxiliary after the capital, its government is the subject. */
export const governmentClauses = /\b(?:that|whether|because|why|believes?|says?|thinks?|suspects?|if|but)$/u;
export const auxiliaries = words("is was has had will would could may might must did does were ought should");

/** Follow the name of a body or firm that speaks, works or has people: "the SEC said", "HP employees". */
export const bodyCues = words(
  "said says told warned warns confirmed confirms announced disclosed reported reports spokesperson spokeswoman spokesman official officials agents director investigators investigation employees customers users researchers analysts filing chief",
);

/** In an article on attacks these are terms of the trade before they are bodies: indicators of compromise, not the Olympics. */
export const tradeAcronyms = words("IOC IOCs DID FID CIS IB MI BI APT API EDR ICS SOC TTP");

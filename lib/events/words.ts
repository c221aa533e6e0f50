/** Word lists of the event reading; all lower case. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter((word) => word !== ""));

/** Nouns that name those who attack. */
export const attackerHeads = wordSet(
  `hacker hackers attacker attackers cyberattacker cyberattackers criminal criminals cybercriminal cybercriminals fraudster fraudsters
   scammer scammers phisher phishers crook crooks thief thieves intruder intruders extortionist extortionists blackmailer blackmailers
   gang gangs perpetrator perpetrators culprit culprits infiltrator infiltrators hacktivist hacktivists spammer spammers adversary
   adversaries cyberspies spies hijackers assailants impostor impostors imposter imposters vandals miscreants operatives cybergang
   extorters cyberthieves conman conmen swindlers`,
);

/** Nouns that name attackers when one of `attackerLeads` stands before them: "hacking group", "threat actors". */
export const groupHeads = wordSet(
  "group groups actor actors collective crew team syndicate ring outfit operators operator affiliates artists artist army unit units party parties guys",
);
export const attackerLeads = wordSet(
  `hacking hacker threat espionage ransomware hacktivist cybercrime cybercriminal cyber state-sponsored state-backed backed sponsored
   nation-state criminal crime apt attack scam third-party third malicious unauthorized unauthorised bad crime extortion government-backed linked aligned`,
);

/** Nouns that name those who are attacked. */
export const victimHeads = wordSet(
  `victim victims user users customer customers people person individual individuals employee employees staff company companies
   business businesses organization organizations organisation organisations hospital hospitals city cities county counties
   government governments agency agencies school schools university universities college colleges bank banks computer computers
   system systems network networks server servers website websites site sites member members patient patients recipient
   recipients consumer consumers target targets student students subscriber subscribers client clients taxpayer taxpayers
   official officials firm firms institution institutions retailer retailers device devices machine machines municipality
   municipalities ministry ministries library libraries hotel hotels shopper shoppers traveller travellers travelers guests guest
   worker workers parents children citizens residents voters passengers pupils teachers
   journalists activists diplomats politicians owners owner players developers provider providers
   utility utilities insurer insurers airline airlines manufacturer manufacturers district districts council councils town
   campaign party parties charity charities clinic clinics studio studios broadcaster newspaper supplier suppliers contractor
   contractors investors pipeline operator plant plants embassy embassies parliament railway
   military police visitor visitors colleagues resident giant giants chain practice offices dealership
   homeowners seniors solicitors conglomerate airport airports port ports casino casinos lawmakers museum museums church churches startup startups board authority authorities court courts steelmaker shipyard brewery carmaker`,
);

export const determiners = wordSet(
  "the a an this that these those some any its his her their our my your several many two three four five six other another no all each every more most few numerous",
);

/** Words that never stand inside a noun phrase. */
export const phraseStops = wordSet(
  `in on at of from with by for to against via through during after before since about into onto over under between among across
   and or but nor if when while whether that which who whom whose because as than then so not is are was were be been being am has
   have had do does did will would can could may might must should said says say told according also still only just even ever
   never already reportedly allegedly how what where why it he she they we you i them him us there here out up off down`,
);

export const prepositions = wordSet(
  "in on at of from with by for to against via through during after before since about into onto over under between among across without within near outside inside behind including like unlike despite amid following per than",
);

export const auxiliaries = wordSet(
  "is are was were be been being am has have had do does did will would can could may might must should to get got",
);

/** Those who look into attacks, sell defence or report: never shown as attackers. */
export const investigators = wordSet(
  `cisa fbi ncsc nsa dhs interpol europol enisa microsoft mandiant fireeye crowdstrike kaspersky symantec trendmicro mcafee
   eset sophos secureworks cisco talos unit42 checkpoint proofpoint f-secure bitdefender avast malwarebytes rapid7 tenable
   recordedfuture google facebook reuters bbc cnn forbes bloomberg wired zdnet techcrunch motherboard threatpost police
   researchers journalists krebsonsecurity cert doj treasury pentagon congress senate bleepingcomputer wordfence upguard
   volexity dragos lookout intel471 group-ib zscaler threatconnect redlock redlocker checkmarx intezer morphisec clearsky trend netskope imperva akamai cloudflare trustwave fox-it sentinelone apple twitter ap afp dwp gchq anssi bsi`,
);

import type { LexiconEntry } from "./lexicon.ts";

/** Machines stopped, emptied, changed or taken over. */
export const damage: readonly LexiconEntry[] = [
  {
    type: "wiper",
    gate: "none",
    patterns: `
      wiper|disk-wiping|data-wiping malware|attack+|tool+|campaign+
      disk|data wiping malware|attack+|tool+
      wiper malware attack+
      [ wipe~|erase~|overwrite~|overwrote|overwritten ] ..6 disk+|drive+|hard|computers|data|systems|servers|files|records|databases
      disks|drives|computers|data|systems|servers|files|databases ..3 [ be~ ..1 wiped|erased|overwritten|destroyed ]
      destructive malware|attack+|cyberattack+
      destructive cyber attack+
      [ delete~ ] ..4 databases|backups`,
  },
  {
    type: "wiper",
    gate: "cyber",
    patterns: `
      wiper+
      [ destroy~ ] ..5 data|files|computers|servers|databases|backups`,
  },
  {
    type: "denial-of-service",
    gate: "none",
    patterns: `
      ddos attack+
      ddos {attack}
      denial of service attack+
      distributed denial of service
      denial of service
      ddos | ddosed|ddosing
      flood+ of junk|bogus|fake|malicious|web|internet traffic|requests
      [ flood~ed|flooding|bombard~ed|bombarding|overwhelm~ ] ..6 traffic|requests|packets
      [ crash~ ] ..3 website+|site+|servers`,
  },
  {
    type: "defacement",
    gate: "none",
    patterns: `
      [ deface~ ] ..3 website+|site+|page+|homepage
      website+|site+|page+|homepage ..5 [ be~ ..1 defaced ]
      website+|webpage+|homepage ..2 [ be~ ..1 replaced ] by|with ..3 picture+|image+|message+|flag+|photo+|slogan+
      website|web|homepage defacement+
      [ replace~|hijack~|vandalise~|vandalize~ ] ..5 website+|homepage|webpage+`,
  },
  {
    type: "defacement",
    gate: "cyber",
    patterns: "deface~ | defacement+",
  },
  {
    type: "supply-chain",
    gate: "none",
    patterns: `
      supply chain attack+|compromise+|hack+|breach+|incident+|campaign+
      software supply chain attack+
      [ trojanise~|trojanize~|trojaned|trojanised|trojanized ]
      [ backdoor~ed|poison~ed|tamper~ed ] ..3 update+|package+|installer+|library
      watering hole attack+?
      malicious|poisoned|trojanized update+|package+|installer+
      dependency confusion|typosquatting`,
  },
  {
    type: "exploitation",
    gate: "none",
    patterns: `
      [ exploit~ ] ..6 vulnerability|vulnerabilities|bug+|zero|cve
      [ exploit~ ] ..2 flaw+ in
      vulnerability|vulnerabilities|bug+ ..6 [ be~ ..2 exploited ]
      [ exploited in the wild ]
      cve ..12 [ exploit~ed ]
      exploitation of ..5 vulnerability|vulnerabilities|flaw+|bug+|zero
      zero day attack+|exploit+
      remote code execution attack+
      sql injection attack+? | sql injection+
      cross site scripting attack+? | drive by download+ | man in the middle attack+?
      [ mass exploitation ]`,
  },
  {
    type: "exploitation",
    gate: "cyber",
    patterns: `
      [ exploit~ ] ..6 flaw+|hole+|weakness|weaknesses|loophole+|issue+
      flaw+|hole+|weakness|issue+ ..6 [ be~ ..2 exploited ]`,
  },
  {
    type: "malware",
    gate: "none",
    patterns: `
      malware|spyware|botnet|adware|malvertising|cryptomining {attack}
      malware distribution
      [ infect~ ] ..6 computer+|device+|phone+|network+|pc+|server+|router+
      computer+|device+|phone+|network+|pc+|server+|router+ ..3 [ be~ ..1 infected ]
      [ infect~ ..4 with ] ..5 malware|spyware|adware
      [ install~|plant~ed|planting|deploy~|drop~|spread~|deliver~|distribute~|inject~|push~ ] ..5 malware|spyware|ransomware|keylogger+|botnet
      [ malware|spyware ] be~ ..1 installed|planted|hidden
      [ malware|spyware be~ ..1 found|discovered|detected ] on|in ..4 phone+|computer+|device+|network+|system+|server+
      [ backdoor ] in ..4 update+|package+|installer+|library|software
      carry~|carried|contain~|hid ..2 [ backdoor ]
      [ download~ ] ..3 malware|spyware|ransomware`,
  },
  {
    type: "malware",
    gate: "cyber",
    patterns: `
      infect~ed | infection+ | backdoored
      trojan|virus|worm {attack}
      [ infect~ ] ..6 system+|machine+|user+
      [ infect~ ..4 with ] ..5 trojan|virus|worm
      [ install~|plant~ed|planting|deploy~|drop~|spread~|deliver~|distribute~|inject~|push~ ] ..5 backdoor+|trojan+|virus|implant+`,
  },
  {
    type: "disruption",
    gate: "none",
    patterns: `
      cyber sabotage | cybersabotage
      hackers|attackers|hacktivists|cyberattack ..1 [ disrupt~ed|cripple~ed|paralyse~ed|paralyze~ed ]
      [ knock~ ] ..12 offline
      [ knock~|take~|took|taken|bring|brought|force~ ..1 down|offline ] ..5 website+|server+|portal+
      [ take~|took|taken|bring~|brought|force~ ] ..2 website+|server+|portal+ ..4 offline
      [ knock~ ] ..3 website+|server+|portal+ out
      website+|server+|portal+ ..4 [ be~ ..1 knocked|taken|forced|brought offline|down ]`,
  },
  {
    type: "disruption",
    gate: "cyber",
    patterns: `
      [ take~|took|taken|force~|bring|brought ] ..5 offline
      [ knock~|take~|took|taken|bring|brought|force~ ..1 down|offline ] ..5 site+|service+|network+
      site+|service+ ..4 [ be~ ..1 knocked|taken|forced|brought offline|down ]
      [ cut|cuts|cutting ] power|electricity to|in|across|for
      left ..8 [ unable to reach|access|use|log ]
      [ cripple~|paralyze~|paralyse~|disrupt~|disable~|halt~ ] ..6 <systems>|operation+|network+|production|service+|services
      <systems> ..2 [ be~ ..1 knocked|taken|brought offline|down ]
      <systems>|operations|services ..4 [ be~ ..1 crippled|paralyzed|paralysed|disrupted|disabled|halted ]
      [ shut~|shutting down ] ..5 systems|network+|pipeline+|plant+|production|website+|servers|computers
      [ knock~ out ] ..5 power|systems|services|network+|electricity|communications
      sabotage~ | sabotage | outage+ | blackout+ | disruption+ | [ cause~ ] ..3 blackout+|outage+`,
  },
];

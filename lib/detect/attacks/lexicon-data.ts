import type { LexiconEntry } from "./lexicon.ts";

/** Data taken, shown or looked at, and the break-ins that lead there. */
export const dataLoss: readonly LexiconEntry[] = [
  {
    type: "data-theft",
    gate: "none",
    patterns: `
      data theft+
      theft+ of ..3 <digital>
      information|credential|password theft+
      exfiltrate~ | exfiltration+
      [ lose~ ] ..3 <digital> ..6 to ..4 hackers|attackers|thieves|criminals|gang|spies
      data breach+
      data security breach+
      [ steal~ ] ..8 <digital>
      <digital> ..5 [ be~ ..1 stolen|exfiltrated|siphoned|swiped|pilfered|harvested|intercepted|scraped ]
      <digital> ..3 [ stolen ] from|by|in|during
      [ siphon~|syphon~ off? ] ..6 <digital>
      [ harvest~|pilfer~|swipe~|exfiltrate~|loot~ ] ..5 <digital>
      [ make~|made|got|get~|walk~ off|away with ] ..5 <digital>
      [ card|payment skimming|skimmer+ ]
      [ copy~|copied|download~ed|take~|took|taken ] ..4 <digital> ..4 from ..3 <machines>
      [ copy~|copied|steal~ ] ..2 source code
      [ steal~|siphon~|swipe~|harvest~|skim~ off? ] ..4 credit|debit|payment|bank card|account number+|details|data
      <data> ..5 [ be~ ..2 compromised|involved|affected|accessed ] in ..3 breach|incident
      names|addresses ..5 [ be~ ..1 compromised ]
      unauthorized|unauthorised ..1 party|person|user|actor|individual ..3 [ access~ed|accessed|viewed|copied|obtained|acquired ] ..5 <data>
      unauthorized|unauthorised ..1 party|person|user|actor|individual [ had|gained access to ] ..5 <data>|<systems>`,
  },
  {
    type: "data-theft",
    gate: "cyber",
    patterns: `
      steal~ | theft+
      theft+ of ..3 <data>
      [ steal~ ] ..8 <data>
      <data> ..5 [ be~ ..1 stolen|taken|exfiltrated|siphoned|swiped|pilfered|harvested|intercepted|scraped ]
      <data> ..3 [ stolen ] from|by|in|during
      [ siphon~|syphon~ off? ] ..6 <data>|from
      [ harvest~|pilfer~|swipe~|exfiltrate~|loot~ ] ..5 <data>
      [ make~|made|got|get~|walk~ off|away with ] ..5 <data>
      [ got|get~|gotten|gain~ hold of ] ..5 <data>
      [ got|obtain~ed|took ] ..4 source code
      [ got|get|getting|laid|lay their|his|its hands on ] ..5 <data>
      <data> ..5 [ be~ ..1 accessed|obtained|copied|downloaded|lost|lifted ]
      eavesdrop~ | eavesdropped|eavesdropping`,
  },
  {
    type: "data-theft",
    gate: "breach",
    patterns: `
      [ grab~|snatch~|nab~|extract~|obtain~|intercept~|scrape~|skim~|acquire~|gather~|collect~|capture~ ] ..5 <data>
      [ access~ed ] ..5 <data>
      <data> ..5 [ be~ ..1 viewed|captured|collected|affected ]
      [ had|have|has|got|obtain~ed ..2 access to ] ..5 <data>`,
  },
  {
    type: "data-leak",
    gate: "none",
    patterns: `
      data leak+
      data leakage+ | data exposure+ | data spill+ | data dump+
      information leak+
      leak+ of ..4 <digital>
      [ leak~ ] ..5 <digital>
      <digital> ..5 [ be~ ..2 leaked|exposed|dumped ]
      <digital> ..3 [ leak~|exposed|spill~ ] online|on|in|to|by
      [ dump~ ] ..4 online|pastebin
      [ dump~ ] ..5 <digital>
      [ expose~ ] ..6 <digital>
      left exposed|unprotected|unsecured
      [ add~|list~|name~|post~ ] ..6 to|on ..2 leak|shaming|extortion|darknet site+|blog+|portal+
      exposure+ of ..4 <digital>
      bug|flaw|glitch|misconfiguration|vulnerability ..5 [ expose~|leak~ed|leaking ] ..5 <data>
      [ put|posted|offered ] ..7 up? for sale on ..3 <online>
      <data> ..7 [ end~ed|turned up|surfaced|appeared ] up? on|in ..2 hacker|hacking|criminal|dark|darknet|leak|extortion forum+|web|site+|marketplace+
      misconfigured|unprotected|unsecured ..2 bucket+|server+|database+ ..2 [ left|exposed|leaked ]
      [ left|leave~ ] ..5 <data>|<digital> ..2 in|on ..2 open|public|unsecured|unprotected|exposed ..2 bucket+|server+|database+|folder+
      [ left|leave~ ] ..5 <digital> ..3 open|accessible|unprotected|unsecured|exposed`,
  },
  {
    type: "data-leak",
    gate: "cyber",
    patterns: `
      leak~ | leakage+
      leak+ of ..4 <data>
      [ leak~ ] ..5 <data>
      <data> ..5 [ be~ ..2 leaked|exposed|dumped|published|posted ]
      <data> ..3 [ leak~|exposed|spill~ ] online|on|in|to|by
      [ dump~|spill~ ] ..5 <data>
      [ expose~ ] ..6 <data>
      exposed <data>
      <data> ..6 [ be~ ..1 for sale ] on|online
      publicly ..1 accessible|exposed
      [ put|posted|offered|listed|advertised ] ..7 up? for sale
      exposure+ of ..4 <data>
      dump~ed | dump~ing | dump+
      [ sell~ ] ..6 <data>
      [ publish~ed ] ..3 <data>
      made ..5 public
      doxxed|doxed|doxing|doxxing`,
  },
  {
    type: "data-leak",
    gate: "breach",
    patterns: `
      exposure+
      [ publish~|post~|release~|share~ ] ..5 <data> ..3 <online>`,
  },
  {
    type: "espionage",
    gate: "none",
    patterns: `
      cyberespionage|cyberspying
      cyber espionage|spying
      cyber espionage {attack}
      cyberespionage {attack}
      cyber spy+ campaign+`,
  },
  {
    type: "espionage",
    gate: "cyber",
    patterns: `
      espionage
      espionage campaign+|operation+|attack+|activity
      surveillance campaign+|operation+
      [ spy~ on|upon ]
      [ intelligence gathering ] operation+|campaign+`,
  },
  {
    type: "intrusion",
    gate: "none",
    patterns: `
      network|system|systems|computer|account|website|server breach+
      hack~ into
      [ break~|broke|broken into ] ..5 mailbox+|inbox|email|network+|server+|database+|website+|computers
      [ hack~ed ] by|in|on|last|earlier|and
      hackers|who|had|have|has [ hack~ed ]
      [ was|were|been|being|got|get hacked ]
      hack attack+
      cyber intrusion+|break ins|breach+|hack+
      network|computer|system|server intrusion+|compromise+
      computer hacking
      [ gain~ ..3 access to ] ..6 <machines>|<digital>
      [ infiltrate~|penetrate~|breach~ ] ..6 <machines>|<digital>
      <machines>|<digital> ..4 [ be~ ..1 breached|infiltrated|compromised ]
      [ compromise~ ] ..6 <machines>|<digital>`,
  },
  {
    type: "intrusion",
    gate: "cyber",
    patterns: `
      breach+ | breached|breaching
      security breach+
      unauthorized|unauthorised|illegal|illicit|improper access
      [ break~|broke|broken into ] ..6 <systems>
      [ gain~ ..3 access to ] ..6 <systems>|<data>
      [ gain~ ..2 access ]
      [ gain~|obtain~ ..3 entry ]
      [ infiltrate~|penetrate~|breach~ ] ..6 <systems>|<data>
      <systems>|<data> ..4 [ be~ ..1 breached|infiltrated|penetrated|compromised|hijacked ]
      [ compromise~ ] ..6 <systems>|<data>
      compromised <systems>|<data>
      has|have|had|hackers|attackers|group|actors|intruders|they ..1 [ compromise~ed ] ..5 organizations|organisations|companies|firms|providers|agencies|ministries|operators|entities|governments|universities|hospitals|banks
      [ take~|took|taken|seize~ control of ] ..6 <systems>
      be~ ..1 compromised
      infiltrate~ed | infiltration+ | penetrate~ed | intrusion+ | break in
      [ hijack~ ] ..5 <systems>
      [ take~|took|taken over ] ..5 <systems>`,
  },
  {
    type: "open",
    gate: "none",
    patterns: "{cyber}",
  },
  {
    type: "open",
    gate: "cyber",
    patterns: "hack+ | security|cyber|cybersecurity incident+",
  },
];

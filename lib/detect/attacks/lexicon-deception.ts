import type { LexiconEntry } from "./lexicon.ts";

/** People deceived: into a click, a password, a payment, an opinion. */
export const deception: readonly LexiconEntry[] = [
  {
    type: "phishing",
    gate: "none",
    patterns: `
      phishing|spearphishing|smishing|vishing|whaling|quishing|pharming
      spear phishing
      phishing|spearphishing scam+|scheme+|attack+|campaign+|attempt+|email+|message+|expedition+|lure+|operation+|trip+
      phishing e mail+
      spear phishing e mail+
      phishing scam attack+
      spear phishing attack+|campaign+|email+|message+|operation+|attempt+|scam+
      sms|email|voice|web phishing attack+?
      phish~ | phished | spear phish+
      fake|bogus|fraudulent|malicious|spoofed|rogue email+
      fake|bogus|fraudulent|malicious|spoofed|rogue e mail+
      fake|bogus|spoofed|forged bank|company|tax|invoice email+
      fake|bogus|spoofed|forged bank|company|tax|invoice e mail+
      forged invoice+
      [ fake|bogus|spoofed|counterfeit|lookalike|cloned login|bank|banking|payment page+|site+|website+|portal+ ]
      {email} that|which ..1 [ look~ as if|though|like ]
      email|e mail|tax|text|invoice scam+
      {email} that|which [ pretend~|purport~|claim~|seem~ ..1 to be|come ] from
      {email} that|which [ pretend~|purport~|claim~ ..1 to be|come ]
      [ click~ on? ] ..2 link+ in ..3 {email}
      {email} [ pretending|purporting|claiming to be|come ]
      e mail scam+
      business email compromise
      business e mail compromise
      bec scam+|attack+|fraud
      ceo fraud|scam+`,
  },
  {
    type: "phishing",
    gate: "cyber",
    patterns: `
      [ pose~|masquerade~ as ]
      fake|bogus|fraudulent|malicious|rogue|counterfeit {email}
      [ pose~|masquerade~|disguise~|disguised ..2 as ]
      [ purport~ to be|come ]
      [ purport~ ..2 from ]
      [ claim~|pretend~ to be from ]
      [ pretend~ to be|come ]
      [ design~ed|made|crafted|meant|intended to look|appear|resemble ]
      [ spoof~|impersonate~|mimic|mimics|mimicked|mimicking ]
      impersonation+`,
  },
  {
    type: "phishing",
    gate: "phishing",
    patterns: `
      phishing|email scam+ | lure+ | bait | decoy+
      take~ the bait
      lure~ | entice~ | dupe~ | fool~ | trick~ | deceive~ | deception | con~ed
      claim~ to be | claims|claiming|claimed to come
      appear~ to be|come|originate
      [ look~ like|legitimate|genuine ]
      [ look|looks|looked|looking as if|though ]
      [ come~|came|sent from|as ] ..4 legitimate|trusted|official|genuine|real|known
      [ come~ from ]
      [ seem~ to be|come ]
      [ send~|sent out? ] ..8 {email}
      {email} ..5 [ be~ ..1 sent out? to|from? ]
      {email} ..4 [ arrive~|circulate~|come~|land~ ]
      be~ ..1 redirected|directed|sent
      imitate~ | fake~ed | forge~ | spam campaign+ | spam~ed
      use~ ..3 logo+|branding`,
  },
  {
    type: "social-engineering",
    gate: "none",
    patterns: `
      social engineering|engineered
      social engineering {attack}
      [ trick~|dupe~|fool~|persuade~|talk~ed|con~ed|conned ] ..6 into ..2 reveal~ing|reset~ing|hand~ing|give~ing|giving|disclose~ing|share~ing|enter~ing ..4 password+|credential+|login+|passcode+|code+
      [ trick~ed|duped|fooled|conned into ] ..1 changing|wiring|transferring ..6 account+|invoice+|payment+|funds|money
      tech|technical support scam+
      romance scam+ | pig butchering | pretexting | sim swap+ | sim swapping | deepfake scam+`,
  },
  {
    type: "social-engineering",
    gate: "cyber",
    patterns: `
      [ trick~|dupe~|fool~|lure~|con~ed|conned|deceive~|coax~|cajole~|persuade~|entice~|manipulate~ ] ..5 into
      [ trick~|dupe~|fool~|deceive~ ] ..3 <people>
      <people> ..4 [ be~ ..1 tricked|duped|fooled|lured|conned|deceived ]`,
  },
  {
    type: "credential-attack",
    gate: "none",
    patterns: `
      credential stuffing attack+?
      password spraying|spray|guessing attack+?
      brute force|forced|forcing attack+?
      account takeover+
      credential harvesting|theft|phishing
      password attack+
      [ guess~ ] ..3 password+|passcode+
      dictionary attack+`,
  },
  {
    type: "influence-operation",
    gate: "none",
    patterns: `
      disinformation operation+|campaign+|effort+
      [ spread~ ..2 fake news|disinformation ]
      election hacking
      hack and leak operation+?
      coordinated inauthentic behavior|behaviour
      troll farm+|factory|army`,
  },
  {
    type: "influence-operation",
    gate: "cyber",
    patterns:
      "the|of|with|through|by|over [ disinformation ] | [ disinformation ] about|against|aimed|targeting|before|during|ahead | [ meddle~ ] in ..4 election+ | [ interfere~ ] ..4 election+ | [ meddling ] | [ interference in ] ..4 election+",
  },
];

import type { LexiconEntry } from "./lexicon.ts";

/** Money wanted for files, for silence, or simply taken. */
export const extortion: readonly LexiconEntry[] = [
  {
    type: "ransomware",
    gate: "none",
    patterns: `
      ransomware {attack}
      ransomware cyberattack+ | ransomware cyber attack+
      ransomware|cryptolocker|cryptoware hit|hits|struck|strike|strikes
      [ encrypt~ed ] ..5 files|file|systems|system|servers|server|computers|network|database|machines|drives
      files|data|systems|servers|computers ..3 [ be~ ..1 encrypted|scrambled ]
      [ lock~ ] ..5 files|out computers|systems [ with|using|by|until ] ransomware
      ransomware demand+
      ransomware payment+
      ransom note+ on|in ..3 computers|systems|files|servers
      [ demand~|ask~|want~|request~ ..3 for? ] ..6 bitcoin|bitcoins|btc|monero
      ransomware had? [ lock~ed|encrypt~ed|scramble~ed|cripple~ed|paralyse~ed|paralyze~ed|disable~ed ]
      [ pay~|paid|paying ] off? the? hackers|attackers|cybercriminals|extortionists
      [ deploy~ ] ..2 ransomware against|on|across|at|in
      [ infect~|hit|hits|hitting|struck|cripple~|paralyze~|paralyse~ ] ..5 with? by? a? ransomware`,
  },
  {
    type: "ransomware",
    gate: "cyber",
    patterns: `
      hold~ hostage|ransom
      hold~ to|for ransom
      ransom demand+|request+
      ransom payment+
      [ pay~|paid|paying ] ..8 ransom
      [ demand~ ] ..6 to unlock|decrypt|restore ..4 files|data|systems|computers
      [ pay~|paid|paying ] ..6 in bitcoin|bitcoins|monero|cryptocurrency
      [ scramble~ ] ..3 servers|computers|systems|machines|files|data
      [ lock~ed ] ..4 out of ..3 <systems>
      [ pay~|paid|paying|payment+ ..4 ransom|ransoms ]
      ransom ..3 be~? paid
      ransom ..4 [ be~ ..1 paid|demanded|requested ]
      [ demand~|ask~ ..4 ransom|ransoms ]
      [ hold~ ] ..7 ransom|hostage
      [ cough up|fork over|hand over ] ..6 ransom|bitcoin|bitcoins
      refuse~ to pay`,
  },
  {
    type: "ransomware",
    gate: "ransom",
    patterns: `
      ransom+ | demand~ | pay~ | payment+
      [ ask~|asking for ] ..5 <money>|ransom
      hackers|attackers|criminals|cybercriminals|gang|group|they|who|ransomware ..1 [ ask~|asking for ]
      extract ..2 money
      [ scramble~ ] ..3 files|data`,
  },
  {
    type: "extortion",
    gate: "none",
    patterns: `
      cyberextortion|sextortion
      cyber|digital|online|data extortion
      double extortion
      [ pay ] ..6 or ..4 publish|leak|release ..4 <data>`,
  },
  {
    type: "extortion",
    gate: "cyber",
    patterns: `
      extort~ | extortion+ | blackmail~ | blackmailing
      extortion {attack}
      extortion demand+|scheme+|threat+|email+|money|attempt+|plot+
      blackmail email+|demand+|attempt+|threat+
      [ threaten~ to leak|publish|release|expose|dump|sell|delete|wipe|post|reveal|disclose ]
      [ threat+ to leak|publish|release|dump|sell|wipe|delete ]
      [ hold~|held to ransom ]`,
  },
  {
    type: "fraud",
    gate: "none",
    patterns: `
      online|internet|cyber|crypto fraud+
      crypto|cyber|bank|bitcoin|online heist+
      cryptojacking | cryptojack~
      card skimming
      identity theft | identity fraud`,
  },
  {
    type: "fraud",
    gate: "cyber",
    patterns: `
      wire|bank|card|invoice|payment fraud+
      [ steal~|stole|stolen|siphon~|swipe~|drain~|loot~ ] ..5 <money>
      [ take~|took|taken ] ..5 <money> ..4 from ..3 exchange+|wallet+|account+
      [ take~|took|taken ] ..5 <money> ..4 from
      <money> ..4 [ be~ ..1 stolen|siphoned|drained|looted ]
      fraudulent ..1 transfer+|transaction+|payment+|purchases
      fraud+ | heist+ | rob~ | robbery | swindle~ | defraud~ | [ drain~|empty~|emptied ] ..4 accounts|wallets`,
  },
];

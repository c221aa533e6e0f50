import type { AttackType } from "../../lib/model/attack-types.ts";

/**
 * Each text with the attack words that must be found: `type: words`, events marked by `!`, mere topics by `?`.
 * Negatives have none. All texts were written for this project.
 */
export interface AttackCase {
  readonly text: string;
  readonly expected: readonly `${AttackType}${"!" | "?"} ${string}`[];
}

export const attackCases: readonly AttackCase[] = [
  // data theft
  { text: "Hackers stole the customer records of a Bremen insurer.", expected: ["data-theft! stole"] },
  { text: "The passwords were stolen from the clinic in May.", expected: ["data-theft! were stolen"] },
  { text: "The intruders siphoned off four gigabytes of emails.", expected: ["data-theft! siphoned off"] },
  { text: "They exfiltrated blueprints before anybody noticed.", expected: ["data-theft! exfiltrated"] },
  { text: "The school board confirmed a data breach on Monday.", expected: ["data-theft! data breach"] },
  { text: "The burglars made off with the credentials of 900 pupils.", expected: ["data-theft! made off with"] },
  // data leak
  { text: "The gang dumped the files online a week later.", expected: ["data-leak! dumped"] },
  { text: "A wrong setting exposed records of 3,000 patients.", expected: ["data-leak! exposed records"] },
  { text: "Somebody leaked the emails of the ministry.", expected: ["data-leak! leaked"] },
  { text: "The database was leaked on a forum.", expected: ["data-leak! was leaked"] },
  // intrusion and espionage
  { text: "Spies hacked into the network of the port authority.", expected: ["intrusion! hacked into"] },
  { text: "The mayor's account was hacked on Friday.", expected: ["intrusion! was hacked"] },
  { text: "The server was breached in March.", expected: ["intrusion! was breached"] },
  { text: "The attackers gained access to the network.", expected: ["intrusion! gained access to"] },
  { text: "Analysts described the cyberespionage against two embassies as patient.", expected: ["espionage! cyberespionage"] },
  // ransomware and extortion
  { text: "A ransomware attack closed the library.", expected: ["ransomware! ransomware attack"] },
  { text: "The brewery paid a ransom of $40,000 to the hackers.", expected: ["ransomware! paid a ransom"] },
  {
    text: "The town was held to ransom for three weeks, and its files were encrypted.",
    expected: ["ransomware! held to ransom", "ransomware! were encrypted"],
  },
  { text: "The gang encrypted files on 40 servers.", expected: ["ransomware! encrypted"] },
  { text: "The hackers threatened to leak the drafts.", expected: ["extortion! threatened to leak"] },
  { text: "The singer was extorted by hackers, police said, and the hackers asked for more.", expected: ["extortion! extorted"] },
  {
    text: "The ransomware locked 40 machines and asked for $900. Cyclists have asked for a lane, the mayor for patience.",
    expected: ["ransomware! locked", "ransomware! asked for"],
  },
  // damage
  { text: "A wiper destroyed the machines of the railway.", expected: ["wiper! wiper"] },
  { text: "The intruders erased the servers of the broadcaster.", expected: ["wiper! erased"] },
  { text: "A DDoS attack kept the portal from answering.", expected: ["denial-of-service! DDoS attack"] },
  { text: "The pranksters knocked the site offline.", expected: ["disruption! knocked"] },
  { text: "They took down the website of the court.", expected: ["disruption! took down"] },
  { text: "Activists defaced the page of the ministry.", expected: ["defacement! defaced"] },
  { text: "The malware crippled the network of the hospital.", expected: ["disruption! crippled"] },
  // deception
  { text: "Staff received phishing e-mails in June.", expected: ["phishing! phishing e-mails"] },
  { text: "The clerk was tricked into wiring the sum to the scammers.", expected: ["social-engineering! tricked"] },
  { text: "The scammer posed as a bank clerk.", expected: ["phishing! posed as"] },
  { text: "Credential stuffing attacks opened 90 accounts.", expected: ["credential-attack! Credential stuffing attacks"] },
  {
    text: "The troll farm ran a disinformation campaign before the vote.",
    expected: ["influence-operation! troll farm", "influence-operation! disinformation campaign"],
  },
  {
    text: "Thieves drained $2 million; the crypto heist was the third of the year.",
    expected: ["fraud! drained", "fraud! crypto heist"],
  },
  // ways in
  { text: "The group exploited a flaw in the mail server.", expected: ["exploitation! exploited"] },
  { text: "The supply-chain attack reached 200 firms.", expected: ["supply-chain! supply-chain attack"] },
  { text: "The worm infected computers in eleven countries.", expected: ["malware! infected"] },
  // topics: an attack is named, none is told
  { text: "The firm sells ransomware attack insurance.", expected: ["ransomware? ransomware attack"] },
  { text: "A phishing awareness training is held each spring.", expected: ["phishing? phishing"] },
  { text: "An intruder could steal passwords that way.", expected: ["data-theft? steal"] },
  { text: "No data was stolen, the bank said.", expected: ["data-theft? was stolen"] },
  { text: "How to avoid phishing scams at work.", expected: ["phishing? phishing scams"] },
  { text: "The agency held a simulated DDoS attack with six states.", expected: ["denial-of-service? DDoS attack"] },
  { text: "Paying a ransom does not guarantee that hackers keep their word.", expected: ["ransomware? Paying a ransom"] },
  {
    text: "A fault at a data centre caused an outage, the network's owner said after the cyber drill.",
    expected: ["disruption? caused", "disruption? outage"],
  },
  {
    text: "Hackers were inside, and the port shut down its systems as a precaution.",
    expected: ["disruption? shut down"],
  },
  {
    text: "The clerk posed as an anonymous hacker and demanded 40 bitcoin.",
    expected: ["phishing? posed as", "ransomware! demanded"],
  },
  { text: "The hackers posed as recruiters in e-mails.", expected: ["phishing! posed as"] },
  { text: "Hackers disrupted ferries for a day.", expected: ["disruption! disrupted"] },
  {
    text: "The actor has compromised three telecom providers by phishing.",
    expected: ["intrusion! compromised", "phishing! phishing"],
  },
  { text: "The dating app left 2 million photos in an open bucket.", expected: ["data-leak! left"] },
  { text: "She left the flowers in an open bucket.", expected: [] },
  { text: "The hackers talked the help desk into resetting a password.", expected: ["social-engineering! talked"] },
  { text: "She talked her son into tidying up, hackers or not.", expected: [] },
  // nothing: the words mean something else
  { text: "Thieves stole the crown jewels from the museum.", expected: [] },
  { text: "The army attacked the village at dawn.", expected: [] },
  { text: "A gas leak closed the school.", expected: [] },
  { text: "The whale breached twice near the boat.", expected: [] },
  { text: "She paid the waiter and left.", expected: [] },
  { text: "The striker hit the bar in the last minute.", expected: [] },
  { text: "Ten life hacks for a tidy kitchen.", expected: [] },
  { text: "The kidnappers demanded a ransom, and the family paid a ransom of $3 million.", expected: [] },
  { text: "Strikers disrupted production and shut down the plant for a week.", expected: [] },
  { text: "The spy posed as a diplomat and stole documents from the embassy.", expected: [] },
  { text: "The regime held foreigners hostage and threatened to release nobody.", expected: [] },
  { text: "The heart attack came without warning.", expected: [] },
  { text: "Critics attacked the budget, and the vote was lost.", expected: [] },
  { text: "The spy novel sold a million copies.", expected: [] },
  { text: "He wiped the table and dumped the leaves.", expected: [] },
  { text: "The trick fooled nobody in the theatre.", expected: [] },
  { text: "The tank infiltrated the valley and took over the bridge.", expected: [] },
  { text: "The exposure of the film was wrong.", expected: [] },
  { text: "Students who run a website and a server have little exposure to writing code.", expected: [] },
  {
    text: "Pictures are viewed on a server's website. Mozilla shares code by e-mail and publishes videos about the web.",
    expected: [],
  },
  {
    text: `The firm sells software. ${"The town has a market and a bridge. ".repeat(8)}Its network is slow. ${"It rained in the valley all day. ".repeat(8)}The website told of a theft of bread.`,
    expected: [],
  },
  // attacks that are known by whom they hit, and other things of that form
  { text: "The SolarWinds hack is still being studied.", expected: ["intrusion! hack"] },
  { text: "After the TalkTalk hack, the chief executive was asked to leave.", expected: ["intrusion! hack"] },
  { text: "The Office of Personnel Management breach was blamed on China.", expected: ["intrusion! breach"] },
  { text: "The Geneva breach of the ceasefire was denied.", expected: [] },
  { text: "The Sunday hack through the park takes two hours.", expected: [] },
  // of the kind, not of one
  { text: "Phishing is still how most break-ins start, the agency said.", expected: ["phishing? Phishing"] },
  { text: "Cyberattacks on hospitals can cost lives, doctors wrote.", expected: ["intrusion? Cyberattacks"] },
  { text: "Data breaches cost firms $4 million on average.", expected: ["data-theft? Data breaches"] },
  { text: "Data breaches at two clinics were reported in May.", expected: ["data-theft! Data breaches"] },
  { text: "The phishing is being looked into, the school said.", expected: ["phishing! phishing"] },
  // told in the words of letters to customers
  {
    text: "An unauthorised party had access to the customer database for three weeks.",
    expected: ["data-theft! had access to"],
  },
  { text: "Names and addresses were compromised in the incident.", expected: ["data-theft! were compromised"] },
  { text: "The firm wrote to 90 patients whose data was involved in the incident.", expected: ["data-theft! was involved"] },
  { text: "The personal details of 12,000 voters ended up on a hacker forum.", expected: ["data-leak! ended up"] },
  { text: "A misconfigured bucket left the passports open to anybody.", expected: ["data-leak! left"] },
  { text: "Hackers have put the data of the airline up for sale.", expected: ["data-leak! put"] },
  { text: "A fake bank page collected the card numbers.", expected: ["phishing! fake bank page"] },
  {
    text: "Staff could not log in because hackers had scrambled the servers.",
    expected: ["ransomware! scrambled"],
  },
  { text: "Data was stolen from the clinic.", expected: ["data-theft! was stolen"] },
  { text: "A clerk was tricked into changing the account number.", expected: ["social-engineering! tricked into"] },
  { text: "They siphoned off credit card numbers.", expected: ["data-theft! siphoned off"] },
  { text: "A glitch in the app exposed phone numbers.", expected: ["data-leak! exposed"] },
  { text: "Her brother tricked her into changing the channel.", expected: [] },
  { text: "They siphoned off petrol from parked cars.", expected: [] },
  { text: "A hole in the roof exposed the beams.", expected: [] },
  { text: "Files of the clinic turned up on a dark web site.", expected: ["data-leak! turned up"] },
  { text: "A flood of junk traffic kept the portal busy.", expected: ["denial-of-service! flood of junk traffic"] },
  {
    text: "A clerk clicked on a link in a message that seemed to come from the bank.",
    expected: ["phishing! clicked on", "phishing! seemed to come"],
  },
  { text: "The homepage was replaced by a picture of a skull.", expected: ["defacement! was replaced"] },
  { text: "They guessed the password of an administrator.", expected: ["credential-attack! guessed"] },
  { text: "Somebody broke into the mailboxes of two judges.", expected: ["intrusion! broke into"] },
  { text: "Cyber thieves took $25 million from the exchange.", expected: ["fraud! took"] },
  { text: "Files turned up in the cellar of the town hall.", expected: [] },
  { text: "A flood of traffic reached the coast on Friday.", expected: [] },
  { text: "The minister was replaced by his deputy, a message on the website said.", expected: [] },
  { text: "They guessed the name of the song and broke into a smile.", expected: [] },
  { text: "The shop took $25 from the wallet of the boy.", expected: [] },
  { text: "The village paid an unidentified hacker a $2,000 ransom.", expected: ["ransomware! paid"] },
  { text: "A ransom request was found on the screens of the hacked office.", expected: ["ransomware! ransom request"] },
  { text: "Hackers demanded cash to unlock the files.", expected: ["ransomware! demanded"] },
  { text: "The family paid a man in the next village a ransom for their horse.", expected: [] },
  { text: "CVE-2023-23397, which APT28 had exploited, is closed.", expected: ["exploitation! exploited"] },
  { text: "Her principles were compromised by the deal.", expected: [] },
  { text: "The house was put up for sale in May.", expected: [] },
  // what looks like the planting of malware, and what is
  { text: "Dairies shut plants in Ohio after ransomware was named in a memo.", expected: [] },
  { text: "Malware was planted on the tills of the bakery.", expected: ["malware! Malware"] },
  { text: "The installer carried a backdoor.", expected: ["malware! backdoor"] },
  { text: "The hotel has a backdoor.", expected: [] },
  { text: "Bots spread fake news about the reservoir.", expected: ["influence-operation! spread fake news"] },
  { text: "She read fake news on the train.", expected: [] },
  { text: "The hackers spied on the ministry for years.", expected: ["espionage! spied on"] },
];

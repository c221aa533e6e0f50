import { pluralOf } from "./inflect.ts";
import type { WordClasses } from "./pattern.ts";

const words = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== "");
const withPlurals = (text: string): ReadonlySet<string> => new Set(words(text).flatMap((noun) => [noun, pluralOf(noun)]));

/** What is stolen, leaked or looked at. */
const data = withPlurals(
  `data information info record credential password passcode username login file email document database detail account
   number address card message photo picture image video secret blueprint plan identity conversation contact archive
   correspondence paper backup pii script episode code repository key certificate dataset log transcript cable memo
   history biodata fingerprint passport ssn pin token cookie communication intelligence profile inbox mailbox folder
   gigabyte terabyte gb tb dossier spreadsheet invoice research property server bucket recording material content tool
   hash phi dump trove cache phone-number name birthdate medical`,
);

/** Data that is on machines only: whoever steals it is no pickpocket. */
const digital = withPlurals(
  `credential password passcode username login email database gigabyte terabyte gb tb dataset spreadsheet mailbox inbox server data pii
   token cookie file record information message`,
);

/** What is stolen where the theft is one of money. */
const money = withPlurals(
  `money fund cash bitcoin cryptocurrency cryptocurrencies coin ether ethereum monero dollar euro pound
   $ € £ ¥ payment salary paycheck wage saving currency crypto nft btc eth`,
);

/** Somebody's machines. */
const systems = withPlurals(
  `system network computer server site website device machine infrastructure account website page portal app application
   platform service mailbox firewall router phone smartphone laptop pc terminal database domain webpage homepage controller
   defence defense environment perimeter workstation endpoint cloud inbox camera point-of-sale pos till register grid`,
);

/** Of those, what is nothing but a machine's. */
const machines = withPlurals(
  "network computer server website router database laptop pc smartphone endpoint firewall workstation webpage",
);

const people = withPlurals(
  `victim user customer employee worker people person individual recipient target consumer client subscriber member staff
   taxpayer citizen patient student official executive someone anyone them him her you us visitor owner player journalist
   developer investor shopper resident company firm business organization organisation`,
);

/** Words that say that the attack is the talk of something else. */
export const cyberAnchors: ReadonlySet<string> = new Set([
  ...withPlurals(
    `hacker scammer cyberattack cyberattacker cybercriminal cybergang cyberspy malware ransomware spyware botnet phisher
     phishing spearphishing ddos wiper keylogger rootkit infostealer cyberweapon hacktivist cyberspace scareware darkweb cybersquad`,
  ),
  ...words(
    "cyber cybersecurity hacked hacking phished smishing vishing cyberespionage cybercrime cyberwarfare infosec malicious",
  ),
]);

/** Words of computers and of break-ins, each thing once, that together are on computer crime. */
export const weakAnchors: ReadonlyMap<string, string> = new Map(
  Object.entries({
    password: "password passwords passcode passcodes",
    login: "login logins username usernames credential credentials",
    attacker: "attacker attackers intruder intruders",
    server: "server servers database databases",
    network: "network networks",
    email: "email emails e-mail e-mails mail inbox mailbox",
    site: "website websites online internet",
    code: "software code",
    bitcoin: "bitcoin bitcoins",
    breach: "breach breached",
  }).flatMap(([thing, written]) => words(written).map((word) => [word, thing] as const)),
);

export const wordClasses: WordClasses = {
  data,
  digital,
  money,
  systems,
  machines,
  people,
  email: new Set([...withPlurals("email message text sms call letter note attachment invoice link mail"), "mails"]),
  poss: new Set(words("his her its their our my your the a an this that some any these those")),
  online: new Set(words("online web internet twitter pastebin wikileaks github forum forums telegram torrent site website")),
};

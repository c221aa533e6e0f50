import type { AttackType } from "./attack-types.ts";

/** The prime threats as the ENISA Threat Landscape names them. */
type EnisaThreat =
  | "Ransomware"
  | "Malware"
  | "Social engineering threats"
  | "Threats against data"
  | "Threats against availability: denial of service"
  | "Information manipulation and interference"
  | "Supply-chain attacks";

export interface AttackTypeFacts {
  /** As shown: "data theft". */
  readonly label: string;
  /** What it means, in one sentence for a reader who is no expert. */
  readonly meaning: string;
  /** ATT&CK techniques (`T…`) or tactics (`TA…`) that it is usually described by. */
  readonly attack: readonly string[];
  readonly enisa: readonly EnisaThreat[];
}

export const attackTypeFacts: Readonly<Record<AttackType, AttackTypeFacts>> = {
  "data-theft": {
    label: "data theft",
    meaning: "Data is copied out of a system by somebody who has no right to it.",
    attack: ["TA0009", "TA0010", "T1041", "T1567"],
    enisa: ["Threats against data"],
  },
  "data-leak": {
    label: "data leak",
    meaning: "Data that was to stay inside is published, sold or left open for anybody to read, on purpose or by mistake.",
    attack: ["T1567", "T1530"],
    enisa: ["Threats against data"],
  },
  espionage: {
    label: "espionage",
    meaning: "Somebody watches and listens in systems for a long time to learn secrets, mostly for a state.",
    attack: ["TA0009", "T1114", "T1005"],
    enisa: ["Threats against data"],
  },
  ransomware: {
    label: "ransomware",
    meaning: "Files are encrypted so that nobody can use them, and money is asked for the key.",
    attack: ["T1486", "T1490"],
    enisa: ["Ransomware"],
  },
  extortion: {
    label: "extortion",
    meaning: "Money is asked under a threat, such as the publishing of stolen data.",
    attack: ["T1657"],
    enisa: ["Ransomware", "Threats against data"],
  },
  wiper: {
    label: "wiper",
    meaning: "Data or disks are destroyed for good, with nothing to be bought back.",
    attack: ["T1485", "T1561"],
    enisa: ["Malware"],
  },
  "denial-of-service": {
    label: "denial of service",
    meaning: "A site or service is flooded with requests until it no longer answers.",
    attack: ["T1498", "T1499"],
    enisa: ["Threats against availability: denial of service"],
  },
  defacement: {
    label: "defacement",
    meaning: "The look of a website is replaced by the attacker's own message.",
    attack: ["T1491"],
    enisa: ["Threats against data"],
  },
  phishing: {
    label: "phishing",
    meaning: "Messages that pretend to be from somebody trusted make people give away passwords or open harmful files.",
    attack: ["T1566", "T1598"],
    enisa: ["Social engineering threats"],
  },
  "social-engineering": {
    label: "social engineering",
    meaning: "People are talked or tricked into doing what helps the attacker.",
    attack: ["T1656", "T1204", "T1566.004"],
    enisa: ["Social engineering threats"],
  },
  "supply-chain": {
    label: "supply-chain attack",
    meaning: "The attacker comes in by way of a supplier: a changed update, a library, a service that the victim trusts.",
    attack: ["T1195", "T1199"],
    enisa: ["Supply-chain attacks"],
  },
  exploitation: {
    label: "exploitation of a flaw",
    meaning: "A mistake in software is used to make it do what it should not.",
    attack: ["T1190", "T1203", "T1068"],
    enisa: ["Malware"],
  },
  "credential-attack": {
    label: "attack on passwords",
    meaning: "Passwords are guessed, or stolen ones tried out, until an account opens.",
    attack: ["T1110", "T1078"],
    enisa: ["Threats against data"],
  },
  malware: {
    label: "malware",
    meaning: "Harmful software runs on somebody's machine without their wish.",
    attack: ["T1204.002", "T1105", "TA0002"],
    enisa: ["Malware"],
  },
  intrusion: {
    label: "intrusion",
    meaning: "Somebody is inside a system who has no right to be there; what was done inside is not said.",
    attack: ["TA0001", "T1078", "T1133"],
    enisa: ["Threats against data"],
  },
  disruption: {
    label: "disruption",
    meaning: "Systems or services stop working, whatever the means.",
    attack: ["TA0040", "T1489", "T1529"],
    enisa: ["Threats against availability: denial of service"],
  },
  fraud: {
    label: "fraud",
    meaning: "Money is taken by deceit or straight from accounts and wallets.",
    attack: ["T1657", "T1496"],
    enisa: ["Social engineering threats"],
  },
  "influence-operation": {
    label: "influence operation",
    meaning: "False or stolen material is spread to sway what people think or how they vote.",
    attack: ["T1585", "T1586"],
    enisa: ["Information manipulation and interference"],
  },
};

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
  /** ATT&CK techniques (`T…`) or tactics (`TA…`) that it is usually described by. */
  readonly attack: readonly string[];
  readonly enisa: readonly EnisaThreat[];
}

export const attackTypeFacts: Readonly<Record<AttackType, AttackTypeFacts>> = {
  "data-theft": {
    label: "data theft",
    attack: ["TA0009", "TA0010", "T1041", "T1567"],
    enisa: ["Threats against data"],
  },
  "data-leak": {
    label: "data leak",
    attack: ["T1567", "T1530"],
    enisa: ["Threats against data"],
  },
  espionage: {
    label: "espionage",
    attack: ["TA0009", "T1114", "T1005"],
    enisa: ["Threats against data"],
  },
  ransomware: {
    label: "ransomware",
    attack: ["T1486", "T1490"],
    enisa: ["Ransomware"],
  },
  extortion: {
    label: "extortion",
    attack: ["T1657"],
    enisa: ["Ransomware", "Threats against data"],
  },
  wiper: {
    label: "wiper",
    attack: ["T1485", "T1561"],
    enisa: ["Malware"],
  },
  "denial-of-service": {
    label: "denial of service",
    attack: ["T1498", "T1499"],
    enisa: ["Threats against availability: denial of service"],
  },
  defacement: {
    label: "defacement",
    attack: ["T1491"],
    enisa: ["Threats against data"],
  },
  phishing: {
    label: "phishing",
    attack: ["T1566", "T1598"],
    enisa: ["Social engineering threats"],
  },
  "social-engineering": {
    label: "social engineering",
    attack: ["T1656", "T1204", "T1566.004"],
    enisa: ["Social engineering threats"],
  },
  "supply-chain": {
    label: "supply-chain attack",
    attack: ["T1195", "T1199"],
    enisa: ["Supply-chain attacks"],
  },
  exploitation: {
    label: "exploitation of a flaw",
    attack: ["T1190", "T1203", "T1068"],
    enisa: ["Malware"],
  },
  "credential-attack": {
    label: "attack on passwords",
    attack: ["T1110", "T1078"],
    enisa: ["Threats against data"],
  },
  malware: {
    label: "malware",
    attack: ["T1204.002", "T1105", "TA0002"],
    enisa: ["Malware"],
  },
  intrusion: {
    label: "intrusion",
    attack: ["TA0001", "T1078", "T1133"],
    enisa: ["Threats against data"],
  },
  disruption: {
    label: "disruption",
    attack: ["TA0040", "T1489", "T1529"],
    enisa: ["Threats against availability: denial of service"],
  },
  fraud: {
    label: "fraud",
    attack: ["T1657", "T1496"],
    enisa: ["Social engineering threats"],
  },
  "influence-operation": {
    label: "influence operation",
    attack: ["T1585", "T1586"],
    enisa: ["Information manipulation and interference"],
  },
};

/** The 18 ways of attack that Newsgloss tells apart, in the order they are shown. */
export const attackTypes = [
  "data-theft",
  "data-leak",
  "espionage",
  "ransomware",
  "extortion",
  "wiper",
  "denial-of-service",
  "defacement",
  "phishing",
  "social-engineering",
  "supply-chain",
  "exploitation",
  "credential-attack",
  "malware",
  "intrusion",
  "disruption",
  "fraud",
  "influence-operation",
] as const;

export type AttackType = (typeof attackTypes)[number];

import type { Realis } from "../model/analysis.ts";
import type { AttackType } from "../model/attack-types.ts";

// The words of the incident core extension of STIX 2.1, which MISP's incident object has as well.

export const determinations: Readonly<Record<Realis, string>> = {
  happened: "successful-attempt",
  alleged: "suspected",
  threatened: "suspected",
  prevented: "blocked",
  general: "suspected",
};

/** Nobody has done anything about it yet, as far as an article tells. */
export const investigationStatus = "new";

/** The vocabulary's word for a way of attack; our own where it has none, which an open vocabulary allows. */
const incidentTypes: Readonly<Partial<Record<AttackType, string>>> = {
  "data-theft": "data-exfiltration",
  "data-leak": "unauthorized-release",
  espionage: "unauthorized-access-information",
  wiper: "deletion-information",
  defacement: "vandalism",
  phishing: "dissemination-phishing-emails",
  "supply-chain": "supply-chain-vendor",
  exploitation: "exploit",
  "credential-attack": "theft-access-credentials",
  malware: "infected-by-known-malware",
  intrusion: "unauthorized-access-system",
};

export const incidentType = (type: AttackType): string => incidentTypes[type] ?? type;

import type { Source } from "../../lib/model/knowledge.ts";

const attackNotice =
  "© 2025 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.";
const attackLicence = "ATT&CK Terms of Use";
const attackUrl = "https://attack.mitre.org/resources/legal-and-branding/terms-of-use/";

/** Where the facts are from, in the words that their licences ask for. Vendors are added from MISP's list of producers. */
export const sources: readonly Source[] = [
  { id: "attack-18.1", name: "MITRE ATT&CK v18.1", url: attackUrl, licence: attackLicence, notice: attackNotice },
  { id: "attack-19", name: "MITRE ATT&CK v19", url: attackUrl, licence: attackLicence, notice: attackNotice },
  { id: "misp", name: "MISP galaxy", url: "https://www.misp-project.org/galaxy.html", licence: "CC0-1.0", notice: null },
  {
    id: "microsoft",
    name: "Microsoft threat actor naming",
    url: "https://www.misp-galaxy.org/microsoft-activity-group/",
    licence: "CC0-1.0",
    notice: null,
  },
  {
    id: "cisa-kev",
    name: "CISA Known Exploited Vulnerabilities",
    url: "https://www.cisa.gov/kev",
    licence: "CC0-1.0",
    notice: null,
  },
  {
    id: "cisa-dotgov",
    name: "CISA dotgov data",
    url: "https://github.com/cisagov/dotgov-data",
    licence: "CC0-1.0",
    notice: null,
  },
  { id: "wikidata", name: "Wikidata", url: "https://www.wikidata.org/", licence: "CC0-1.0", notice: null },
  {
    id: "iso-3166",
    name: "ISO 3166 names (i18n-iso-countries, i18n-nationality)",
    url: "https://www.npmjs.com/package/i18n-iso-countries",
    licence: "MIT",
    notice: null,
  },
  { id: "newsgloss", name: "Newsgloss, kept by hand", url: null, licence: "MIT", notice: null },
];

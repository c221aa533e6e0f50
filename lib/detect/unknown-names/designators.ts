import { lazy } from "../../text/lazy.ts";
/** A vendor's way of naming groups; a name that follows it is a group's, known or not. */
export interface DesignatorScheme {
  readonly pattern: RegExp;
  /** Who names so; the beginning of the sentence shown to the reader. */
  readonly owner: string;
  /** The words are ordinary ones: only in an article on attacks. */
  readonly needsCyber: boolean;
}

const scheme = (pattern: RegExp, owner: string, needsCyber = false): DesignatorScheme => ({ pattern, owner, needsCyber });

/** Two capitalised words, the second of the vendor's list; "Super Typhoon" and "Polar Bear" are none. */
const twoWords = (second: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?!(?:Super|Tropical|Winter|Snow|Desert|The|A|An|Great|Polar|Giant|Black|Brown|Grizzly|Big|Baby|Red|Pink|Care|Teddy|Papa|Yogi|Chicago|North|South|East|West|This|That|Widow|Bird|Wolf|Heavy|Category|Perfect|Packet|Old|New|Flash|Acid) )\\p{Lu}\\p{Ll}{2,} (?:${second})(?![\\p{L}\\p{N}-]| \\p{Lu}\\p{Ll})`,
    "gu",
  );

/** Samples: APT41, UNC2452, TA505, TEMP.Periscope, Storm-0539, CL-STA-0002, Volt Typhoon, Mustang Panda, BRONZE UNION. */
export const designatorSchemes = lazy((): readonly DesignatorScheme[] => [
  scheme(/\bAPT[- ]?(?:[CQK]-)?\d{1,3}\b/gu, "Designators like this are given to state-backed groups, by Mandiant and others"),
  scheme(/\bUNC[- ]?\d{3,5}\b/gu, "Mandiant names uncategorised groups so"),
  scheme(/\bFIN\d{1,2}\b/gu, "Mandiant names financially motivated groups so"),
  scheme(/\bTEMP\.\p{L}+\b/gu, "Mandiant names groups under study so"),
  scheme(/\bTA[- ]?\d{3,4}\b/gu, "Proofpoint names groups so"),
  scheme(/\bUNK_\p{Lu}\p{L}+\b/gu, "Proofpoint names clusters under study so"),
  scheme(/\bTAG-?\d{2,3}\b/gu, "Recorded Future names groups so"),
  scheme(/\b(?:DEV|Storm)-\d{4}\b/gu, "Microsoft names groups under study so"),
  scheme(/\bUAC-\d{4}\b/gu, "CERT-UA names groups so"),
  scheme(/\bCL-(?:STA|CRI|UNK)-\d{4}\b/gu, "Unit 42 names clusters so"),
  scheme(/\bTGR-(?:STA|CRI|UNK)-\d{4}\b/gu, "Unit 42 names groups so"),
  scheme(/\b(?:UTG-Q|APT-Q)-\d{2,4}\b/gu, "QiAnXin names groups so"),
  scheme(/\bUTA\d{4}\b/gu, "Volexity names groups so"),
  scheme(/\bUAT-\d{4,5}\b/gu, "Cisco Talos names groups so"),
  scheme(/\bITG\d{2}\b/gu, "IBM names groups so"),
  scheme(/\b(?:TG|CTG)-\d{4}\b/gu, "Secureworks names groups so"),
  scheme(/\bATK\d{1,3}\b/gu, "Thales names groups so"),
  scheme(/\bREF\d{4}\b/gu, "Elastic names intrusion sets so"),
  scheme(/\bSector[A-Z]\d{2}\b/gu, "NSHC names groups so"),
  scheme(
    /\bSNOWGLOBE|(?<![\p{L}-])(?:BRONZE|COBALT|GOLD|IRON|NICKEL|ALUMINUM|TIN|COPPER|ZINC) \p{Lu}{4,}(?![\p{L}-])/gu,
    "Secureworks names groups so",
    true,
  ),
  scheme(
    twoWords("Typhoon|Sleet|Blizzard|Sandstorm|Tempest|Tsunami|Flood|Cyclone|Hail|Dust|Rain|Storm"),
    "Microsoft names groups so",
    true,
  ),
  scheme(
    twoWords("Panda|Bear|Kitten|Spider|Chollima|Buffalo|Crane|Leopard|Jackal|Lynx|Ocelot|Saiga|Sphinx"),
    "CrowdStrike names groups so",
    true,
  ),
  scheme(
    /(?<![\p{L}-])\p{Lu}{3,} (?:PANDA|BEAR|KITTEN|SPIDER|CHOLLIMA|BUFFALO|CRANE|LEOPARD|JACKAL|TIGER|WOLF|HAWK|LYNX)(?![\p{L}-])/gu,
    "CrowdStrike names groups so",
    true,
  ),
]);

import { because, type Reason } from "../../model/reason.ts";
import { lazy } from "../../text/lazy.ts";
/** A vendor's way of naming groups; a name that follows it is a group's, known or not. */
export interface DesignatorScheme {
  readonly pattern: RegExp;
  /** Who names so. */
  readonly owner: Reason;
  /** The words are ordinary ones: only in an article on attacks. */
  readonly needsCyber: boolean;
}

const namedBy = (vendor: string): Reason => because("designator", vendor);

const scheme = (pattern: RegExp, owner: Reason, needsCyber = false): DesignatorScheme => ({ pattern, owner, needsCyber });

/** Two capitalised words, the second of the vendor's list; "Super Typhoon" and "Polar Bear" are none. */
const twoWords = (second: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?!(?:Super|Tropical|Winter|Snow|Desert|The|A|An|Great|Polar|Giant|Black|Brown|Grizzly|Big|Baby|Red|Pink|Care|Teddy|Papa|Yogi|Chicago|North|South|East|West|This|That|Widow|Bird|Wolf|Heavy|Category|Perfect|Packet|Old|New|Flash|Acid) )\\p{Lu}\\p{Ll}{2,} (?:${second})(?![\\p{L}\\p{N}-]| \\p{Lu}\\p{Ll})`,
    "gu",
  );

/** Samples: APT41, UNC2452, TA505, TEMP.Periscope, Storm-0539, CL-STA-0002, Volt Typhoon, Mustang Panda, BRONZE UNION. */
export const designatorSchemes = lazy((): readonly DesignatorScheme[] => [
  scheme(/\bAPT[- ]?(?:[CQK]-)?\d{1,3}\b/gu, because("designator_apt")),
  scheme(/\bUNC[- ]?\d{3,5}\b/gu, namedBy("Mandiant")),
  scheme(/\bFIN\d{1,2}\b/gu, namedBy("Mandiant")),
  scheme(/\bTEMP\.\p{L}+\b/gu, namedBy("Mandiant")),
  scheme(/\bTA[- ]?\d{3,4}\b/gu, namedBy("Proofpoint")),
  scheme(/\bUNK_\p{Lu}\p{L}+\b/gu, namedBy("Proofpoint")),
  scheme(/\bTAG-?\d{2,3}\b/gu, namedBy("Recorded Future")),
  scheme(/\b(?:DEV|Storm)-\d{4}\b/gu, namedBy("Microsoft")),
  scheme(/\bUAC-\d{4}\b/gu, namedBy("CERT-UA")),
  scheme(/\bCL-(?:STA|CRI|UNK)-\d{4}\b/gu, namedBy("Unit 42")),
  scheme(/\bTGR-(?:STA|CRI|UNK)-\d{4}\b/gu, namedBy("Unit 42")),
  scheme(/\b(?:UTG-Q|APT-Q)-\d{2,4}\b/gu, namedBy("QiAnXin")),
  scheme(/\bUTA\d{4}\b/gu, namedBy("Volexity")),
  scheme(/\bUAT-\d{4,5}\b/gu, namedBy("Cisco Talos")),
  scheme(/\bITG\d{2}\b/gu, namedBy("IBM")),
  scheme(/\b(?:TG|CTG)-\d{4}\b/gu, namedBy("Secureworks")),
  scheme(/\bATK\d{1,3}\b/gu, namedBy("Thales")),
  scheme(/\bREF\d{4}\b/gu, namedBy("Elastic")),
  scheme(/\bSector[A-Z]\d{2}\b/gu, namedBy("NSHC")),
  scheme(
    /\bSNOWGLOBE|(?<![\p{L}-])(?:BRONZE|COBALT|GOLD|IRON|NICKEL|ALUMINUM|TIN|COPPER|ZINC) \p{Lu}{4,}(?![\p{L}-])/gu,
    namedBy("Secureworks"),
    true,
  ),
  scheme(
    twoWords("Typhoon|Sleet|Blizzard|Sandstorm|Tempest|Tsunami|Flood|Cyclone|Hail|Dust|Rain|Storm"),
    namedBy("Microsoft"),
    true,
  ),
  scheme(
    twoWords("Panda|Bear|Kitten|Spider|Chollima|Buffalo|Crane|Leopard|Jackal|Lynx|Ocelot|Saiga|Sphinx"),
    namedBy("CrowdStrike"),
    true,
  ),
  scheme(
    /(?<![\p{L}-])\p{Lu}{3,} (?:PANDA|BEAR|KITTEN|SPIDER|CHOLLIMA|BUFFALO|CRANE|LEOPARD|JACKAL|TIGER|WOLF|HAWK|LYNX)(?![\p{L}-])/gu,
    namedBy("CrowdStrike"),
    true,
  ),
]);

import { because, type Reason } from "../../model/reason.ts";
import { lazy } from "../../text/lazy.ts";
import { anyInitials, closing, distinctWord, name, opening, quoted, word } from "./name-syntax.ts";

/** Where a name stands: in the group `name` of `pattern`, or of `before` if there is one. */
export interface NamePlace {
  readonly pattern: RegExp;
  /**
   * For names that come first: matched on the text up to what `pattern` found. Looking for the rare words first and for
   * the name before them afterwards takes a tenth of the time.
   */
  readonly before?: RegExp;
  /** What `pattern` found ends the name. */
  readonly joined?: true;
}

/**
 * A name of a group or of software, by the words around it; `nearest`: of what the last noun before it in its sentence
 * says.
 */
export interface NamePattern extends NamePlace {
  readonly kind: "group" | "software" | "nearest";
  /** The name may open a list: "groups such as A, B and C"; `quoted`: only quoted names follow. */
  readonly lists?: "any" | "quoted";
  /** How much it tells for the kind, beside other patterns; 1 unless said otherwise. */
  readonly weight?: number;
  /** The name begins right after the word that gives it, so that "Global" and "Dark" are words of it. */
  readonly isWhole?: true;
  /** What the reader is told before the text that the pattern matched. */
  readonly why: Reason;
}

const quotedBefore = lazy(() => new RegExp(`${quoted}$`, "u"));
const distinctBefore = lazy(() => new RegExp(`(?<name>${distinctWord})$`, "u"));

const groupNoun =
  "group|gang|crew|collective|outfit|syndicate|cartel|hackers|hacktivists|threat actors?|threat groups?|actor|adversary|team|hacking group|unit|operation";
const groupModifier =
  "ransomware|hacking|hacker|extortion|cybercrime|cybercriminal|cyber-?espionage|espionage|threat|hacktivist|APT|data extortion|ransomware-as-a-service|RaaS";
const groupHead = "gang|group|crew|collective|outfit|syndicate|actors?|cartel|hackers|operators|affiliates?";
const malwareNoun =
  "ransomware|malware|trojan|backdoor|rootkit|bootkit|botnet|wiper|spyware|worm|stealer|infostealer|info-stealer|keylogger|loader|downloader|dropper|implant|RAT|remote access trojan|remote access tool|web ?shell|crypter|packer|miner|cryptominer|exploit kit|toolkit|virus|banker|skimmer|framework|tool|builder|maldoc builder|phishing kit|document builder|downloader malware";
/** Follow a name without a doubt; "Excel loader", "payment tool" are left out. */
const surNoun =
  "[Rr]ansomware|[Mm]alware|[Tt]rojan|[Bb]ackdoor|[Rr]ootkit|[Bb]ootkit|[Bb]otnet|[Ww]iper|[Ss]pyware|[Ss]tealer|[Ii]nfostealer|[Kk]eylogger|[Ll]oader|[Dd]ownloader|[Dd]ropper|[Ii]mplant|RAT|[Mm]iner|[Ww]orm|[Ss]kimmer|[Cc]rypter|[Bb]anker|[Ee]xploit [Kk]it|[Bb]anking [Tt]rojan|[Rr]emote [Aa]ccess [Tt]rojan";
const naming = String.raw`(?:(?:that|which|who|is|was|are|were|has|have|been|it|they|we|researchers|now|also|variously|itself|themselves|later|internally) ){0,4}(?:calls itself|calling itself|call themselves|calling themselves|self-identified as|called|dubbed|named|known (?:\w+ )?as|known by the (?:names?|alias(?:es)?|monikers?)(?: of)?|tracked (?:\w+ )?as|nicknamed|codenamed|referred to as|refers? to as|styl(?:es|ing) itself|identified (?:itself|themselves) as|going by(?: the name(?: of)?)?|identified as|operating as|by the name(?: of)?)(?: by [\p{L}\p{N} ]{2,30}? as)?`;

/** Samples: "a group calling itself Red Lantern", "the Nightjar ransomware gang", "a backdoor dubbed “TinSpoon”", "Win32/Filecoder". */
export const namePatterns = lazy((): readonly NamePattern[] => [
  {
    kind: "nearest",
    pattern: new RegExp(
      String.raw`\b(?:dubbed|dubbing|dubs|calls itself|call themselves|nicknamed|codenamed)(?: it| this| them| the \p{Ll}+)?(?: as)? ${quoted}`,
      "gu",
    ),
    why: because("tells_name"),
  },
  {
    kind: "nearest",
    pattern: new RegExp(
      String.raw`(?<=, (?:also |publicly )?|\b(?:which|that) (?:is |was |we |it )?(?:also )?|\b(?:we|researchers|it|it is|it was|is also) )(?:named|calling|calls?|called|known(?: \p{Ll}+){0,3} as|referred to as|refers? to as)(?: it| this| them)?(?: (?=[“"‘*_])[“"‘*_]{1,3}${name}| (?<distinct>${distinctWord}))`,
      "gu",
    ),
    why: because("tells_name"),
  },
  {
    kind: "software",
    pattern:
      / is an? (?:\p{Ll}[\p{L}-]* ){0,4}(?:(?:tool|kit|toolkit|framework|utility|service)(?= (?:that|which|used by|for) (?:threat actors|attackers|hackers|criminals|cybercriminals)\b)|(?:maldoc builder|packer|crypter)\b)/gu,
    before: distinctBefore(),
    why: because("tells_tool"),
  },
  {
    kind: "group",
    pattern: new RegExp(
      String.raw`\b(?:${groupNoun})(?:,? ${naming}|,?)(?: the)? (?<=(?:as|be|itself|themselves|called|dubbed|named|nicknamed|codenamed|of|by|name|names|aliases|alias|monikers?)(?: the)? )${quoted}(?! as (?:an?|the|its|their|one)\b)`,
      "gu",
    ),
    lists: "quoted",
    why: because("tells_group"),
  },
  {
    kind: "group",
    pattern: new RegExp(
      String.raw`\b(?:[Gg]angs|[Gg]roups|crews|hackers|threat actors|actors|APTs|adversaries)(?: \(\p{Lu}+s?\))?,? (?:such as|including|like|namely|e\.g\.,?)(?: the)? ${quoted}`,
      "gu",
    ),
    lists: "any",
    why: because("listed_with_groups"),
  },
  {
    kind: "software",
    pattern: new RegExp(
      String.raw`\b(?:malware|ransomware|trojans|RATs|backdoors|loaders|downloaders|stealers|infostealers|botnets|wipers)(?: (?:families|strains|variants|payloads))?,? (?:such as|including|like|namely|e\.g\.,?)(?: the)? ${quoted}`,
      "gu",
    ),
    lists: "any",
    why: because("listed_with_malware"),
  },
  {
    kind: "group",
    pattern: new RegExp(String.raw`[ -](?:(?:${groupModifier})[ -]){1,4}(?:${groupHead})\b`, "gu"),
    before: quotedBefore(),
    why: because("group_words_after"),
  },
  {
    kind: "group",
    pattern: new RegExp(
      String.raw`\btrack(?:s|ed|ing)? (?:the |this )?(?:group|gang|actors?|threat actors?|cluster|activity|adversary|them) (?:as|under the (?:name|moniker))(?: the)? ${quoted}`,
      "gu",
    ),
    why: because("tells_group"),
  },
  {
    kind: "group",
    // A campaign stands for whoever runs it; only names that are no words, and malware has campaigns too.
    weight: 0.1,
    pattern: / campaigns?\b/gu,
    before: /(?<name>\b\p{Lu}[\p{L}\p{N}]{0,40}\p{Ll}\p{Lu}[\p{L}\p{N}]{0,40})$/u,
    why: because("tells_campaign"),
  },
  {
    kind: "group",
    pattern: new RegExp(
      String.raw`\b(?:[Tt]hreat (?:actor|group)s?|[Hh]acking group|[Rr]ansomware gang|[Rr]ansomware group|APT group|[Hh]acker group|hackers from|[Cc]ybercrime group|(?:extortion|hacktivist|espionage|cyber-?espionage|state-sponsored|cybercriminal) group|(?:hacking|hacker|hacktivist|cybercrime) (?:team|collective|crew|gang|syndicate)|ransomware (?:crew|outfit|cartel)|attributed to the(?: threat actor| group)?) ${quoted}(?! (?:Inc|Ltd|Corp|Labs|University))`,
      "gu",
    ),
    why: because("group_words_before"),
  },
  {
    kind: "software",
    pattern: new RegExp(
      String.raw`\b(?:${anyInitials(malwareNoun)})s?(?: (?:family|strain|variant|sample|payload|program|code|written in [\p{L}\p{N}+#]+))?(?: (?:for|on|against) (?:Android|Windows|Linux|macOS|iOS|Macs?|iPhones?|phones|routers|servers))?,? (?:\(\w+\) )?${naming}(?: the)? ${quoted}`,
      "gu",
    ),
    why: because("tells_malware"),
  },
  {
    kind: "software",
    pattern: new RegExp(
      String.raw` (?:(?:banking|remote access|information|info|credential|crypto|cryptocurrency|malware|espionage|data|web|mobile|Android|Windows|Linux|macOS|second-stage|first-stage|custom|commodity) )?(?:${surNoun})\b(?! (?:gang|group|crew|operators?|actors?|hackers?|detection|protection|scanner))`,
      "gu",
    ),
    before: quotedBefore(),
    why: because("malware_word_after"),
  },
  {
    kind: "software",
    // Other things have variants and samples too, so only names that are no words.
    pattern: / (?:variants?|samples?|infections?|payloads?)\b/gu,
    before: distinctBefore(),
    weight: 0.5,
    why: because("malware_part_after"),
  },
  {
    kind: "software",
    pattern: new RegExp(
      String.raw`(?: \([^)\n]{1,40}\))?(?:,| is| was|[*_]{0,3}:[*_]{0,3}) (?:[Aa]n?|the)(?: [\p{Ll}\p{N}][\p{L}\p{N}/-]*| RAT| Windows| Android| Linux){0,5} (?:${surNoun})(?=[,.;:]|$| (?:that|which|used|and|in|written|family|capable|designed|with|sold|for|first|discovered|targeting|known|able)\b)`,
      "gmu",
    ),
    before: quotedBefore(),
    why: because("explains_malware"),
  },
  {
    kind: "software",
    pattern:
      /\b(?:[Dd]etect(?:s|ed)?(?: it| them| this| the \w+)? (?:as|under)|[Ii]dentified as) [“"‘'*_]{0,3}(?<name>(?:[\p{L}\p{N}]+[:/.!-]){1,3}\p{Lu}[\p{L}\p{N}_]{2,}(?:[./!-][\p{L}\p{N}]+){0,2})/gu,
    why: because("scanner_name"),
  },
  {
    kind: "software",
    isWhole: true,
    pattern:
      /\b(?:dubbed|called|named|known as) [“"‘'*_]{0,3}(?<name>(?:Win(?:32|64|dows)?|W(?:32|64)|MSIL|Android|AndroidOS|Linux|OSX|MacOS|iOS)\/[A-Z]\w{2,31}(?:[.!]\w{1,6})?)(?![\w/:])/gu,
    why: because("scanner_name"),
  },
  {
    kind: "software",
    // Spelled as malware is: "ZLoader", "NetwireRAT"; Windows has lockers of its own.
    pattern:
      /(?:RAT|Loader|Stealer|Locker|Crypt|Grabber|Logger|Dropper|Downloader|Wiper|Worm|Miner|Bot|Ransom)(?![\p{L}\p{N}_])/gu,
    before: /(?<name>(?<![\p{L}\p{N}_-])(?!(?:Bit|App|Chat|Google)$)[\p{L}\p{N}]{0,40}\p{L})$/u,
    joined: true,
    why: because("malware_form"),
  },
  {
    kind: "software",
    pattern: new RegExp(
      String.raw`\b(?:[Cc]all(?:s|ed|ing)?|[Dd]ub(?:s|bed|bing)|[Nn]am(?:es|ed|ing)) (?:this|the|it|their)(?: new| latest| [\p{Ll}-]+ing)?(?: (?:${malwareNoun}|variant|strain|family|sample|downloader))+ ${quoted}`,
      "gu",
    ),
    why: because("tells_malware"),
  },
]);

/** Nouns of which the last before a name says what it names, for patterns of kind `nearest`. */
export const nearestNouns = lazy(() => ({
  group: new RegExp(`\\b(?:${groupNoun}|groups|campaign|operation)\\b`, "giu"),
  software: new RegExp(`\\b(?:${malwareNoun}|toolset|variant|strain|maldoc)\\b`, "giu"),
}));

/** "X (aka Y, also tracked as Z)", "X, also known as Y and Z": the names after it are claimed for the one before. */
export const aliasPlace = lazy(
  (): NamePlace => ({
    pattern: new RegExp(
      String.raw`,? ?[(\[]?\*?(?:aka\.?|a\.k\.a\.?|also (?:known|tracked|referred to)(?: \w+)? as|also called|formerly(?: known as)?|previously known as)\*? (?<aliases>${opening}(?:the )?${word}[^()\n;:]{0,120})`,
      "gu",
    ),
    before: quotedBefore(),
  }),
);

/** "Golden Lantern (GL)": a name and its initials. */
export const initialsPlace = lazy(
  (): NamePlace => ({
    pattern: / \((?<initials>\p{Lu}{2,5})\)/gu,
    before: new RegExp(`${name}${closing}$`, "u"),
  }),
);

import { because } from "../../model/reason.ts";
import { lazy } from "../../text/lazy.ts";
import type { NamePattern } from "./name-patterns.ts";
import { anyInitials, name, quoted } from "./name-syntax.ts";

const groupNoun =
  "ransomware gang|ransomware group|hacking group|hacker group|threat actor|threat group|group|gang|crew|hackers|attackers|intruders|actor|adversary|collective|operators";
const malwareNoun =
  "banking trojan|remote access trojan|remote access tool|infostealer|info-stealer|information stealer|credential stealer|stealer|backdoor|botnet|wiper|rootkit|bootkit|spyware|worm|keylogger|loader|dropper|downloader|implant|trojan|ransomware strain|ransomware variant|ransomware family|malware strain|malware family";

/** Who names: "the company", "it", "Kaspersky", "researchers at ESET". */
const namer = String.raw`(?:it|they|we|he|she|researchers|analysts|experts|others|officials|(?:the |its |their |security |other |\p{Lu}[\p{L}\p{N}]+ )(?:company|firm|vendor|agency|researchers|analysts|experts|team|investigators)|\p{Lu}[\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}]+)?)(?: (?:has|have|had|also|now|internally|publicly|calls? it))*`;
const namedAs = String.raw`(?:calls?|called|tracks?(?: \w+)? as|tracked as|dubs?|dubbed|named?|names|refers? to as|referred to as|identif(?:ies|ied) as|nicknamed|code-?named)`;

/** Words of a description: "a new Chinese-speaking, financially motivated"; none of them says that another is meant. */
const description = String.raw`(?:(?!(?:of|by|to|from|that|which|at|in|for|member|victim|target|part)\b)[\p{L}\p{N}-]+,? ){0,6}`;
const groupTrade =
  "ransomware|hacking|hacker|extortion|cybercrime|cyber-?criminal|cyber-?espionage|espionage|threat|hacktivist|APT|advanced persistent threat|ransomware-as-a-service|RaaS|data extortion|state-sponsored|state-backed|cyber";
const groupHead = "gang|group|crew|collective|outfit|syndicate|actor|cartel|operation|subgroup";

const nameBefore = lazy(() => new RegExp(`${quoted}$`, "u"));

/** A name right after the word that gives it is taken as it is written: "a gang called Global Group". */
const given = { isWhole: true } as const;

/** Samples: "calls the hackers Marsh Petrel", "malware the firm calls Tarnhook", "Tarnhook, a new ransomware gang". */
export const introductions = lazy((): readonly NamePattern[] => [
  {
    ...given,
    kind: "group",
    pattern: new RegExp(
      String.raw`\b(?:calls?|called|calling|dubs?|dubbed|dubbing|nam(?:es?|ed|ing)|nicknamed|code-?named) (?:the|this|these|that|its) (?:\p{Ll}[\p{L}-]* ){0,3}(?:${groupNoun}) ${quoted}`,
      "gu",
    ),
    why: because("tells_group_name"),
  },
  {
    ...given,
    kind: "group",
    pattern: new RegExp(String.raw`\b(?:${groupNoun})(?:,? (?:which|that|whom))? ${namer} ${namedAs} ${quoted}`, "gu"),
    why: because("tells_group_name"),
  },
  {
    ...given,
    kind: "software",
    pattern: new RegExp(
      String.raw`\b(?:(?:${malwareNoun}|malware|ransomware|virus|tool|toolkit|program)(?:,? (?:which|that))? ${namer}|(?:stage|payload|module|component),? (?:which|that) (?:we|it|they|researchers)) ${namedAs} ${quoted}`,
      "gu",
    ),
    why: because("tells_malware_name"),
  },
  {
    ...given,
    kind: "group",
    pattern: new RegExp(
      String.raw`\b(?:goes by(?: the (?:name|moniker|alias)(?: of)?)?|call(?:s|ed|ing)? themselves|identif(?:y|ies|ied|ying) (?:itself|themselves) as|branding (?:itself|themselves)(?: as)?|operat(?:es?|ing) under the (?:name|banner)(?: of)?)(?: the)? ${quoted}`,
      "gu",
    ),
    why: because("tells_own_name"),
  },
  // Patterns are compiled within a budget, and a letter of any script takes much of it: these have none but in their names.
  {
    ...given,
    kind: "group",
    pattern: new RegExp(
      String.raw`\b(?:(?:cluster|intrusion set|activity)(?: of [a-z-]+(?: [a-z-]+)?)?,? (?:which|that) (?:we|it|they|the (?:company|firm)) ${namedAs}|(?:same|this|that|the) (?:cluster|group|gang|actor|threat actor|activity|intrusion set|hackers)(?: [A-Za-z]+){0,3} under the (?:names?|moniker|label|alias)) ${quoted}`,
      "gu",
    ),
    why: because("tells_group_name"),
  },
  {
    ...given,
    kind: "group",
    // "Storm of Cyrus": small words stand inside of what somebody calls himself.
    pattern:
      /\b(?:call(?:s|ed|ing)?|styl(?:es?|ed|ing)|nam(?:es?|ed|ing)) (?:itself|themselves) (?:the )?[“"‘']?(?<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)? (?:of|for|and)(?: the)? [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)/gu,
    why: because("tells_own_name"),
  },
  {
    ...given,
    kind: "nearest",
    pattern: new RegExp(
      String.raw`\b(?:tracked|known|named|dubbed|referred to) (?:by|to|among|within) (?:[\p{L}\p{N}&-]+ ){1,4}as(?: the)? ${quoted}`,
      "gu",
    ),
    why: because("tells_name"),
  },
  {
    ...given,
    kind: "group",
    pattern: new RegExp(
      String.raw`\b(?:${groupNoun}|affiliates)(?: [\p{L}-]+){0,3} (?:renam(?:ed|es|ing) (?:itself|themselves)(?: as| to)?|rebrand(?:ed|s|ing)?(?: itself| themselves)? (?:as|to)) ${quoted}`,
      "gu",
    ),
    why: because("tells_name"),
  },
  {
    ...given,
    kind: "group",
    pattern: new RegExp(
      String.raw`\b(?:${anyInitials("hackers|hacktivists|members|operators|criminals|affiliates|intruders")}) (?:from|of|with) (?:the|a group called) ${name}(?= (?:group|gang|collective|crew|team|cartel)\b)`,
      "gu",
    ),
    why: because("group_words_around"),
  },
  {
    ...given,
    kind: "group",
    pattern: new RegExp(
      String.raw`\b(?:[Gg]roup|[Gg]ang|[Cc]ollective)(?: of hackers| of hacktivists)?, ${quoted}, (?=claimed|said|posted|took|published|threatened|listed|leaked|has|had|was|is\b)`,
      "gu",
    ),
    why: because("tells_group_name"),
  },
  {
    kind: "group",
    pattern: new RegExp(String.raw`(?:,| is| was)[”"]? an? ${description}(?:${groupTrade}) (?:${groupHead})\b`, "gu"),
    before: nameBefore(),
    why: because("explains_group"),
  },
  {
    kind: "group",
    pattern: / (?:gang|crew|cartel|syndicate)\b/gu,
    before: new RegExp(`\\b[Tt]he ${quoted}$`, "u"),
    why: because("gang_word_after"),
  },
  {
    kind: "software",
    pattern: new RegExp(
      String.raw`\b(?:${malwareNoun}) ${quoted}(?=[,.;:)]|$| (?:to|that|which|and|on|in|onto|via|with|into|for|was|is|has|can|steals?|spread|targets|against|after|before|through)\b)`,
      "gmu",
    ),
    weight: 0.8,
    why: because("malware_word_before"),
  },
  {
    kind: "software",
    pattern: new RegExp(
      String.raw`\b(?:[Tt]he|[Aa]|[Nn]ew) (?:\p{Ll}[\p{L}-]* ){0,3}(?:${malwareNoun}|malware|ransomware), ${quoted}(?=[,.;]| (?:to|on|in)\b)`,
      "gu",
    ),
    why: because("tells_malware_name"),
  },
]);

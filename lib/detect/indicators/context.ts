import type { Span } from "../../model/span.ts";

/** The heading after which articles list what to look for in one's own logs. */
const listHeading = /^[\s#*•-]*(?:indicators? of compromise|network indicators|host indicators|ioc|iocs)\b[^\n]{0,80}$/gimu;

/** Words near an address that make it part of an attack. */
const cue =
  /\b(?:c2|c&c|cnc|command[- ]and[- ]control|malicious|phishing|spoof(?:ed|ing)?|lookalike|typosquat\w*|payloads?|download(?:ed|s|ing)? from|hosted (?:on|at)|beacon(?:s|ed|ing)?|exfiltrat\w+|attackers?|attacker-controlled|scam|fake|fraudulent|rogue|callback|resolv(?:es|ed|ing) to|sinkhol\w+|seized|leak site|ransom|drop(?:ped|per)|indicators?|ioc|iocs)\b/iu;

const reach = 80;

/** Where the article's list of indicators begins; the text's length without one. */
export function listStart(text: string): number {
  const [first] = text.matchAll(listHeading);
  return first?.index ?? text.length;
}

/** Whether the words around, on the same line, speak of an attack. */
export function isSuspected(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  return cue.test(before.slice(before.lastIndexOf("\n") + 1)) || cue.test(after.split("\n", 1)[0] ?? "");
}

const moneyCue =
  /\b(?:bitcoins?|btc|ethereum|eth|ether|monero|xmr|tron|usdt|tether|wallets?|crypto\w*|address(?:es)?|payments?|paid|pay|ransom)\b/iu;

/** Whether the text just before or after speaks of money, as it does around a wallet. */
export const isAboutMoney = (text: string, { start, end }: Span): boolean =>
  moneyCue.test(text.slice(Math.max(0, start - 160), start)) || moneyCue.test(text.slice(end, end + reach));

/** Sites that news links to, and infrastructure that is named without being meant: never an indicator unless defanged. */
const known = new Set(
  `google.com youtube.com facebook.com instagram.com twitter.com x.com t.co linkedin.com reddit.com wikipedia.org wikimedia.org archive.org github.com gitlab.com microsoft.com office.com live.com outlook.com bing.com
apple.com icloud.com amazon.com yahoo.com mail.ru yandex.ru vk.com baidu.com telegram.org t.me whatsapp.com tiktok.com medium.com substack.com wordpress.com blogspot.com booking.com ebay.com paypal.com netflix.com
nytimes.com washingtonpost.com wsj.com bbc.com bbc.co.uk cnn.com reuters.com apnews.com bloomberg.com theguardian.com ft.com politico.com axios.com wired.com arstechnica.com zdnet.com techcrunch.com theverge.com vice.com forbes.com
bleepingcomputer.com krebsonsecurity.com thehackernews.com therecord.media cyberscoop.com darkreading.com securityweek.com scmagazine.com threatpost.com theregister.com securityaffairs.com
crowdstrike.com mandiant.com fireeye.com kaspersky.com securelist.com symantec.com broadcom.com sophos.com eset.com welivesecurity.com trendmicro.com mcafee.com paloaltonetworks.com fortinet.com proofpoint.com zscaler.com checkpoint.com talosintelligence.com
cisco.com ibm.com secureworks.com sentinelone.com recordedfuture.com intel471.com malwarebytes.com virustotal.com any.run hybrid-analysis.com shodan.io censys.io cloudflare.com akamai.com mitre.org nist.gov cisa.gov fbi.gov ic3.gov justice.gov treasury.gov
whitehouse.gov state.gov europa.eu gov.uk ncsc.gov.uk example.com example.org salesforce.com crypto.com monster.com change.org bit.ly pastebin.com discordapp.com discord.com docusign.com dropbox.com`.split(
    /\s+/,
  ),
);

export const isKnownSite = (domain: string): boolean => known.has(domain);

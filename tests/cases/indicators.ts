export interface IndicatorCase {
  readonly text: string;
  /** Type, how sure (certain ! likely ~ weak ?), and the indicator as a machine writes it. */
  readonly expected: readonly string[];
}

const sha256 = "4f1c2b7e9a0d3c6b8e5f7a1d2c3b4e5f60718293a4b5c6d7e8f9010a1b2c3d4e";

/** Sentences are made up; addresses are of the ranges and names kept for documentation where that is possible. */
export const indicatorCases: readonly IndicatorCase[] = [
  // Defanged in every way.
  { text: "It calls hxxp://updates.bad-cdn[.]com/a.php every hour.", expected: ["url! http://updates.bad-cdn.com/a.php"] },
  { text: "Payloads came from hxxps[:]//drop[.]bad-cdn[.]net/x?y=1.", expected: ["url! https://drop.bad-cdn.net/x?y=1"] },
  {
    text: "Seen: hxxps[://]bad-cdn(.)org, h**p://bad-cdn[.]info/",
    expected: ["url! https://bad-cdn.org", "url! http://bad-cdn.info/"],
  },
  {
    text: "Block bad-cdn[.]com, bad-cdn(dot)net, bad-cdn[dot]org and bad-cdn {.} info.",
    expected: ["domain! bad-cdn.com", "domain! bad-cdn.net", "domain! bad-cdn.org", "domain! bad-cdn.info"],
  },
  { text: "Traffic went to 203.0.113[.]7 and 198[.]51[.]100[.]23.", expected: ["ipv4! 203.0.113.7", "ipv4! 198.51.100.23"] },
  {
    text: "Write to payme[at]bad-mail(dot)com or help[@]bad-mail[.]net.",
    expected: ["email! payme@bad-mail.com", "email! help@bad-mail.net"],
  },
  { text: "Even microsoft[.]com counts when it is defanged.", expected: ["domain! microsoft.com"] },
  // Hashes and wallets.
  {
    text: "MD5 0cc175b9c0f1b6a831c399e269772661, SHA-1 86f7e437faa5a7fce15d1ddcb9eaea377667edb8.",
    expected: ["md5! 0cc175b9c0f1b6a831c399e269772661", "sha1! 86f7e437faa5a7fce15d1ddcb9eaea377667edb8"],
  },
  { text: `The file ${sha256} is the loader.`, expected: [`sha256! ${sha256}`] },
  {
    text: "Pay to the bitcoin wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyT today.",
    expected: ["wallet! 1BoatSLRHtKNngkdXEeobR76b53LETtpyT"],
  },
  {
    text: "The ransom went to 0x52908400098527886E0F7030069857D2E4169EE7.",
    expected: ["wallet! 0x52908400098527886E0F7030069857D2E4169EE7"],
  },
  // Plain addresses: by what is said of them.
  { text: "The command-and-control server at 203.0.113.80 answered.", expected: ["ipv4~ 203.0.113.80"] },
  { text: "One machine had the address 203.0.113.81.", expected: ["ipv4? 203.0.113.81"] },
  { text: "A phishing page on secure-login.top copied the bank's.", expected: ["domain~ secure-login.top"] },
  {
    text: "Indicators of compromise\nbad-cdn.com\n2001:db8::8a2e:370:7334",
    expected: ["domain~ bad-cdn.com", "ipv6~ 2001:db8::8a2e:370:7334"],
  },
  // None.
  { text: "Booking.com, Mail.ru and Node.js are names; so is ASP.NET.", expected: [] },
  { text: "Read more on nytimes.com or at https://www.example.org/news/today.", expected: [] },
  { text: "The malicious file report.pdf ran setup.py and readme.md.", expected: [] },
  { text: "Update to version 10.0.0.1 or Chrome/120.0.6099.71 now; see section 2.5.10.1.", expected: [] },
  { text: "The router at 192.168.1.1 answers on 127.0.0.1 too.", expected: [] },
  { text: "At 12:30:45 the log said 10:20:30:40:50:60.", expected: [] },
  { text: "It ended.The next day (at noon) we met at [a place].", expected: [] },
  { text: "The attacker wrote to press@nytimes.com.", expected: [] },
  { text: "Id 550e8400-e29b-41d4-a716-446655440000 and 00000000000000000000000000000000 mean nothing.", expected: [] },
];

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/**
 * Capitalised before "malware", "ransomware gang" and the like without being a name: openings of sentences, platforms,
 * languages, makers, what malware is for. Small letters.
 */
export const ordinaryWords = words(
  `a an the this that these those its his her their our your my no some any each every another other others many most more several few all both such
  new newer old older latest recent first second third fourth final initial next last main known unknown unnamed notorious infamous popular prolific
  one two three four five six seven eight nine ten and or but if when while after before since as at by for from in into of on to with without via
  how why what who where which is are was were has have had can could will would may might should did does do not
  android ios windows macos mac osx apple microsoft google linux unix esxi vmware iot ot ics scada pos atm web cloud mobile desktop email e-mail sms
  java javascript python powershell rust go golang delphi autoit net visual basic vba vbs excel office word pdf outlook chrome firefox edge
  banking bank remote access information info data password credential crypto cryptocurrency bitcoin ddos dos phishing spam adware click fraud
  commodity custom fileless modular malicious destructive advanced persistent sophisticated stealthy dangerous powerful generic common
  state nation government military police russian chinese iranian north korean korea israeli ukrainian american us u.s uk eu indian pakistani vietnamese turkish
  double triple human file files disk master boot stage multi multi-stage payload command control c2 cnc c&c http https dns tcp dll pe exe api rat raas maas
  ransomware malware trojan backdoor rootkit botnet wiper spyware worm loader downloader dropper implant stealer keylogger miner virus anti antivirus
  security cyber cybersecurity cyberattack threat hacker hackers hacking hacktivist group gang crew apt actor actors operators attackers researchers
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  ms kaspersky symantec mcafee eset sophos fireeye mandiant crowdstrike proofpoint zscaler trend micro palo alto unit cisco talos ibm malwarebytes avast bitdefender
  checkpoint check point fortinet sentinelone secureworks facebook twitter telegram github amazon aws intel oracle adobe wordpress magento whatsapp youtube
  read see note figure table download also however although though because once here there then today yesterday meanwhile like unlike using used based
  similar different various multiple additional further dark deep underground big large small major global international national local public private
  it he she they we you i system systems server software hardware network networks source open code script scripts macro macros document documents yara et etpro emerging threats snort sid
  offline running multilanguage powershell vbscript onedrive sharepoint docusign linkedin dotnet x64 x86 base64 sha1 sha256 md5 win32 win64 virustotal malwarebazaar shellcode csrf xss ole sql apk mongodb mysql elasticsearch hadoop docker kubernetes things smart islamic screen deliver delivers delivered but yet still even only also both both sometimes often send sends get gets set sets run runs install installs installed download downloads downloaded execute executes executed uses detect detects detected remove removes avoid stop updated modified obfuscated enterprise collected observed encoded encrypted decrypted legitimate example cve cves profile ministry department mobile financial financially motivated criminal cybercriminal espionage cyberespionage extortion affiliate affiliates program service targeted attack attacks campaign campaigns`,
);

// Words around and inside names that tell what is named; parted by white space. Written for this project.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** Never part of a name at its start, however they are written. */
export const functionWords = words(`
a an the this that these those there here it its he she they we you i his her their our your my him them us me who whom whose which what when where why how
and or but nor so yet if then than as at by for from in into of off on onto out over per to up upon via with within without about above across after against along amid among around
before behind below beneath beside besides between beyond despite down during except inside like near outside past since through throughout toward towards under underneath unlike until versus
is are was were be been being am do does did done have has had having can could may might must shall should will would not no yes all any both each either every few many more most much
neither none one other others another several some such same own two three four five six seven eight nine ten first second third last next also although because while whereas whether though unless
however moreover furthermore meanwhile nevertheless nonetheless therefore thus hence instead additionally finally initially recently currently previously earlier later today yesterday tomorrow now once
soon still already again ever never always often sometimes usually only just even too very quite rather almost perhaps maybe indeed overall according following based given due thanks despite regarding
let lets let's it's that's there's here's what's i'm i'll i've we're we've we'll you're don't doesn't didn't isn't aren't can't won't figure table image photo source sources update updated posted read click note please see
ps mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm est gmt utc pst edt pdt cet
`);

/** Stand before a person's name, small or capital. */
export const personTitles = words(`
mr mrs ms miss dr prof professor sir dame lord lady baroness president vice-president vicepresident premier chancellor minister senator sen congressman congresswoman rep representative governor gov mayor secretary
ambassador envoy gen general brigadier colonel col captain capt lieutenant lt sergeant sgt major maj admiral commander marshal judge justice king queen prince princess duke pope bishop archbishop cardinal rabbi imam
ayatollah sheikh sheik emir sultan cao cpo cro ceo cfo cto cso ciso cio coo chairman chairwoman chairperson chair director executive officer founder co-founder cofounder spokesman spokeswoman spokesperson analyst researcher expert
engineer consultant editor reporter journalist correspondent columnist author professor attorney lawyer prosecutor solicitor detective inspector superintendent constable agent commissioner deputy leader lawmaker politician
dissident activist whistleblower blogger candidate nominee student defendant suspect manager strategist president-elect veteran coach singer actor actress designer architect scientist historian economist psychologist
physician doctor surgeon nurse teacher negotiator adviser advisor aide counsel counselor dictator billionaire entrepreneur investor partner developer programmer hacker librarian headteacher headmaster receptionist caretaker electrician farmer trader mp mep hon rev reverend pastor chief presenter pilot
`);

/** Stand small before a person's name or after a comma, and never in the name: "the priest, Fidelis". */
export const personNouns = words(`
priest monk nun farmer mother father wife husband son daughter brother sister uncle aunt cousin grandfather grandmother colleague friend widow widower victim neighbour neighbor resident driver gunman photographer curator
banker businessman businesswoman lobbyist volunteer academic inventor writer poet novelist artist painter musician composer producer filmmaker host anchor commentator historian philosopher activist protester refugee migrant
fugitive hacker member prophet saint founder co-founder veteran operative spy mayor lawmaker legislator councillor councilman alderman sheriff officer soldier sailor guard clerk cashier shopkeeper owner chef baker tailor engineer technician
`);

/** Stand small right after the name of an organisation or public body: "Royal Shrewsbury hospital". */
export const trailingInstitutions = words(
  "hospital university college school museum newspaper magazine airline brewery club orchestra council police",
);

/** In a capitalised title but saying little alone: "Vice President", "Chief Executive Officer". */
export const titleModifiers = words(`
prime vice deputy chief executive senior former foreign interior defense defence finance press assistant acting interim managing general attorney principal lead head staff global regional technical technology
information security operating financial marketing product data privacy and of for then ex
`);

export const speechVerbs = words(`
said says say told tells added adds wrote writes tweeted explained explains warned warns noted notes argued argues stated states declared commented comments admitted acknowledged insisted testified believes thinks
predicted suggested recalled stressed emphasized concluded replied responded joked urged cautioned vowed pledged hopes hoped
`);

/** What organisations do, persons and places hardly. */
export const corporateVerbs = words(`
announced acquired acquires bought launched unveiled patched sued released releases offers employs hired manufactures produces operates provides sells detected observed tracks tracked attributes attributed disclosed
confirmed reported published partnered merged filed fined investigates identified discovered blogged notified dubbed
`);

/** Follow an organisation's name: "Acme researchers". */
export const staffNouns = words(`
researchers researcher analysts analyst employees employee customers customer officials official executives spokesman spokeswoman spokesperson shares stock subsidiary subsidiaries ceo cfo cto ciso staff engineers lawyers
representatives shareholders investors headquarters headquartered offices board workers personnel vice-president chairman chief founder co-founder president director statement stocks clients subscribers
`);

/** Of these, the ones that only organisations have. */
export const ownStaffNouns = words(
  "researchers analysts employees executives spokesman spokeswoman spokesperson shares subsidiary shareholders",
);

/** Stand before an organisation's name: "security firm Acme". */
export const companyNouns = words(`
company firm vendor giant maker startup start-up retailer airline bank insurer carmaker automaker manufacturer provider operator developer publisher broadcaster newspaper magazine conglomerate supplier
contractor consultancy subsidiary competitor tank ngo charity party university hospital brewer brand lender processor grocer supermarket wholesaler utility carrier shipper shipbuilder brokerage pharmacy chain clinic dairy bakery foundry refinery distributor outlet daily weekly tabloid airframer planemaker chipmaker registrar
`);

/** Follow or precede names of what is neither person, place nor organisation. */
export const thingNouns = words(`
ransomware malware trojan backdoor worm virus botnet loader downloader dropper stealer infostealer rat spyware adware rootkit wiper implant exploit vulnerability vulnerabilities bug flaw campaign operation protocol file files extension format
library function command api plugin plug-in script algorithm encryption language browser variant strain sample samples payload payloads attack attacks family tool toolkit framework module macro macros string strings key registry header
document documents spreadsheet device devices app apps application software version operating cookie parameter query process shellcode binary dll executable installer exe beacon shell web-shell webshell domain url code class method handshake
jet aircraft airliner plane helicopter phone smartphone tablet laptop console processor chip chips car truck van model game movie film novel book song album virus currency dollar dollars bitcoin token coin
`);

export const locativePrepositions = words("in near across throughout outside around");

/** Legal forms: whatever stands before them is an organisation. */
export const legalForms = words(
  "inc corp cos ltd llc llp plc gmbh ag sa nv bv ab oy oyj as asa spa srl sarl co pty kk kg se lp incorporated limited corporation company",
);

export const organisationTails = words(`
group holdings holding bank banks bancorp bankshares university college institute institution hospital hospitals clinic airlines airline airways air foundation association society union federation organization organisation club fund trust exchange
partners ventures capital securities technologies technology tech systems software solutions networks network labs lab laboratories laboratory security intelligence research media news times post journal herald tribune gazette magazine press radio television tv broadcasting
studios pictures records entertainment motors industries electronics semiconductor semiconductors pharmaceuticals pharma pharmaceutical health healthcare insurance assurance financial finance energy electric electricity power oil gas petroleum pipeline
pipelines steel mining minerals foods food beverages brewery breweries hotels hotel resorts casino stores store retail logistics freight shipping lines railways railway railroad rail telecom telecoms telecommunications communications mobile wireless broadband
services consulting consultants international center centre school schools academy museum library church alliance coalition forum consortium movement front league party initiative council committee board chamber corporation company brothers bros sons
automotive aerospace aviation aircraft airframes chemical chemicals cement textiles apparel fashion cosmetics jewelers markets supermarkets enterprises associates advisors advisers management properties realty estates construction engineering dynamics
partnership worldwide robotics analytics interactive digital online games gaming cyber cybersecurity defense defence weapons ordnance orchestra theatre theater team united fc athletic rovers payments credit mutual savings medical medicine biotech therapeutics genetics sciences
water utilities utility dairies dairy farms mills shipyards shipyard packaging plastics ceramics optics diagnostics imaging dental transit distribution bakeries distillery vineyards
semi microsystems devices instruments computer computers computing data hosting cloud broadcasters outfitters express couriers courier chronicle observer examiner dispatch sentinel inquirer terminals resorts refineries haulage post motorcars vehicles tires yachts cruises tours travel
`);

export const governmentTails = words(`
ministry ministries department agency bureau police army navy parliament senate court tribunal commission government authority administration directorate embassy consulate assembly congress cabinet treasury customs military forces force guard
corps constabulary sheriff gendarmerie prosecutor prosecutors legislature secretariat office inspectorate ombudsman municipality command regiment brigade fleet division squadron
`);

/** Small nouns that make a government body of a country's adjective: "Iranian government", "the German parliament". */
export const governmentNouns = words(
  "government military army navy police parliament senate ministry embassy intelligence administration prosecutors congress judiciary legislature cabinet treasury presidency",
);

/** Before "of" or "for": "Ministry of Defence", "Centre for Strategic Studies". */
export const namedHeads = words(`
ministry department bureau office agency court government embassy directorate committee council bank hospital university institute center centre federation commission authority association society school college academy
union foundation board chamber league organization organisation administration secretariat museum bar confederation assembly parliament coalition alliance national church movement party army navy campaign network division fund service
doctors reporters voice trust knights daughters sons friends college museum library attorney general
`);

export const governmentHeads = words(
  "ministry department bureau office agency court government embassy directorate commission authority administration secretariat assembly parliament army navy attorney service",
);

export const placeTails = words(`
river lake sea ocean gulf bay strait straits island islands isles peninsula mountain mountains mount valley desert county province region district oblast prefecture city town village airport street avenue road boulevard square bridge
canal coast beach park harbor harbour port hills heights springs falls creek forest plateau plains basin delta cape reef archipelago territory territories highlands
`);

/** Before "of" and a name, or before a name: "city of X", "Lake X", "Mount X". */
export const placeHeads = words(
  "city town village province region state republic gulf sea bay strait port lake mount mt cape fort isle isles island islands county district peninsula capital suburb kingdom emirate",
);

export const thingTails = words(`
factory plant team unit crew route composite industrial series windows server explorer act bill law amendment day week month year night conference summit congress-hall report reports survey index award awards prize cup games championship championships olympics festival show war wars battle revolution uprising
treaty agreement accord accords protocol pact plan program programme project operation campaign attack attacks hack breach leak virus worm trojan ransomware malware backdoor loader stealer rat botnet exploit kit framework api sdk script
edition version series model average jet flight highway route constitution directive regulation order initiative strategy policy standard license licence guide manual handbook blog podcast newsletter magazine-issue theory law principle effect
syndrome disease language dictionary bible quran koran holiday christmas easter street-view vulnerability bug flaw panda bear kitten spider typhoon blizzard sleet tempest sandstorm team-viewer word excel powerpoint outlook chrome firefox safari
browser app apps toolbar client plugin framework tool toolkit engine driver document documents spreadsheet file files macro certificate connect desktop professional phone pro plus xp vista linux os ios android unix java javascript python php
manager service-pack studio id code studio-code shell console module library update updates feature features support portal suite platform phishing email emails spam fraud scam scams statement statements question questions
`);

/** Names of products: whatever has one of them is a product too. */
export const productWords = words(`
windows iphone ipad ipod imac macbook itunes icloud ios macos os android kindle playstation xbox wii galaxy pixel thinkpad surface outlook gmail chrome chromebook firefox safari excel word powerpoint sharepoint onedrive exchange
photoshop acrobat flash java javascript linux ubuntu alexa siri cortana echo watch mac airbook dreamliner superjumbo jetliner mustang focus fiesta corolla prius camry
`);

/** Acronyms and words of the trade that name no actor. */
export const tradeWords = words(`
ip tcp udp http https ftp smtp imap dns url uri html css xml json api sdk vpn rdp ssh ssl tls smb nat lan wan wifi wi-fi usb cd dvd pdf doc docx xls xlsx ppt rtf zip rar exe dll lnk vbs vba iso img msi bat ps1 php asp aspx jsp sql nosql
id ids pin otp mfa 2fa sso saml oauth jwt ldap ad dc cpu gpu ram rom ssd hdd bios uefi os ios macos linux unix windows android chromeos pc pcs mac iot ot ics scada plc hmi erp crm cms saas paas iaas raas maas vm vms vdi aws-s3 s3 ec2 cdn isp isps
ttp ttps ioc iocs apt apts rat rats c2 c&c cnc cc bot bots ddos dos mitm xss csrf sqli rce lpe poc cve cves cvss cwe ttl mbr mft aes des rsa-key rc4 xor md5 sha1 sha256 sha-256 sha-1 base64 ascii utf guid uuid hash hmac pgp gpg
soc socs siem soar edr xdr mdr ndr ips waf dlp iam pam casb sase ztna av gdpr hipaa pci dss sox ccpa nis2 nda ipo ceo cfo cto cio ciso cso coo vp svp evp hr pr it r&d b2b b2c seo roi kpi q1 q2 q3 q4 fy faq rss tv suv atm atms pos sms mms sim gps 3g 4g 5g lte
bec aka ie eg etc tbd tba ok am pm bst cest usd eur gbp btc eth xmr nft nfts ai ml llm ar vr covid covid-19 sars cob asap diy pii phi ssn dob iban cvv tor onion dark-web internet web net powershell javascript java python ruby perl golang rust
visual basic excel word outlook powerpoint office chrome firefox safari edge explorer bitcoin ethereum monero bitcoins cobalt-strike mimikatz metasploit psexec wmi com amsi uac gpo ntlm kerberos lsass svchost rundll32 regsvr32 cmd post get put head
english internet god christian christians muslim muslims jew jews jewish islam islamic christianity buddhist hindu catholic protestant sunni shia shiite christmas easter ramadan thanksgiving olympics olympic nobel pulitzer oscar
i ii iii iv v vii viii ix x xii
`);

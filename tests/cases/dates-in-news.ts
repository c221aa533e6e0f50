import type { DateCase } from "./dates.ts";

/** Wednesday; all these sentences are read on it. */
const wednesday = "2023-03-15";

export const lookingAhead: readonly DateCase[] = [
  ["The hearing is set for Friday.", wednesday, ["Friday", "2023-03-17", "2023-03-17"]],
  ["The trial starts on Thursday.", wednesday, ["Thursday", "2023-03-16", "2023-03-16"]],
  ["He faces sentencing on Friday.", wednesday, ["Friday", "2023-03-17", "2023-03-17"]],
  ["He is expected in court Friday.", wednesday, ["Friday", "2023-03-17", "2023-03-17"]],
  ["The gang gave the firm until Friday to pay.", wednesday, ["Friday", "2023-03-17", "2023-03-17"]],
  ["The gang threatened to publish the files on Friday unless it is paid.", wednesday, ["Friday", "2023-03-17", "2023-03-17"]],
  ["On Friday, the gang threatened to publish the files.", wednesday, ["Friday", "2023-03-10", "2023-03-10"]],
  ["On Friday, the ministry plans to publish its report.", wednesday, ["Friday", "2023-03-17", "2023-03-17"]],
  ["Ahead of Friday's vote, officials warned of hackers.", wednesday, ["Friday", "2023-03-17", "2023-03-17"]],
  ["Before Friday's attack, officials warned of hackers.", wednesday, ["Friday", "2023-03-10", "2023-03-10"]],
  ["The ministers meet on Friday in Brussels.", wednesday, ["Friday", "2023-03-17", "2023-03-17"]],
  ["Schools remain closed until Monday.", wednesday, ["Monday", "2023-03-20", "2023-03-20"]],
  ["They had not been told until Monday.", wednesday, ["Monday", "2023-03-13", "2023-03-13"]],
  ["The law comes into force in September.", wednesday, ["September", "2023-09", "2023-09-01", "2023-09-30"]],
  ["The company was founded in September.", wednesday, ["September", "2022-09", "2022-09-01", "2022-09-30"]],
  ["Support ends in October.", wednesday, ["October", "2023-10", "2023-10-01", "2023-10-31"]],
  ["An agreement to buy the firm in June was signed.", wednesday, ["June", "2023-06", "2023-06-01", "2023-06-30"]],
  ["Dividends would be paid on a still unspecified date in June.", wednesday, ["June", "2023-06", "2023-06-01", "2023-06-30"]],
  [
    "In November, a week after the ruling in Smith vs. Jones, it was hit.",
    wednesday,
    ["November", "2022-11", "2022-11-01", "2022-11-30"],
    ["a week", "P1W"],
  ],
  ["Before the November election, hackers struck.", wednesday, ["November", "2022-11", "2022-11-01", "2022-11-30"]],
  ["The deadline is March 20.", wednesday, ["March 20", "2023-03-20", "2023-03-20"]],
  ["The 24 February invasion changed it.", wednesday, ["24 February", "2023-02-24", "2023-02-24"]],
  ["The mid-January attack was bad.", wednesday, ["mid-January", "2023-01", "2023-01-11", "2023-01-20"]],
  ["Microsoft's March Patch Tuesday fixed it.", wednesday, ["March", "2023-03", "2023-03-01", "2023-03-31"]],
  // short verbs of the past look back as well
  ["He used his password on the night of June 3 to copy files.", wednesday, ["June 3", "2022-06-03", "2022-06-03"]],
  ["The worm hit the port on May 2.", wednesday, ["May 2", "2022-05-02", "2022-05-02"]],
  ["The port will open on June 3.", wednesday, ["June 3", "2023-06-03", "2023-06-03"]],
];

export const pairsOfDays: readonly DateCase[] = [
  [
    "The outage lasted from Monday to Thursday.",
    wednesday,
    ["Monday", "2023-03-06", "2023-03-06"],
    ["Thursday", "2023-03-09", "2023-03-09"],
  ],
  [
    "The intrusion ran from Tuesday through Thursday.",
    wednesday,
    ["Tuesday", "2023-03-07", "2023-03-07"],
    ["Thursday", "2023-03-09", "2023-03-09"],
  ],
  [
    "Between Monday and Wednesday the site was down.",
    wednesday,
    ["Monday", "2023-03-13", "2023-03-13"],
    ["Wednesday", "2023-03-15", "2023-03-15"],
  ],
  [
    "On Monday and Tuesday the site was down.",
    wednesday,
    ["Monday", "2023-03-13", "2023-03-13"],
    ["Tuesday", "2023-03-14", "2023-03-14"],
  ],
  [
    "The talks will run from Monday to Thursday.",
    wednesday,
    ["Monday", "2023-03-13", "2023-03-13"],
    ["Thursday", "2023-03-16", "2023-03-16"],
  ],
  ["Between November 8 and 12, it had access.", wednesday, ["Between November 8 and 12", "P5D", "2022-11-08", "2022-11-12"]],
  [
    "From November to February 2022 the site was down.",
    wednesday,
    ["November", "2021-11", "2021-11-01", "2021-11-30"],
    ["February 2022", "2022-02", "2022-02-01", "2022-02-28"],
  ],
  [
    "Overnight Sunday into Monday the site was down.",
    wednesday,
    ["Sunday", "2023-03-12", "2023-03-12"],
    ["Monday", "2023-03-13", "2023-03-13"],
  ],
  [
    "In the night from Sunday to Monday the site was down.",
    wednesday,
    ["Sunday", "2023-03-12", "2023-03-12"],
    ["Monday", "2023-03-13", "2023-03-13"],
  ],
];

export const partsAndDistances: readonly DateCase[] = [
  ["Earlier in the week the site was down.", wednesday, ["Earlier in the week", "2023-W11", "2023-03-13", "2023-03-15"]],
  ["Earlier in the year the site was down.", wednesday, ["Earlier in the year", "2023", "2023-01-01", "2023-03-15"]],
  ["Early in the week the site was down.", wednesday, ["Early in the week", "2023-W11", "2023-03-13", "2023-03-14"]],
  ["By the end of the year it will be done.", wednesday, ["the end of the year", "2023", "2023-09-01", "2023-12-31"]],
  [
    "In mid-to-late February the first victims were seen.",
    wednesday,
    ["mid-to-late February", "2023-02", "2023-02-11", "2023-02-28"],
  ],
  ["Support will end in October 2025.", wednesday, ["October 2025", "2025-10", "2025-10-01", "2025-10-31"]],
  ["In the late 90s, worms were the fashion.", wednesday, ["the late 90s", "199", "1997-01-01", "1999-12-31"]],
  [
    "In the first two weeks of March the site was down.",
    wednesday,
    ["the first two weeks", "P2W", "2023-03-01", "2023-03-14"],
    ["March", "2023-03", "2023-03-01", "2023-03-31"],
  ],
  [
    "In the first six months of 2022 there were 20.",
    wednesday,
    ["the first six months", "P6M", "2022-01-01", "2022-06-30"],
    ["2022", "2022", "2022-01-01", "2022-12-31"],
  ],
  [
    "In the years 2019 to 2021 the group hit banks.",
    wednesday,
    ["2019", "2019", "2019-01-01", "2019-12-31"],
    ["2021", "2021", "2021-01-01", "2021-12-31"],
  ],
  ["Over the July 4 weekend, 20 firms were hit.", wednesday, ["July 4 weekend", "2022-W26-WE", "2022-07-02", "2022-07-04"]],
  [
    "Over the Fourth of July weekend in 2021, 20 firms were hit.",
    wednesday,
    ["the Fourth of July weekend in 2021", "2021-W26-WE", "2021-07-03", "2021-07-04"],
  ],
  ["It was discovered a week ago on Thursday.", wednesday, ["a week ago on Thursday", "2023-03-09", "2023-03-09"]],
  ["A week ago Monday, the bank closed its site.", wednesday, ["A week ago Monday", "2023-03-06", "2023-03-06"]],
  ["A year ago today it was hit.", wednesday, ["A year ago today", "2022-03-15", "2022-03-15"]],
  [
    "A year ago, on Monday, it was hit.",
    wednesday,
    ["A year ago", "2022", "2022-01-01", "2022-12-31"],
    ["Monday", "2023-03-13", "2023-03-13"],
  ],
  ["Three days after January 12 it paid.", wednesday, ["Three days after January 12", "2023-01-15", "2023-01-15"]],
  [
    "On 3 May 2022 it was hit. The next month, the firm paid.",
    wednesday,
    ["3 May 2022", "2022-05-03", "2022-05-03"],
    ["The next month", "2022-06", "2022-06-01", "2022-06-30"],
  ],
  [
    "On 3 May 2022 it was hit. Over the next month, the firm will pay.",
    wednesday,
    ["3 May 2022", "2022-05-03", "2022-05-03"],
    ["the next month", "2023-04", "2023-04-01", "2023-04-30"],
  ],
  [
    "On 3 May 2022 it was hit, and on the 12th, it paid.",
    wednesday,
    ["3 May 2022", "2022-05-03", "2022-05-03"],
    ["the 12th", "2022-05-12", "2022-05-12"],
  ],
  ["On the 12th it was fined.", wednesday, ["the 12th", "2023-03-12", "2023-03-12"]],
  ["Hours later the site was back.", wednesday, ["Hours", "PTXH"]],
  ["Days after a ransom was paid, it was hit again.", wednesday, ["Days", "PXD"]],
  ["The year-long campaign was bad.", wednesday, ["year-long", "P1Y"]],
  ["The decade-old flaw was bad.", wednesday, ["decade-old", "P10Y"]],
  // what looks like a length of time or a decade
  ["The 93 year-old spoke, and a 20 year-old answered.", wednesday],
  ["The sequel is coming a year after the film.", wednesday, ["a year", "P1Y"]],
  ["The coming two years will tell.", wednesday, ["The coming two years", "P2Y", "2023-03-16", "2025-03-15"]],
  ["A shoe should be built to last 40 years.", wednesday, ["40 years", "P40Y"]],
  ["Temperatures rose into the 50s.", wednesday],
  ["The firm was founded in the 50s.", wednesday, ["the 50s", "195", "1950-01-01", "1959-12-31"]],
  // counted on from a time that has no date
  ["Seven decades later, she still dives.", wednesday, ["Seven decades later", "P70Y"]],
  [
    "In 2010 he left. Two years later he was back.",
    wednesday,
    ["2010", "2010", "2010-01-01", "2010-12-31"],
    ["Two years later", "2012", "2012-01-01", "2012-12-31"],
  ],
];

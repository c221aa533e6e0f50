/**
 * Sentences as news writes them, each with the day of publication and the dates it must yield, in order:
 * the words, the TIMEX3 value, the first and the last day ("-" for none). One day alone is first and last.
 */
type Expected = readonly [text: string, value: string, earliest?: string, latest?: string];
export type DateCase = readonly [sentence: string, published: string | null, ...dates: Expected[]];

/** Thursday. */
const thursday = "2022-09-08";
/** Monday. */
const monday = "2021-03-15";

export const fullDates: readonly DateCase[] = [
  ["It was found in Janurary 2019.", "2022-09-08", ["Janurary 2019", "2019-01", "2019-01-01", "2019-01-31"]],
  [
    "Asia Market. (2017, 1 January). See it there.",
    "2022-09-08",
    ["2017", "2017", "2017-01-01", "2017-12-31"],
    ["1 January", "2017-01-01", "2017-01-01"],
  ],
  ["The gang struck on July 15, 2022.", thursday, ["July 15, 2022", "2022-07-15", "2022-07-15"]],
  ["The gang struck on 15 July 2022.", thursday, ["15 July 2022", "2022-07-15", "2022-07-15"]],
  ["Logs from the 3rd of May, 2019 were wiped.", thursday, ["the 3rd of May, 2019", "2019-05-03", "2019-05-03"]],
  ["It was registered on 2022-03-23.", thursday, ["2022-03-23", "2022-03-23", "2022-03-23"]],
  ["Created 2022-03-23T07:08:34.0Z by a script.", thursday, ["2022-03-23", "2022-03-23", "2022-03-23"]],
  [
    "Seen on 24-Apr-2020 and 5/Aug/2021.",
    thursday,
    ["24-Apr-2020", "2020-04-24", "2020-04-24"],
    ["5/Aug/2021", "2021-08-05", "2021-08-05"],
  ],
  ["The note is dated 12/31/2021.", thursday, ["12/31/2021", "2021-12-31", "2021-12-31"]],
  ["The note is dated 31.12.2021.", thursday, ["31.12.2021", "2021-12-31", "2021-12-31"]],
  ["Compiled Mon, 23 Mar 2020.", thursday, ["Mon, 23 Mar 2020", "2020-03-23", "2020-03-23"]],
  ["On Tuesday, Feb. 2, 2021, phones failed.", thursday, ["Tuesday, Feb. 2, 2021", "2021-02-02", "2021-02-02"]],
  ["The archive is named after 20200701 only.", thursday, ["20200701", "2020-07-01", "2020-07-01"]],
  [
    "She wrote it on March eighth, nineteen ninety-seven.",
    thursday,
    ["March eighth, nineteen ninety-seven", "1997-03-08", "1997-03-08"],
  ],
  ["Oct 4, 2017\nThe museum was breached.", null, ["Oct 4, 2017", "2017-10-04", "2017-10-04"]],
];

export const partialDates: readonly DateCase[] = [
  ["Albania was attacked on July 15.", thursday, ["July 15", "2022-07-15", "2022-07-15"]],
  ["The hearing is scheduled for Sept. 20.", thursday, ["Sept. 20", "2022-09-20", "2022-09-20"]],
  ["Victims must pay by January 3.", "2022-12-20", ["January 3", "2023-01-03", "2023-01-03"]],
  ["The bug was reported on December 12.", thursday, ["December 12", "2021-12-12", "2021-12-12"]],
  ["Data was stolen in May.", thursday, ["May", "2022-05", "2022-05-01", "2022-05-31"]],
  ["A patch will follow in October.", thursday, ["October", "2022-10", "2022-10-01", "2022-10-31"]],
  ["Since March the group has been quiet.", thursday, ["March", "2022-03", "2022-03-01", "2022-03-31"]],
  ["It was found in late August.", thursday, ["late August", "2022-08", "2022-08-21", "2022-08-31"]],
  ["It began in mid-July 2020.", thursday, ["mid-July 2020", "2020-07", "2020-07-11", "2020-07-20"]],
  ["The malware surfaced in mid-2021.", thursday, ["mid-2021", "2021", "2021-05-01", "2021-08-31"]],
  ["It peaked at the end of 2019.", thursday, ["the end of 2019", "2019", "2019-09-01", "2019-12-31"]],
  ["A flaw known since Sept 2019.", thursday, ["Sept 2019", "2019-09", "2019-09-01", "2019-09-30"]],
  ["The breach of June last year cost millions.", thursday, ["June last year", "2021-06", "2021-06-01", "2021-06-30"]],
  ["Last August it was sold.", thursday, ["Last August", "2022-08", "2022-08-01", "2022-08-31"]],
  ["The 2016 election was a target.", thursday, ["2016", "2016", "2016-01-01", "2016-12-31"]],
  [
    "They were active between May and June 2021.",
    thursday,
    ["May", "2021-05", "2021-05-01", "2021-05-31"],
    ["June 2021", "2021-06", "2021-06-01", "2021-06-30"],
  ],
  [
    "From Sept. 22 to Oct. 12, 2020 it was down.",
    thursday,
    ["Sept. 22", "2020-09-22", "2020-09-22"],
    ["Oct. 12, 2020", "2020-10-12", "2020-10-12"],
  ],
  [
    "Mail went out on 7 and 29 June 2018.",
    thursday,
    ["7", "2018-06-07", "2018-06-07"],
    ["29 June 2018", "2018-06-29", "2018-06-29"],
  ],
  ["The council meets on Tuesday, Nov. 5.", "2019-10-30", ["Tuesday, Nov. 5", "2019-11-05", "2019-11-05"]],
];

export const weekdays: readonly DateCase[] = [
  ["The ministry said on Wednesday that it was hacked.", thursday, ["Wednesday", "2022-09-07", "2022-09-07"]],
  ["Police said Thursday two men were held.", thursday, ["Thursday", "2022-09-08", "2022-09-08"]],
  ["The court will hear the case on Monday.", thursday, ["Monday", "2022-09-12", "2022-09-12"]],
  ["Last Tuesday the site went dark.", monday, ["Last Tuesday", "2021-03-09", "2021-03-09"]],
  ["It opens next Friday.", thursday, ["next Friday", "2022-09-16", "2022-09-16"]],
  ["Staff came in on Monday morning.", thursday, ["Monday morning", "2022-09-05TMO", "2022-09-05"]],
  ["The systems failed early Saturday morning.", monday, ["early Saturday morning", "2021-03-13TMO", "2021-03-13"]],
  ["It happened at 10 p.m. Wednesday.", thursday, ["10 p.m. Wednesday", "2022-09-07T22:00", "2022-09-07"]],
  ["They had not been told until Tuesday.", thursday, ["Tuesday", "2022-09-06", "2022-09-06"]],
  ["Over the weekend, data appeared online.", monday, ["the weekend", "2021-W10-WE", "2021-03-13", "2021-03-14"]],
  ["Offices close on Mondays.", thursday, ["Mondays", "XXXX-WXX-1"]],
];

export const named: readonly DateCase[] = [
  ["Since the Sept. 11 attacks much has changed.", thursday, ["Sept. 11", "2001-09-11", "2001-09-11"]],
  ["On Sept. 11 the school reopens.", thursday, ["Sept. 11", "2022-09-11", "2022-09-11"]],
  ["It struck on Christmas Eve 2020.", thursday, ["Christmas Eve 2020", "2020-12-24", "2020-12-24"]],
  ["Shops were hit on Black Friday 2021.", thursday, ["Black Friday 2021", "2021-11-26", "2021-11-26"]],
  ["The last Easter was quiet.", "2021-02-03", ["The last Easter", "2020-04-12", "2020-04-12"]],
];

export const counted: readonly DateCase[] = [
  ["Yesterday the leak site vanished.", thursday, ["Yesterday", "2022-09-07", "2022-09-07"]],
  ["The day before yesterday it was up.", thursday, ["The day before yesterday", "2022-09-06", "2022-09-06"]],
  ["He speaks tonight.", thursday, ["tonight", "2022-09-08TNI", "2022-09-08"]],
  ["Earlier this month a bank fell.", thursday, ["Earlier this month", "2022-09", "2022-09-01", "2022-09-08"]],
  ["More arrests are due later this year.", thursday, ["later this year", "2022", "2022-09-08", "2022-12-31"]],
  ["Last week it was quiet.", thursday, ["Last week", "2022-W35", "2022-08-29", "2022-09-04"]],
  ["It was sold three days ago.", thursday, ["three days ago", "2022-09-05", "2022-09-05"]],
  ["It was found nearly two years ago.", thursday, ["nearly two years ago", "2020", "2020-01-01", "2020-12-31"]],
  [
    "On July 15 it hit. Two days later it hit again.",
    thursday,
    ["July 15", "2022-07-15", "2022-07-15"],
    ["Two days later", "2022-07-17", "2022-07-17"],
  ],
  [
    "He left in May 1995 and the following year he died.",
    thursday,
    ["May 1995", "1995-05", "1995-05-01", "1995-05-31"],
    ["the following year", "1996", "1996-01-01", "1996-12-31"],
  ],
  [
    "On July 15 it hit. That day banks closed.",
    thursday,
    ["July 15", "2022-07-15", "2022-07-15"],
    ["That day", "2022-07-15", "2022-07-15"],
  ],
  ["Three weeks and 4 days ago it was sold.", thursday, ["Three weeks and 4 days ago", "2022-08-14", "2022-08-14"]],
  ["The files will be published in seven days.", thursday, ["seven days", "2022-09-15", "2022-09-15"]],
  ["Two days after Christmas 2020 the servers broke.", thursday, ["Two days after Christmas 2020", "2020-12-27", "2020-12-27"]],
];

export const longPeriods: readonly DateCase[] = [
  ["The first week of May 2021 was calm.", thursday, ["The first week of May 2021", "2021-W18", "2021-05-03", "2021-05-09"]],
  ["It was offline the week of June 5.", "2023-06-14", ["the week of June 5", "2023-W23", "2023-06-05", "2023-06-11"]],
  ["Staff were away over Labor Day weekend.", "2020-10-02", ["Labor Day weekend", "2020-W36-WE", "2020-09-05", "2020-09-07"]],
  [
    "In the first three months of 2016 losses rose.",
    thursday,
    ["the first three months", "P3M", "2016-01-01", "2016-03-31"],
    ["2016", "2016", "2016-01-01", "2016-12-31"],
  ],
  [
    "It grew from late 2020 to March 2021.",
    thursday,
    ["late 2020", "2020", "2020-09-01", "2020-12-31"],
    ["March 2021", "2021-03", "2021-03-01", "2021-03-31"],
  ],
  ["Mid-to-late April was worse.", thursday, ["Mid-to-late April", "2022-04", "2022-04-11", "2022-04-30"]],
  [
    "Profit fell in the third quarter from a year earlier.",
    "2012-11-05",
    ["the third quarter", "2012-Q3", "2012-07-01", "2012-09-30"],
    ["a year earlier", "2011-Q3", "2011-07-01", "2011-09-30"],
  ],
  ["The second half of last year saw a rise.", thursday, ["The second half of last year", "2021-H2", "2021-07-01", "2021-12-31"]],
  [
    "Attacks doubled in the first quarter of 2020.",
    thursday,
    ["the first quarter of 2020", "2020-Q1", "2020-01-01", "2020-03-31"],
  ],
  [
    "Q3 2019 was worse, 2Q20 better.",
    thursday,
    ["Q3 2019", "2019-Q3", "2019-07-01", "2019-09-30"],
    ["2Q20", "2020-Q2", "2020-04-01", "2020-06-30"],
  ],
  ["In fiscal 2021 it lost millions.", thursday, ["fiscal 2021", "2021", "2021-01-01", "2021-12-31"]],
  ["Worms of the 1990s were simple.", thursday, ["the 1990s", "199", "1990-01-01", "1999-12-31"]],
  ["Spies of the 20th century used paper.", thursday, ["the 20th century", "19", "1900-01-01", "1999-12-31"]],
  ["The campaign ran in the summer of 2022.", thursday, ["the summer of 2022", "2022-SU", "2022-06-01", "2022-08-31"]],
  ["Last fall it was rebuilt.", "2015-02-17", ["Last fall", "2014-FA", "2014-09-01", "2014-11-30"]],
  ["It ran between 3 and 7 May.", thursday, ["between 3 and 7 May", "P5D", "2022-05-03", "2022-05-07"]],
  [
    "1939–1945 was another time.",
    thursday,
    ["1939", "1939", "1939-01-01", "1939-12-31"],
    ["1945", "1945", "1945-01-01", "1945-12-31"],
  ],
  ["In the 2022–23 season it lost.", thursday, ["2022–23", "P2Y", "2022-01-01", "2023-12-31"]],
  ["Join us March 3-5, 2021.", monday, ["March 3-5, 2021", "P3D", "2021-03-03", "2021-03-05"]],
  ["Week 31 of last year was the worst.", "2020-05-11", ["Week 31 of last year", "2019-W31", "2019-07-29", "2019-08-04"]],
];

export const durationsAndSets: readonly DateCase[] = [
  ["It took three weeks to restore.", thursday, ["three weeks", "P3W"]],
  ["Victims have 24 hours to pay.", thursday, ["24 hours", "PT24H"]],
  ["The outage lasted 2 1/2 years.", thursday, ["2 1/2 years", "P2Y6M"]],
  ["After half an hour it was over.", thursday, ["half an hour", "PT30M"]],
  ["They hid for a few months.", thursday, ["a few months", "PXM"]],
  ["Over the past two years they grew.", thursday, ["the past two years", "P2Y", "2020-09-08", "2022-09-07"]],
  ["In recent weeks the tone changed.", thursday, ["recent weeks", "PXW"]],
  ["A 10-hour tour followed.", thursday, ["10-hour", "PT10H"]],
  ["It scans every month and twice a week.", thursday, ["every month", "P1M"], ["a week", "P1W"]],
  ["The list is updated daily and audited annually.", thursday, ["daily", "P1D"], ["annually", "P1Y"]],
  [
    "The group is now gone; recently it moved, and soon it may be back.",
    thursday,
    ["now", "PRESENT_REF", thursday, thursday],
    ["recently", "PAST_REF"],
    ["soon", "FUTURE_REF"],
  ],
  ["Years ago it was a game.", thursday, ["Years ago", "PAST_REF"]],
];

export const withoutPublication: readonly DateCase[] = [
  [
    "In March 1917 it began, and in November it ended.",
    null,
    ["March 1917", "1917-03", "1917-03-01", "1917-03-31"],
    ["November", "1917-11", "1917-11-01", "1917-11-30"],
  ],
  ["It was hit on Friday.", null, ["Friday", "XXXX-WXX-5"]],
  ["It was hit in May.", null, ["May", "XXXX-05"]],
  ["It was hit on May 7.", null, ["May 7", "XXXX-05-07"]],
  ["It was hit on May 7, 2020.", null, ["May 7, 2020", "2020-05-07", "2020-05-07"]],
  [
    "9 August 2011\nTwo banks fell in July.",
    null,
    ["9 August 2011", "2011-08-09", "2011-08-09"],
    ["July", "2011-07", "2011-07-01", "2011-07-31"],
  ],
];

/** Not one of these holds a date. */
export const dateless: readonly string[] = [
  "It was the third breach in as many years.",
  "You may or may not be affected.",
  "May we come in?",
  "Theresa May said nothing, and May's government fell.",
  "They march on the capital.",
  "Sun sells servers to august bodies.",
  "In a second, he was offline.",
  "The second attempt failed.",
  "CVE-2021-44228 is worse than CVE-2014-0160.",
  "MS17-010 and KB4012212 fix it.",
  "Version 10.4.2019 and build 2016.1.1 are vulnerable.",
  "See https://example.org/2020/07/15/report-2020-07-15.html and /var/log/2021/05/access.log.",
  "Mail press-2020-07-15@example.org.",
  "More than 2000 people and 1,990 servers were hit.",
  "It costs $2019, or 2020 euros.",
  "Windows Server 2019 and Office 2016 need patches.",
  "Call +49 2033-2041-77.",
  "Three to five guards stood at the gate.",
  "They won 4:3, then 12:30.",
  "21st-century banking needs care.",
  "Patch Tuesday fixes are out, the Sunday Times reports.",
  "Midnight Blizzard and Velvet Ant were named.",
  "The 44-year-old man was held.",
  "Use 192.168.20.21 or 10.0.20.20.",
  "The hash is 20200701aabbccdd20200701aabbccdd.",
  "Its Daily Mail column was hacked.",
  "Nobody knows 31 June or 2021-02-30.",
  "It sold 700 seats a week.",
  "Previously unknown flaws and future attacks are a recent fear.",
  "Jan Novak, April Ray and June Park signed.",
  "A half hour show on the second floor, the third time in a row.",
  "Port 1990, page 2010 and room 2019.",
  "The 9/11 style alert runs 24/7.",
  "It was week 3 of the season at level 2020.",
  "The señornow domain and Décember2020x are names.",
  "On the 12th floor the 3rd server failed.",
  "Two 19-year-olds and a two-year-old girl were named.",
  "Spring is a framework; prices fall when demand does.",
];

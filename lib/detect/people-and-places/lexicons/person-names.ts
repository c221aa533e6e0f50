// Names of persons as news writes them in Latin letters where the packed lists have them in another script. Written for this project.

export const moreGivenNames = `
abbas abdel abdul abdullah abdulaziz abdulrahman abolfazl adnan ahmad ahmed ahmet akbar alaa aleksandr aleksander aleksei alexei aleksey alexey ali alireza amin amir amira anatoly anatoli andrei andrey andrii anwar arash ardit arkady artem artyom
aryeh asher ashraf ataollah ayman aziz bahram bashar bassam behzad benjamin benny besnik bilal binyamin bogdan boris bujar chaim daniyar danylo dariush david davud denis denys dimitri dmitri dmitriy dmitry dmytro dritan edi edvin ehsan
ehud ekaterina elena eli eliyahu emine emir enver erdal eren erion esmail evgeny evgeni evgeniy fahad faisal farid farhad fatima fatos fatmir fatih feras firouz fyodor gali galina gazmend gennady gennadi georgy german gholam gideon grigory
hadi hafez haim hamad hamid hamza hanan hashem hassan hasan hatice hossein hosein husam husayn hussain hussein hakan ibrahim igor ihor ilham ilir ilya imran inna ioannis irina ismail issa itamar ivan jaber jafar jalal jamal jamil jawad javad
kamal kamran karim kareem kaveh kemal khaled khalid khalil khamenei kirill kiril konstantin konstantinos kostas kyriakos larysa lech leonid liudmyla liubov lyudmila lulzim maher mahdi mahmood mahmoud mahsa majid maksim maksym mansour marat
margalit mariam marwan maryam masoud mehdi mehmet mehrdad meir mikhail mohamad mohamed mohammad mohammed mohsen moshe mostafa muammar muhammad muhammed muhammet murat mustafa mykhailo mykola nabil nadav nader naftali nancy narendra nasser natalia
nataliya nikita nikolai nikolay nikos noam noor nouri oleg oleh oleksandr oleksii oleksiy olga omar omid omer osama osman pavel pavlo petr petro pyotr qasem qassem rafael rahul rami ramzan ramzi rashid reza ritvan roman rostislav ruhollah ruslan
rustam saad saddam saeed sadegh sajjad salah saleh salim salman sami samir sanjay sardar sergei sergey serhii serhiy sevda shahab shahram shimon shlomo sinan slobodan stanislav stefanos suleiman sunil svetlana sviatoslav taha taras tarek tariq tayyip
tetiana timofey timur tzachi tzipi uri usman valentin valery valeri valerii valeriy vasily vasyl vadim vadym viacheslav victor viktor viktoria vitali vitaliy vitaly vladimir vladislav vladyslav volodymyr vyacheslav wael walid waleed yair yaron
yaroslav yasser yasin yehuda yelena yevgeny yevgeniy yevhen yigal yitzhak yoav yossi yousef youssef yulia yuliia yuri yuriy yusuf zahra zaid zeev zhanna ziad zoran zuhair zvi agim agron alban albin arben arta astrit avni bardhyl bashkim bekim
belinda besa blerim erjon flamur genc gramoz ibrahim jozefina kreshnik lorenc luan mimoza monika niko olta pandeli rexhep sali sokol taulant valbona ylli zef xi hu jiang mao deng wang li zhang liu chen yang huang zhao wu zhou xu sun zhu lin
guo luo zheng liang xie tang feng cao peng zeng xiao tian dong pan yuan cai yu du cheng wei jinping keqiang qishan jintao xiaoping yi wenbin lijian chunying ning kim jong-un jong-il jung-un yong-ho geun-hye jae-in suk-yeol myung-bak
shinzo fumio yoshihide taro hiroshi kenji takeshi satoshi kazuo akio naoto junichiro yoshiro haruhiko toshimitsu taiichi hayashi ichiro masayoshi hideki hiroki yuki keiko narendra amit rajnath arvind manmohan sonia priyanka pranab sundar satya
shantanu arun ashok vijay ravi suresh ramesh rajesh anil mukesh ratan nguyen phuc trong xuan minh duc ferdinand rodrigo joko jokowi susilo megawati prabowo mahathir anwar najib muhyiddin prayuth thaksin yingluck aung ngozi muhammadu goodluck
olusegun uhuru cyril jacob thabo nelson robert emmerson paul yoweri barack hillary kamala mitch nancy mitt beto condoleezza madeleine zbigniew janet jerome elon satoshi vitalik changpeng jair luiz dilma nicolas hugo evo gabriel sebastian gustavo
ursula angela olaf annalena emmanuel giorgia silvio matteo mario pedro mariano andrzej mateusz donald viktor volodymyr jens mette sanna magdalena kaja ingrida gitanas recep tayyip kemal ekrem benjamin naftali mahmoud bashar ebrahim hassan javad
rishi boris theresa keir nicola liz jeremy sajid priti suella dominic gchq
`;

export const moreSurnames = `
khamenei khomeini raisi rouhani zarif ahmadinejad soleimani putin medvedev lavrov peskov shoigu prigozhin navalny zelensky zelenskyy zelenskiy poroshenko klitschko kuleba reznikov yanukovych tymoshenko lukashenko netanyahu gantz lapid bennett rabin
sharon peres olmert arafat abbas haniyeh nasrallah assad erdogan gülen gulen rama berisha meta basha nishani begaj kurti thaci thaçi osmani vucic vučić dacic dodik plenkovic milanovic izetbegovic jinping xi li keqiang jintao biden trump obama
clinton bush cheney rumsfeld rice powell kerry blinken sullivan pompeo bolton tillerson mattis mcmaster flynn manafort comey mueller barr garland wray krebs easterly neuberger inglis nakasone haines burns snowden assange manning merkel scholz
baerbock steinmeier macron sarkozy hollande borne meloni draghi conte renzi berlusconi sanchez sánchez rajoy costa rutte michel borrell stoltenberg truss sunak johnson cameron blair thatcher corbyn starmer sturgeon trudeau harper freeland albanese
morrison turnbull dutton ardern modi singh gandhi khan bhutto sharif zardari imran bajwa karzai ghani hasina suu kyi duterte marcos widodo lula bolsonaro rousseff maduro chavez castro morales petro duque kirchner fernandez boric bachelet sisi mubarak
morsi gaddafi qaddafi haftar saied salman mohammed zayed sissi buhari jonathan ramaphosa zuma mugabe museveni kagame ruto kenyatta kim moon yoon park abe kishida suga koizumi tanaka nadella zuckerberg bezos musk cook pichai jobs gates ballmer dorsey
`;

/** Paragraphs of news that name no group and tell of no attack, some with words that gangs are called by. Written for this project. */
export const plainNews: readonly string[] = [
  "The council voted on Tuesday to widen the road between the harbour and the old market. Work is to begin in spring and will take two years. Shopkeepers fear for their trade, while cyclists have asked for a lane of their own for more than a decade. The mayor said the money had been set aside and that nobody would have to move.",
  "Rain fell for most of the week, and farmers in the valley said the hay would have to wait. The river rose by half a metre but stayed within its banks. Forecasters expect the sun to return on Saturday, with a light wind from the west.",
  "The museum has bought a painting that had hung in a private house for ninety years. Its director called it the most important purchase since the war. Visitors can see it from next month, beside letters in which the painter complains about the price of blue.",
  "Wages in the region grew by three per cent last year, the statistics office reported. Rents grew faster. Economists said that families with children felt the difference most, and unions announced talks with employers in the autumn.",
  "A royal visit brought thousands to the square. Children waved flags, and the band had to play the anthem twice because the wind had carried off the notes. A hive of bees had settled under the stage and was moved by a keeper from the next village.",
  "The team lost again on Sunday, its fifth defeat in a row. The coach blamed a long list of injuries and said he would stay. Supporters stayed as well, singing in the cold until the lights went out.",
  "School begins a week later this year, because the new gymnasium is not ready. Parents were told by letter. The builder, which had promised to be done in June, spoke of problems with the roof.",
  "Doctors advise older people to get their flu shots before November. Pharmacies have ordered more than last year. A spokeswoman for the health office said that appointments can be made by telephone or at the counter.",
];

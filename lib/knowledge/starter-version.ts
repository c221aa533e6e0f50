/** Written by `npm run knowledge`: tells without unpacking them whether the facts in the database are these. */
export const starterVersion = "aa2af20acbd51177";

/** Written by `npm run knowledge`: tells without unpacking them whether the facts in the database are these. */
export const starterVersion = "41d29c6a6a6ead93";

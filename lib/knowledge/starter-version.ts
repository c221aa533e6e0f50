/** Written by `npm run knowledge`: tells without unpacking them whether the facts in the database are these. */
export const starterVersion = "9063c89cf9d9fc64";

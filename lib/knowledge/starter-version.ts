/** Written by `npm run knowledge`: tells without unpacking them whether the facts in the database are these. */
export const starterVersion = "ed509885bc7d7d94";

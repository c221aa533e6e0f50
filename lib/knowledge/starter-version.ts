/** Written by `npm run knowledge`: tells without unpacking them whether the facts in the database are these. */
export const starterVersion = "75e724e8ccf3e6ec";

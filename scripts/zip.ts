// npm run zip: the packages for the stores and the sources for their reviewers, in .output/, held to what the stores ask.
import { checkPackages } from "./toolchain/packages.ts";

const { failed } = await checkPackages();
if (failed > 0) process.exitCode = 1;

// npm run zip: the packages for the stores, in .output/.
import { runOrExit } from "./toolchain/run.ts";

for (const browser of ["chrome", "firefox"]) await runOrExit("wxt", ["zip", "--browser", browser]);

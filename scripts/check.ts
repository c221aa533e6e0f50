// npm run check: types, lint and format, unused files and dependencies. Quick enough for every save.
import { runChecks } from "./toolchain/checks.ts";

const { failed } = await runChecks();
if (failed > 0) process.exitCode = 1;

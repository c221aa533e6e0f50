// npm run dev [-- --browser firefox]: builds, opens a browser with the extension and builds again on every change.
import { parseArgs } from "node:util";
import { requireBrowser } from "./toolchain/browsers.ts";
import { runOrExit } from "./toolchain/run.ts";

const { values } = parseArgs({ options: { browser: { type: "string", default: "chromium" } } });
const name = values.browser === "firefox" ? "firefox" : "chromium";
const program = await requireBrowser(name);
const env = name === "firefox" ? { WEB_EXT_FIREFOX: program } : { WEB_EXT_CHROMIUM_BINARY: program };
await runOrExit("wxt", ["--browser", name === "firefox" ? "firefox" : "chrome"], env);

// Finds the browsers, and has the system's package manager install one where it can do so without asking.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { BrowserName } from "../../tests/browser/harness/driver.ts";
import { run } from "./run.ts";

interface Candidate {
  /** Environment variable that names the program. */
  readonly variable: string;
  readonly programs: readonly string[];
  readonly debianPackage: string;
}

const candidates: Readonly<Record<BrowserName, Candidate>> = {
  chromium: {
    variable: "NEWSGLOSS_CHROMIUM",
    programs: [
      "chromium",
      "chromium-browser",
      "google-chrome-stable",
      "google-chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    debianPackage: "chromium",
  },
  firefox: {
    variable: "NEWSGLOSS_FIREFOX",
    programs: ["firefox", "firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    debianPackage: "firefox-esr",
  },
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findProgram(name: string): string | undefined {
  if (name.includes("/")) return isProgram(name) ? name : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function findBrowser({ variable, programs }: Candidate): string | undefined {
  const named = process.env[variable];
  if (named !== undefined && named !== "") return findProgram(named);
  return programs.map(findProgram).find((program) => program !== undefined);
}

/** `apt-get` as it can be run without a question: as root, or by a sudo that asks for no password. */
async function aptGet(): Promise<readonly string[] | null> {
  if (findProgram("apt-get") === undefined) return null;
  if (process.getuid?.() === 0) return ["apt-get"];
  if (findProgram("sudo") === undefined) return null;
  const { status } = await run("sudo", ["-n", "true"], { output: "capture" });
  return status === 0 ? ["sudo", "-n", "apt-get"] : null;
}

async function install(packageName: string, [program = "apt-get", ...prefix]: readonly string[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"];
  console.error(`newsgloss: installing ${packageName} with apt-get (once)`);
  for (const args of [["update"], ["install", "-y", packageName]]) {
    const { status, text } = await run(program, [...prefix, ...quiet, ...args], { output: "capture", env });
    if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed:\n${text}`);
  }
}

/** Path of the browser's program; installs it where that needs no question, otherwise says what to install. */
export async function requireBrowser(name: BrowserName): Promise<string> {
  const candidate = candidates[name];
  const present = findBrowser(candidate);
  if (present !== undefined) return present;
  const apt = await aptGet();
  if (apt !== null) await install(candidate.debianPackage, apt);
  const program = findBrowser(candidate);
  if (program !== undefined) return program;
  throw new Error(
    `no ${name} found. Install it (on Debian: sudo apt-get install ${candidate.debianPackage}) or set ${candidate.variable} to its program.`,
  );
}

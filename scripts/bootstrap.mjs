// Runs on whatever Node the machine has: installs what is missing, then hands over to the project's own Node, which reads TypeScript.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules", ".bin");
const [command, ...args] = process.argv.slice(2);

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const installed = modified(join(root, "node_modules", ".package-lock.json"));
const isCurrent = installed >= modified(join(root, "package-lock.json")) && existsSync(join(bin, "node"));

/** stdout may be the data of a pipe, so an installation reports on stderr only. */
function run(program, programArgs, stdio) {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const { status, error } = spawnSync(program, programArgs, { cwd: process.cwd(), env, stdio });
  if (error) console.error(`newsgloss: cannot run ${program}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

if (!isCurrent) {
  console.error("newsgloss: installing dependencies (once)");
  // Not `npm ci`: it refuses a lock file made where another system's optional binaries could not be looked up.
  // The versions are the lock file's all the same, and it stays as it is.
  run("npm", ["install", "--no-save", "--prefix", root, "--no-audit", "--no-fund", "--loglevel=error"], ["ignore", 2, 2]);
}
run(join(bin, "node"), [join(root, "scripts", `${command}.ts`), ...args], "inherit");

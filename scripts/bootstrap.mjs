// Runs on whatever Node the machine has: installs what is missing, then hands over to the project's own Node.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules/.bin");
const [command, ...args] = process.argv.slice(2);

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const isInstalled =
  modified(join(root, "node_modules/.package-lock.json")) >= modified(join(root, "package-lock.json")) &&
  existsSync(join(bin, "node"));

function run(program, programArgs) {
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const { status, error } = spawnSync(program, programArgs, { cwd: root, env, stdio: ["inherit", "inherit", "inherit"] });
  if (error) console.error(`newsgloss: cannot run ${program}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

if (!isInstalled) run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
run(join(bin, "node"), [`scripts/${command}.ts`, ...args]);

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import * as v from "valibot";
import type { Tally } from "./checks.ts";
import { root, run, runOrExit } from "./run.ts";

const stores = ["chrome", "firefox"] as const;

const MessageSchema = v.object({ code: v.string(), message: v.string(), file: v.optional(v.string()) });
const LintSchema = v.object({
  errors: v.array(MessageSchema),
  warnings: v.array(MessageSchema),
  notices: v.array(MessageSchema),
});

function zipsIn(folder: string): string[] {
  const output = join(folder, ".output");
  return existsSync(output) ? readdirSync(output).filter((name) => name.endsWith(".zip")) : [];
}
const hashOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Makes the packages for the stores and the sources for their reviewers; gives their paths. Ends the program when that fails. */
async function makePackages(): Promise<string[]> {
  for (const name of zipsIn(root)) rmSync(join(root, ".output", name));
  for (const store of stores) await runOrExit("wxt", ["zip", "--browser", store, "--level", "warn"]);
  return zipsIn(root).map((name) => join(root, ".output", name));
}

/** What the store's own linter has to say of the Firefox package; empty when nothing. */
async function complaints(path: string): Promise<string[]> {
  const { text } = await run("addons-linter", ["--output", "json", path], { output: "capture" });
  const { errors, warnings, notices } = v.parse(LintSchema, JSON.parse(text.slice(text.indexOf("{"))));
  return [...errors, ...warnings, ...notices].map(
    ({ code, message, file }) => `${code} in ${file ?? "the manifest"}: ${message}`,
  );
}

function unpack(zip: string, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    if (name.endsWith("/")) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** Packages that come out otherwise when they are made of nothing but the sources package, in another folder. */
async function differing(packages: readonly string[]): Promise<string[]> {
  const sources = packages.find((path) => path.endsWith("-sources.zip"));
  if (sources === undefined) return ["there is no sources package"];
  const folder = mkdtempSync(join(tmpdir(), "newsgloss-sources-"));
  try {
    unpack(sources, folder);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    for (const store of stores) {
      const { status, text } = await run("wxt", ["zip", "--browser", store, "--level", "warn"], {
        output: "capture",
        cwd: folder,
      });
      if (status !== 0) return [`the sources package does not build for ${store}:\n${text}`];
    }
    const built = new Set(zipsIn(folder).map((name) => hashOf(join(folder, ".output", name))));
    return packages
      .filter((path) => !built.has(hashOf(path)))
      .map((path) => `${path} comes out otherwise from the sources package`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ManifestSchema = v.object({
  version: v.string(),
  permissions: v.array(v.string()),
  optional_host_permissions: v.array(v.string()),
  content_security_policy: v.object({ extension_pages: v.string() }),
});
/** What lets pages or other extensions in, or reads pages without being asked. */
const forbidden = ["host_permissions", "web_accessible_resources", "externally_connectable", "content_scripts"];

/** What a package may do beyond what the README tells the reader. */
function unexplained(path: string): string[] {
  const bytes = unzipSync(readFileSync(path))["manifest.json"];
  const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const { permissions, optional_host_permissions: sites, content_security_policy: policy } = v.parse(ManifestSchema, manifest);
  const readme = readFileSync(join(root, "README.md"), "utf8");
  return [
    ...[...permissions, ...sites].filter((name) => !readme.includes(`\`${name}\``)).map((name) => `${name} is not explained`),
    ...forbidden.filter((key) => Object.hasOwn(manifest as object, key)).map((key) => `${key} is in the manifest`),
    ...(/unsafe|\*/.test(policy.extension_pages) ? ["the security policy is not strict"] : []),
  ].map((problem) => `${path}: ${problem}`);
}

/** Makes the packages and holds them to what the stores ask: lint without a word, the same bytes from the sources alone. */
export async function checkPackages(): Promise<Tally> {
  const packages = await makePackages();
  const firefox = packages.find((path) => path.endsWith("-firefox.zip"));
  const checks: readonly { readonly name: string; readonly problems: readonly string[] }[] = [
    { name: "the store's linter", problems: firefox === undefined ? ["no package"] : await complaints(firefox) },
    {
      name: "the README explains every permission",
      problems: packages.filter((path) => !path.endsWith("-sources.zip")).flatMap(unexplained),
    },
    { name: "packages are the same bytes when made of the sources package", problems: await differing(packages) },
  ];
  for (const { name, problems } of checks) {
    console.log(`${problems.length === 0 ? "ok" : "FAILED"}  ${name}`);
    for (const problem of problems) console.error(`  ${problem}`);
  }
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  return { passed: checks.length - failed, failed };
}

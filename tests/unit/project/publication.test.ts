// What is published beside the code: licences, version, policy.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import config from "../../../wxt.config.ts";

const root = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
}
const packages = Object.entries((JSON.parse(read("package-lock.json")) as { packages: Record<string, LockedPackage> }).packages);

/** In the extension though they are there for building, and what only looks like being in it: types and a compiler for them. */
const builtIn = ["wxt", "@wxt-dev/browser"];
const isForBuilding = (name: string): boolean => name.startsWith("@types/") || name === "typescript";

const inExtension = [
  ...packages
    .filter(([path, { dev, optional }]) => path !== "" && !dev && !optional)
    .map(([path]) => path.split("node_modules/").at(-1) ?? "")
    .filter((name) => !isForBuilding(name)),
  ...builtIn,
];
const licenceOf = (name: string): string =>
  (JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string }).license;
const heading: Readonly<Record<string, string>> = {
  MIT: "Under the MIT licence, whose words",
  "Apache-2.0": "Under the Apache License 2.0",
  "MPL-2.0": "Under the Mozilla Public License 2.0",
};

/** The part of NOTICE under the heading of a licence. */
function sectionOf(licence: string, notice: string): string {
  const start = notice.indexOf(heading[licence] ?? "(no such heading)");
  const next = Object.values(heading)
    .map((other) => notice.indexOf(other))
    .filter((at) => at > start);
  return start < 0 ? "" : notice.slice(start, Math.min(notice.length, ...next));
}

const isNamed = (name: string, section: string): boolean => section.split(/[\s,:]+/).includes(name);

describe("NOTICE", () => {
  it.each(inExtension)("names %s under its licence", (name) => {
    expect(isNamed(name, sectionOf(licenceOf(name), read("NOTICE")))).toBe(true);
  });

  it("names none that is not in it any more", () => {
    const libraries = read("NOTICE").slice(read("NOTICE").indexOf("Libraries in the extension"));
    const named = libraries.split("\n").flatMap((line) => (/^(@?[a-z][\w/, @-]*): /.exec(line)?.[1] ?? "").split(", "));
    expect(named.filter((name) => name !== "" && !inExtension.includes(name))).toEqual([]);
  });

  it.each([
    ["preact", "MIT", false],
    ["left-pad", "MIT", true],
    ["dexie", "MIT", true],
  ])("would be found wanting without %s under %s: %s", (name, licence, isMissing) => {
    expect(!isNamed(name, sectionOf(licence, read("NOTICE")))).toBe(isMissing);
  });
});

describe("the version", () => {
  it("is the one that the changelog tells of first", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect(/^## (\S+)/m.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
  });
});

describe.each(["chrome", "firefox"])("the manifest for %s", (browser) => {
  const { manifest } = config as { manifest: (env: object) => Record<string, unknown> };
  const published = manifest({ browser, mode: "production", command: "build" });
  const directives = (published.content_security_policy as { extension_pages: string }).extension_pages.split("; ");

  it("asks for no site without being asked", () => {
    expect(published.host_permissions).toBeUndefined();
  });

  it.each(["default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'none'"])(
    "says %s",
    (directive) => {
      expect(directives).toContain(directive);
    },
  );

  it.each(["popup", "sidepanel", "welcome"])("leaves the network to the library: %s closes it", (page) => {
    expect(read(`entrypoints/${page}/index.html`)).toContain(`http-equiv="Content-Security-Policy" content="connect-src 'self'"`);
  });
});

it("collects no data, by its word to Firefox", () => {
  const { manifest } = config as { manifest: (env: object) => Record<string, unknown> };
  const { browser_specific_settings: settings } = manifest({ browser: "firefox", mode: "production", command: "build" });
  expect(settings).toMatchObject({ gecko: { data_collection_permissions: { required: ["none"] } } });
});

import { configDefaults, defineConfig } from "vitest/config";

/** Tests that put something in the place of the browser's API or of a module: each file needs its modules for itself. */
const replacing = ["tests/unit/{background,messaging,ui}/**/*.test.{ts,tsx}", "tests/unit/project/strings.test.ts"];

/** All others share what they import, which costs half of the time that they take. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/{unit,fuzz}/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ...replacing],
          isolate: false,
        },
      },
      { extends: true, test: { name: "unit, parts replaced", include: replacing } },
    ],
  },
});

import { defineConfig } from "vitest/config";

/** Tests of the built extension in real browsers: two files at a time, since each starts a browser of its own and waits much. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: "tests/browser/harness/setup.ts",
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

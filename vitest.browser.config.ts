import { defineConfig } from "vitest/config";

/** Tests of the built extension in real browsers: one file after the other, since each starts browsers of its own. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

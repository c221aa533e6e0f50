import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take minutes: begun last, one of them would keep everybody waiting alone. */
const longest = ["page/real-pages", "library/import", "reader/card", "reader/sites", "hostile/", "library/notes"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const position = longest.findIndex((part) => moduleId.includes(part));
      return position < 0 ? longest.length : position;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Tests of the built extension in real browsers: two files at a time, since each starts a browser of its own and waits much. */
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: "tests/browser/harness/setup.ts",
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

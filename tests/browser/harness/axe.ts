import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { TestPage } from "./driver.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every breach of WCAG 2.2 A and AA and of axe's best practices that axe finds: rule and place, one line each. */
export function axeViolations(page: TestPage): Promise<string[]> {
  const run = `${source}
    return axe.run(document).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ": " + target.join(" ") + " " + failureSummary)));`;
  return page.evaluate(new Function(run) as () => Promise<string[]>);
}

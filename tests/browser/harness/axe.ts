import axe from "axe-core";
import type { TestPage } from "./driver.ts";

/** Every breach of WCAG 2.2 A and AA and of axe's best practices that axe finds: rule and place, one line each. */
export function axeViolations(page: TestPage): Promise<string[]> {
  const run = `${axe.source}
    return axe.run(document).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ": " + target.join(" ") + " " + failureSummary)));`;
  return page.evaluate(new Function(run) as () => Promise<string[]>);
}

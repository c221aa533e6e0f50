import { describe, expect, it } from "vitest";
import { eventCases } from "../../cases/events.ts";
import { compare, starterKnowledge } from "./gold.ts";

const knowledge = starterKnowledge();

describe("events in passages written for this project", () => {
  it("finds at least nine tenths of what a careful reader finds, and as little else", () => {
    let [right, found, expected] = [0, 0, 0];
    const failures: string[] = [];
    for (const eventCase of eventCases) {
      const comparison = compare(eventCase, knowledge);
      const missed = comparison.expected.filter((fact) => !comparison.found.includes(fact));
      const wrong = comparison.found.filter((fact) => !comparison.expected.includes(fact));
      right += comparison.found.length - wrong.length;
      found += comparison.found.length;
      expected += comparison.expected.length;
      for (const fact of missed) failures.push(`${eventCase.name}: missed ${fact}`);
      for (const fact of wrong) failures.push(`${eventCase.name}: wrong  ${fact}`);
    }
    const f1 = (2 * right) / (found + expected);
    console.log(
      `events gold: ${right} right, ${found} found, ${expected} expected, F1 ${(100 * f1).toFixed(1)}\n${failures.join("\n")}`,
    );
    expect(eventCases.length).toBeGreaterThanOrEqual(40);
    expect(f1, failures.join("\n")).toBeGreaterThanOrEqual(0.9);
  });
});

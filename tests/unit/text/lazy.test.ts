import { expect, it } from "vitest";
import { lazy } from "../../../lib/text/lazy.ts";

it.each([["a value"], [undefined], [null], [0]])("makes %o when it is asked for, and once", (value) => {
  let made = 0;
  const get = lazy(() => {
    made += 1;
    return value;
  });
  expect(made).toBe(0);
  expect([get(), get(), made]).toEqual([value, value, 1]);
});

it("tries again after a failure", () => {
  let tries = 0;
  const get = lazy(() => {
    tries += 1;
    if (tries === 1) throw new Error("not yet");
    return tries;
  });
  expect(get).toThrow("not yet");
  expect(get()).toBe(2);
});

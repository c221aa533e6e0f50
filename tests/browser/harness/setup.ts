import { fillProfile, testedBrowsers } from "./filled-profile.ts";

/** Called by the test runner, once before all files. */
export default async function setup(): Promise<void> {
  await Promise.all(testedBrowsers.map(fillProfile));
}

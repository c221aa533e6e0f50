import { rolldown } from "rolldown";

/** A script and all it imports as one, to be put into a page. */
export async function bundleOf(entry: string): Promise<string> {
  const bundle = await rolldown({ input: entry });
  const { output } = await bundle.generate({ format: "iife" });
  await bundle.close();
  return output[0].code;
}

import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/** The project's folder; all paths of the scripts start here. */
export const root = join(import.meta.dirname, "../..");

export interface RunOptions {
  /** Where the program's output goes: on to the reader, or back to the caller. */
  readonly output: "inherit" | "capture";
  readonly env?: Readonly<Record<string, string>>;
  /** The project's folder, unless said otherwise. */
  readonly cwd?: string;
}

/** Runs a program of the project or the system; gives its exit status and, when captured, what it wrote. */
export function run(
  program: string,
  args: readonly string[],
  { output, env = {}, cwd = root }: RunOptions,
): Promise<{ status: number; text: string }> {
  const path = `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`;
  const stdio = output === "inherit" ? "inherit" : (["ignore", "pipe", "pipe"] as const);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env, PATH: path }, stdio: stdio as "inherit" });
    let text = "";
    const keep = (chunk: Buffer): void => {
      text += chunk.toString();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", (error) => reject(new Error(`cannot run ${program}: ${error.message}`, { cause: error })));
    child.once("close", (status) => resolve({ status: status ?? 1, text }));
  });
}

/** Runs a program and ends this one with its status when it fails. */
export async function runOrExit(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { status } = await run(program, args, { output: "inherit", env });
  if (status !== 0) process.exit(status);
}

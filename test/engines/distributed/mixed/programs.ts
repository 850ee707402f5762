/** Programs of the guide on the command line, by Node and Deno. */
import { run } from "../../run.mjs";
import { tool } from "../../tools.mjs";
import type { Guide } from "./guide.ts";

/** The Deno of npm, or nothing where it has none for this platform. */
export const deno = () => tool("@deno/linux-x64-glibc/deno");

/** As the guide has it, but that nothing is fetched. */
const words = ["run", "--no-prompt", "--cached-only", "--no-lock", "--allow-net", "--allow-env"];

/** Runs a file until it ends. @returns what it printed */
export function inProgram(
  engine: "Deno" | "Node",
  { folder }: Guide,
  [file, ...rest]: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, ...environment }, seconds: 110 };
  return engine === "Deno"
    ? run(deno()!, [...words, file, ...rest], options)
    : run(process.execPath, [file, ...rest], options);
}

#!/usr/bin/env node
/** The command `nadir`: finds the subcommand and turns errors into messages and exit codes. */
import { createRequire } from "node:module";
import { OutOfMemoryError } from "../../src/index.ts";
import { Failure, UsageError } from "./command.ts";
import { commands } from "./commands.ts";
import { hearOutput } from "./output.ts";

const HELP = `nadir: gradient-descent optimizers as WebAssembly SIMD kernels

Usage: nadir <command> [options]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join("\n")}

Options:
  -h, --help     show this, or after a command what it does and takes
  --version      show the version

Exit codes: 0 done, 1 failed, 2 called with wrong arguments. A reader of the output that stops early,
as head does, is no failure: the files are still written.`;

hearOutput();
process.on("uncaughtException", (error) => {
  tell("nadir", error);
  process.exit(1);
});

main(process.argv.slice(2)).then((code) => {
  // The output may have failed.
  process.exitCode ||= code;
});

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (command) await runOrHelp(command, args);
    else console.log(about(name));
    return 0;
  } catch (error) {
    const where = command ? `nadir ${command.name}` : "nadir";
    tell(where, error);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** An error in words: a wrong call's, a failure's, or, as a last resort, one of our own. */
function tell(where: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) console.error(`${where}: ${message}\nSee ${where} --help.`);
  else if (error instanceof Failure || error instanceof OutOfMemoryError) {
    console.error(`${where}: ${message}`);
  } else {
    console.error(`${where}: an error of nadir's own: ${message}
Please report it, with how nadir was called: "npm bugs nadir" shows where.`);
  }
}

async function runOrHelp(command: (typeof commands)[number], args: readonly string[]) {
  if (args.includes("--help") || args.includes("-h")) console.log(command.help);
  else await command.run(args);
}

function about(name: string | undefined): string {
  if (name === undefined || name === "--help" || name === "-h") return HELP;
  if (name === "--version") return version();
  const names = commands.map((command) => command.name).join(", ");
  throw new UsageError(`unknown command ${JSON.stringify(name)}; commands are ${names}`);
}

/** By the package's own name, because sources and bundle lie at different depths. */
function version(): string {
  return createRequire(import.meta.url)("nadir/package.json").version;
}

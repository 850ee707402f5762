#!/usr/bin/env node
/** The command `nadir`: finds the subcommand and turns errors into messages and exit codes. */
import { createRequire } from "node:module";
import { UsageError } from "./command.ts";
import { commands } from "./commands.ts";

const HELP = `nadir: gradient-descent optimizers as WebAssembly SIMD kernels

Usage: nadir <command> [options]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join("\n")}

Options:
  -h, --help     show this, or after a command what it does and takes
  --version      show the version

Exit codes: 0 done, 1 failed, 2 called with wrong arguments.`;

// A reader that has seen enough, as `head` has, ends the command without an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (command) await runOrHelp(command, args);
    else console.log(about(name));
    return 0;
  } catch (error) {
    const where = command ? `nadir ${command.name}` : "nadir";
    console.error(`${where}: ${error instanceof Error ? error.message : error}`);
    if (!(error instanceof UsageError)) return 1;
    console.error(`See ${where} --help.`);
    return 2;
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

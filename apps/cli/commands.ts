import type { Command } from "./command.ts";
import { convert } from "./convert/command.ts";
import { coordinate } from "./coordinate/command.ts";
import { gan } from "./gan/command.ts";
import { inspect } from "./inspect/command.ts";
import { race } from "./race/command.ts";
import { remove } from "./remove/command.ts";
import { simulateCommand } from "./simulate/command.ts";
import { status } from "./status/command.ts";
import { work } from "./work/command.ts";

/** All subcommands, as `nadir --help` lists them. */
export const commands: readonly Command[] = [
  race,
  gan,
  inspect,
  convert,
  coordinate,
  work,
  status,
  remove,
  simulateCommand,
];

import { parseArgs } from "node:util";
import { UsageError } from "./command.ts";

/** Arguments that are no options, each by what it is (`"file..."` is one or more), and options that take no value. */
export function readPositionals<Flag extends string = never>(
  args: readonly string[],
  names: readonly string[],
  flags: readonly Flag[] = [],
): { readonly values: readonly string[]; readonly given: ReadonlySet<Flag> } {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: "boolean" } as const]));
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { positionals, values } = parsed;
  const expected = names.map((name) => name.replace(/^\w+/, "<$&>")).join(" ");
  const isList = names.at(-1)!.endsWith("...");
  const isWrong = isList ? positionals.length < names.length : positionals.length !== names.length;
  if (isWrong) {
    const count = positionals.length === 0 ? "nothing" : JSON.stringify(positionals.join(" "));
    throw new UsageError(`expected ${expected}, got ${count}`);
  }
  return { values: positionals, given: new Set(flags.filter((flag) => values[flag] === true)) };
}

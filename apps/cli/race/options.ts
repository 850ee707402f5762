import { parse } from "../arguments.ts";
import { UsageError } from "../command.ts";

/** What both races take. */
const shared = ["optimizers", "seed", "out"] as const;
const digitsOnly = ["epochs"] as const;
const surfaceOnly = ["start", "steps", "tolerance", "racers"] as const;
const names = [...shared, ...digitsOnly, "surface", ...surfaceOnly] as const;

type Name = (typeof names)[number];
/** Values of options as they were given. */
export type Given = Partial<Record<Name, string>>;

/** @throws UsageError for options that there are not, or not for the race that is asked for. */
export function readOptions(args: readonly string[]): Given {
  const given = parse<Name>(args, names);
  const onSurface = given.surface !== undefined;
  const misplaced = (onSurface ? digitsOnly : surfaceOnly).find((name) => name in given);
  if (misplaced === undefined) return given;
  throw new UsageError(
    onSurface
      ? `--${misplaced} is for the race on digits: it does not go with --surface`
      : `--${misplaced} is for the race on a surface: it needs --surface`,
  );
}

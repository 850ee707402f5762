/**
 * Parameters that join groups and leave them between steps, and steps of some of them: what adapters alone
 * need. Each goes on by its own history, and those that have come the same way are one piece of work.
 *
 * @module
 */
import type { Parameter } from "../parameter.ts";
import type { Description } from "./description.ts";
import { Group } from "./group.ts";
import { History } from "./history.ts";
import type { CommonOptions } from "./options.ts";
import { Run, takeMissing } from "./run.ts";
import { startsOf } from "./slot.ts";
import type { TakenParameter } from "./takenState.ts";
import { Work } from "./work.ts";

/** How a parameter has come to where it is. */
export type Came = Pick<TakenParameter, "step" | "scalars" | "slots">;

/** A parameter that is to be in a group. */
export interface Joining<O extends CommonOptions> {
  readonly group: Group<O>;
  readonly parameter: Parameter;
  /** Absent: it has not taken a step. */
  readonly came?: Came | undefined;
}

/**
 * Gives each parameter a run, in its group: all of them, or none.
 * @throws OutOfMemoryError
 */
export function join<O extends CommonOptions>(
  { scalars }: Pick<Description<O>, "scalars">,
  joining: readonly Joining<O>[],
): Run[] {
  // What a group's options do not ask for, but the state has, all of the group come to have.
  for (const { group, came } of joining) {
    const others = Object.keys(came?.slots ?? {}).filter((name) => !group.initial.has(name));
    const initial = Object.fromEntries(others.map((name) => [name, 0]));
    if (others.length > 0) Group.allocate([{ group, initial }]);
  }
  const start: Came = { step: 0, scalars: startsOf(scalars), slots: {} };
  const runs = joining.map(({ group, parameter, came = start }) => {
    const fresh = group.slots.filter((name) => !(name in came.slots));
    return new Run([parameter], new History(came.scalars, came.step, fresh));
  });
  const initials = new Map(
    Array.from(new Set(joining.map(({ group }) => group)), (group) => {
      return [group, Object.fromEntries(group.initial)] as const;
    }),
  );
  const missing = runs.flatMap((run, i) => {
    const { group } = joining[i]!;
    return run.missing(initials.get(group)!, group.specs);
  });
  takeMissing(missing);
  for (const [i, { parameter, came }] of joining.entries()) {
    for (const [name, values] of Object.entries(came?.slots ?? {})) {
      runs[i]!.slot(name, parameter).set(values);
    }
  }
  for (const group of initials.keys()) {
    group.runs = [...group.runs, ...runs.filter((_, i) => joining[i]!.group === group)];
  }
  return runs;
}

/** Takes a run out of its group, and gives the memory of its state back. */
export function leave<O extends CommonOptions>(group: Group<O>, run: Run): void {
  group.runs = group.runs.filter((each) => each !== run);
  run.dispose();
}

/**
 * Makes these runs of a group its work: the fewest pieces, each of those that have come the same way. They get
 * histories of their own, since the group's other runs stay where they are.
 */
export function gather<O extends CommonOptions>(
  where: string,
  group: Group<O>,
  runs: readonly Run[],
): void {
  const keys = new Map<History, string>();
  const alike = new Map<string, Run[]>();
  for (const run of runs) {
    const { history } = run;
    const key = keys.get(history) ?? keyOf(history);
    keys.set(history, key);
    const others = alike.get(key);
    if (others) others.push(run);
    else alike.set(key, [run]);
  }
  group.work = Array.from(alike.values(), (runs) => {
    const { scalars, taken, fresh } = runs[0]!.history;
    const history = new History(scalars, taken, fresh);
    for (const run of runs) run.history = history;
    return new Work(where, group.isSingle, history, runs);
  });
}

/** The same for histories that have come to the same. */
function keyOf({ taken, scalars, fresh }: History): string {
  return [taken, ...Object.values(scalars), ...[...fresh].sort()].join();
}

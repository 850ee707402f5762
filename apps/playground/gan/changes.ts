import type { Change } from "./protocol.ts";

/** Changes with those after them: of several at one step only the last counts. */
export function appended(changes: readonly Change[], more: readonly Change[]): readonly Change[] {
  return more.reduce<readonly Change[]>(
    (all, change) => [...(all.at(-1)?.step === change.step ? all.slice(0, -1) : all), change],
    changes,
  );
}

import { describe, expect, test } from "vitest";
import type { World } from "../base/world.ts";

/** Wrong calls, and the error that each gets. */
export type Table<W = World> = [what: string, call: (w: W) => unknown, error: Error][];

/** Wrong in plain JavaScript; the compiler would say so too. */
export const x = (value: unknown): never => value as never;

/** What wrong calls find. */
export interface Setting<W> {
  /** A new one. */
  make(): W | Promise<W>;
  /** All that a refused call must leave as it was, to be compared with `toEqual`. */
  stateOf?(w: W): unknown;
  /** Calls give promises, which are rejected; the others throw at once. */
  readonly isAsync?: true;
  /** What comes of going on: it must be what would have come of it without the call. */
  goOn?(w: W): unknown;
}

/** A setting in which there is nothing to change. */
export const nowhere: Setting<void> = { make: () => {} };

/** A test for each wrong call: that it gets its error, and changes nothing. */
export function testRefusals<W>(title: string, table: Table<W>, setting: Setting<W>): void {
  describe(title, () => {
    test.each(table)("%s", async (_, call, error) => {
      await expectRefused(call, error, await setting.make(), setting);
    });
  });
}

/** That a call gets this error, of its class and word for word, and changes nothing. */
export async function expectRefused<W>(
  call: (w: W) => unknown,
  error: Error,
  w: W,
  { make, stateOf, isAsync, goOn }: Setting<W>,
): Promise<void> {
  const before = stateOf?.(w);
  // Twice, since what is remembered of the first call may let the second pass.
  for (let i = 0; i < 2; i++) {
    const thrown = isAsync ? await rejectionOf(call(w)) : thrownBy(() => call(w));
    expect(thrown).toBeInstanceOf(error.constructor);
    expect((thrown as Error).message).toBe(error.message);
  }
  expect(stateOf?.(w)).toEqual(before);
  if (goOn) expect(await goOn(w)).toEqual(await goOn(await make()));
}

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

function rejectionOf(promise: unknown): Promise<unknown> {
  return (promise as Promise<unknown>).then(
    () => undefined,
    (error: unknown) => error,
  );
}

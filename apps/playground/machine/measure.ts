import { race } from "../../../bench/rounds.mjs";
import { catalog } from "../../../src/optimizers/catalog.ts";
import { effortFor } from "./effort.ts";
import type { Side } from "./side.ts";

/** What an optimizer takes, in nanoseconds a parameter of one step. */
export interface Result {
  readonly optimizer: string;
  readonly nadir: number;
  /** Nothing where there is no such loop. */
  readonly javascript: number | undefined;
}

/** Measures one optimizer after another, both sides in turn, and gives each result as it comes. */
export async function* measure(
  nadir: Side,
  javascript: Side,
  length: number,
): AsyncGenerator<Result, void, void> {
  const effort = effortFor(Math.max(await nadir.tick(), await javascript.tick()));
  for (const { description } of catalog) {
    const optimizer = description.name;
    await nadir.start(optimizer, length);
    const both = await javascript.start(optimizer, length);
    const times: { nadir: number; javascript?: number } = both
      ? await race({ nadir, javascript }, effort)
      : await race({ nadir }, effort);
    yield {
      optimizer,
      nadir: times.nadir / length,
      javascript: times.javascript === undefined ? undefined : times.javascript / length,
    };
  }
}

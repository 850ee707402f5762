import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Schedule } from "../../src/schedules/index.ts";

interface Golden {
  readonly schedules: Record<string, { call: string; values: number[]; momenta?: number[] }>;
  readonly plateau: {
    readonly metrics: number[];
    readonly runs: Record<string, { call: string; lrs: [number, number][] }>;
  };
}

const file = new URL("../golden/schedules.json", import.meta.url);

/** What PyTorch, Keras and optax gave: see test/golden/schedules.py. */
export const golden: Golden = JSON.parse(readFileSync(file, "utf8"));

/** Expects `schedule` to give what the library gave at every recorded step, to a relative 1e-13. */
export function expectRecorded(
  schedule: Schedule,
  name: string,
  what: "values" | "momenta" = "values",
): void {
  const { call, [what]: recorded } = golden.schedules[name];
  if (!recorded) throw new Error(`no ${what} were recorded of ${call}`);
  for (const [step, value] of recorded.entries()) {
    const error = Math.abs(schedule(step) - value);
    const message = `${call}: ${schedule(step)} for ${value} at step ${step}`;
    expect(error, message).toBeLessThanOrEqual(1e-13 * Math.abs(value));
  }
}

/** Nothing begins, or ends, with what workers cannot train from: it is said where, and all stays as it was. */
import { describe, expect, test } from "vitest";
import { coordinate, type Train } from "../../src/distributed/index.ts";
import { NAG } from "../../src/index.ts";
import { bitsOf, nadir } from "./model.ts";
import { join, newCarrier, recordOf, run } from "./runs.ts";

const few = { run, rounds: 2, shards: 1, innerSteps: 1, precision: "f32" } as const;
const buffer = (value: number) => ({
  ...{ shape: [2], dtype: "f32" as const, length: 2, data: Float32Array.of(0, value) },
});

describe.concurrent("a run", () => {
  for (const value of [NaN, Infinity, -Infinity]) {
    test(`does not begin with ${value}`, async () => {
      const carrier = await newCarrier();
      const parameters = nadir.parameters({ a: [2], b: Float64Array.of(1, 2, value) });
      const called = coordinate({ ...few, carrier, parameters });
      await expect(called).rejects.toThrow(
        new RangeError(
          `coordinate: round 0 begins with "b"[2] = ${value}, where all must be finite`,
        ),
      );
      expect(await (await carrier.open(run)).list("")).toEqual([]);
    });
  }

  test("does not begin with a buffer of NaN", async () => {
    const called = coordinate({
      ...{ ...few, carrier: await newCarrier(), parameters: nadir.parameters({ a: [1] }) },
      buffers: { mean: buffer(NaN) },
    });
    await expect(called).rejects.toThrow('coordinate: round 0 begins with "mean"[1] = NaN');
  });
});

/** Goes where no step more is left. */
const far: Train = ({ a }) => {
  a!.data.fill(3e38);
  return { rows: 1 };
};

describe.concurrent("an outer step", () => {
  test("that overflows changes nothing, and is in no checkpoint", async () => {
    const carrier = await newCarrier();
    const stop = new AbortController();
    const working = join(carrier, { train: far, signal: stop.signal });
    const parameters = nadir.parameters({ a: [2] });
    const before = bitsOf(parameters);
    const written: number[] = [];
    const checkpoint = { every: 1, write: (_: unknown, round: number) => written.push(round) };
    const led = { ...few, carrier, checkpoint };
    await expect(coordinate({ ...led, parameters })).rejects.toThrow(
      new RangeError(
        'coordinate: the outer step of round 0 came to "a"[0] = Infinity, where all must be finite',
      ),
    );
    expect(bitsOf(parameters)).toBe(before);
    expect(written).toEqual([]);
    expect(await recordOf(await carrier.open(run), "state")).toMatchObject({ round: 0 });
    // Nor is it otherwise the next time.
    await expect(coordinate({ ...led, parameters })).rejects.toThrow("the outer step of round 0");
    expect(bitsOf(parameters)).toBe(before);
    stop.abort();
    await working;
  });

  test("that would look ahead to what is infinite leaves parameters before it", async () => {
    const carrier = await newCarrier();
    const stop = new AbortController();
    const working = join(carrier, { train: far, signal: stop.signal });
    const parameters = nadir.parameters({ a: [2] });
    const outer = new NAG(parameters, { lr: 1, momentum: 0.9 });
    await expect(coordinate({ ...few, carrier, parameters, outer })).rejects.toThrow(
      'coordinate: round 1 begins with "a"[0] = Infinity, where all must be finite',
    );
    expect([...parameters.a.data]).toEqual([3e38, 3e38].map(Math.fround));
    stop.abort();
    await working;
  });
});

/** Workers whose training comes to nothing that can be used: they are told, and nothing of it counts. */
import { describe, expect, test } from "vitest";
import { train } from "./model.ts";
import { join, lead, newCarrier, run, undisturbed } from "./runs.ts";

const expected = await undisturbed();

describe.concurrent("a worker whose training", () => {
  const wrong = {
    "gives NaN": [Number.NaN, "NaN"],
    "gives an infinite number": [Infinity, "Infinity"],
  } as const;
  for (const [what, [value, text]] of Object.entries(wrong)) {
    test(`${what} is told where, and nothing counts`, async () => {
      const carrier = await newCarrier();
      const leading = lead(carrier);
      const working = join(carrier, {
        train(parameters, shard, round, context) {
          const result = train(parameters, shard, round, context);
          if (round === 1) parameters.bias!.data[2] = value;
          return result;
        },
      });
      await expect(working).rejects.toThrow(RangeError);
      await expect(working).rejects.toThrow(
        new RegExp(
          `^work: shard \\d of round 1: training has diverged: "bias"\\[2\\] is ${text} away from where it began$`,
        ),
      );
      const place = await carrier.open(run);
      expect(await place.list("result.1.")).toEqual([]);
      const other = join(carrier);
      expect((await leading).bits).toBe(expected);
      await other;
    });
  }

  const returned: readonly (readonly [unknown, string])[] = [
    [undefined, "work: what train returns must be { rows, loss }, got undefined"],
    [5, "work: what train returns must be { rows, loss }, got 5"],
    [{}, "work: rows that train returns must be a number, got undefined"],
    [
      { rows: 0 },
      "work: rows that train returns must be an integer in [1, 9007199254740991], got 0",
    ],
    [
      { rows: 2 ** 60 },
      `work: rows that train returns must be an integer in [1, 9007199254740991], got ${2 ** 60}`,
    ],
    [
      { rows: 1.5 },
      "work: rows that train returns must be an integer in [1, 9007199254740991], got 1.5",
    ],
    [{ rows: 1, loss: "0" }, 'work: loss that train returns must be a number, got "0"'],
  ];
  test.each(returned)(
    "returns %o is told what is wrong, and nothing counts",
    async (result, message) => {
      const carrier = await newCarrier();
      const leading = lead(carrier);
      await expect(join(carrier, { train: () => result as never })).rejects.toThrow(message);
      expect(await (await carrier.open(run)).list("result.")).toEqual([]);
      const other = join(carrier);
      expect((await leading).bits).toBe(expected);
      await other;
    },
  );

  test("has a loss of NaN says none", async () => {
    const carrier = await newCarrier();
    const working = join(carrier, {
      train: (...all) => ({ ...(train(...all) as { rows: number }), loss: Number.NaN }),
    });
    const { history, bits } = await lead(carrier);
    await working;
    expect(history.map(({ loss }) => loss)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(bits).toBe(expected);
  });
});

/** State in fewer bytes, part by part: any number of threads gives the same bits. */
import { expect, test } from "vitest";
import { Adam, bf16, load, q8, SGD } from "../../src/index.ts";
import type { Exports } from "../../src/kernels.ts";
import { performParts, writeCalls } from "../../src/threads/parts.ts";
import type { Team } from "../../src/threads/team.ts";

/** Parts that are whole, and one that is not; more than one array; and what is less than a part. */
const LENGTHS = [5 * 4096 + 300, 2 * 4096, 4096, 100];

async function learned(threads: number) {
  const nadir = await load({ threads });
  const { team } = (nadir as unknown as { heap: { team?: Team } }).heap;
  let cut = 0;
  if (team) {
    team.pool.zeal = Number.POSITIVE_INFINITY;
    const { inParts } = team;
    team.inParts = (...all) => {
      const isDone = inParts.apply(team, all);
      if (isDone) cut++;
      return isDone;
    };
  }
  const found = [bf16, q8].flatMap((coded) => {
    const parameters = LENGTHS.map((length, k) =>
      nadir.parameter(Float32Array.from({ length }, (_, i) => ((i * 7919 + k) % 2003) / 1001 - 1)),
    );
    const [first, ...others] = parameters;
    const optimizers = [
      new (coded(Adam))(others, { amsgrad: true, weightDecay: 0.01 }),
      new (coded(SGD))([first!], { lr: 0.1, momentum: 0.9 }),
    ];
    for (let step = 0; step < 4; step++) {
      for (const { data, grad } of parameters)
        grad.set(data.map((x, i) => x - (i % 5) / (1 + step)));
      for (const optimizer of optimizers) optimizer.step();
    }
    const states = optimizers.flatMap((optimizer) => optimizer.stateDict().state);
    return [
      ...parameters.map(({ data }) => [...data]),
      ...states.flatMap(({ slots }) => Object.values(slots).map((slot) => [...slot])),
    ];
  });
  nadir.dispose();
  return { found, cut };
}

test("by threads", async () => {
  const alone = await learned(1);
  expect(alone.found.flat().every(Number.isFinite)).toBe(true);
  for (const threads of [2, 3, 7]) {
    const { found, cut } = await learned(threads);
    expect(found).toEqual(alone.found);
    // Of either codec, in each of four steps, of two arrays: others are of one part.
    expect(cut).toBe(2 * 4 * 2);
  }
});

test("arguments go on from part to part and piece to piece, and constants stay as they are", () => {
  const made: number[][] = [];
  const kernels = [
    (...args: number[]) => made.push(["a", ...args] as never),
    (...args: number[]) => made.push(["b", ...args] as never),
  ] as unknown as Exports[string][];
  const calls = (data: number, scratch: number) => [
    { kernel: 1, args: [data, scratch, Number.POSITIVE_INFINITY, -0] },
    { kernel: 0, args: [scratch, Number.NaN] },
  ];
  const written = new Float64Array(100);
  writeCalls(written, calls(8, 1000), calls(24, 1000), calls(8, 1500));
  performParts(written, [[], [], [0, 0], [], [0, 0, 0, 0]], kernels, 2, 4, 3);
  expect(made).toEqual([
    ["b", 40, 2500, Number.POSITIVE_INFINITY, -0],
    ["a", 2500, Number.NaN],
    ["b", 56, 2500, Number.POSITIVE_INFINITY, -0],
    ["a", 2500, Number.NaN],
  ]);
});

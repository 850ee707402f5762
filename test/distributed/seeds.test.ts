import { expect, test } from "vitest";
import { coordinate, localCarrier, work } from "../../src/distributed/index.ts";
import { loadSmall } from "../memory/small.ts";

test("every round and shard has a seed of its own, in all of its bits", async () => {
  const [carrier, nadir] = [localCarrier(), loadSmall()];
  const seeds: number[] = [];
  const terms = { carrier, run: "seeds", rounds: 40, shards: 5, innerSteps: 1 };
  await carrier.open(terms.run, { create: true });
  const working = work({
    ...{ carrier, run: terms.run, parameters: nadir.parameters({ a: [1] }) },
    train(_parameters, _shard, _round, { seed }) {
      seeds.push(seed);
      return { rows: 1 };
    },
  });
  await coordinate({ ...terms, parameters: nadir.parameters({ a: [1] }) });
  await working;
  const [upper, lower] = [
    (seed: number) => Math.floor(seed / 2 ** 21),
    (seed: number) => seed % 2 ** 21,
  ];
  expect(seeds).toHaveLength(200);
  expect(seeds.every(Number.isSafeInteger)).toBe(true);
  expect(new Set(seeds).size).toBe(200);
  // Of 32 and of 21 bits: by chance two in 200 are the same once in 100 times, and here they are the same each time.
  expect(new Set(seeds.map(upper)).size).toBe(200);
  expect(new Set(seeds.map(lower)).size).toBeGreaterThan(197);
});

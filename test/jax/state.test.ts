/** Saved, restored, disposed. */
import { expect, test } from "vitest";
import { cosine } from "../../src/index.ts";
import { optaxTransform } from "../../src/jax/index.ts";
import { variants } from "../base/every.ts";
import { bitsOf } from "../memory/bits.ts";
import { loadWithLedger } from "../memory/ledger.ts";
import { jax } from "./jax.ts";
import { initial, type Model, model, paths, rowOf, rows } from "./trees.ts";

const { tree } = jax;

test.each(variants)("$title: a restored run goes on to the bit", async ({ Class, options }) => {
  const lr = cosine({ peak: 0.05, total: 10 });
  const solver = () => optaxTransform<object>(jax, Class as never, { ...options, lr });
  const steps = rows(10);
  type Solver = ReturnType<typeof solver>;
  const train = async (
    { step }: { step: Solver["step"] },
    state: Awaited<ReturnType<Solver["init"]>>,
    params: Model,
    given: Float32Array[],
  ) => {
    for (const row of given) {
      const closure = (point: Model) => {
        tree.dispose(point);
        return [0, model(row)] as const;
      };
      [, params] = await step(closure, state, params);
    }
    return params;
  };
  const bound = (transform: Solver) => ({ step: transform.step.bind(transform) as Solver["step"] });

  const first = solver();
  const state = await first.init(model(initial));
  const half = await train(bound(first), state, model(initial), steps.slice(0, 5));
  const saved = structuredClone({ dict: state.stateDict(), row: rowOf(half) });
  expect(saved.dict.state.map(({ name }) => name)).toEqual(paths);
  const end = await train(bound(first), state, half, steps.slice(5));

  const second = solver();
  const restored = await second.init(model(initial));
  restored.loadStateDict(saved.dict);
  expect(restored.steps).toBe(5);
  const again = await train(bound(second), restored, model(saved.row), steps.slice(5));
  expect(bitsOf(rowOf(again))).toBe(bitsOf(rowOf(end)));
});

test("a disposed state gives its memory back, and is refused", async () => {
  const [{ Class, options }] = variants as [(typeof variants)[number]];
  const { nadir, ledger } = loadWithLedger();
  const live = ledger.live.size;
  const solver = optaxTransform<object>(jax, Class as never, options, { nadir });
  const state = await solver.init(model(initial));
  const dict = state.stateDict();
  expect(ledger.live.size).toBeGreaterThan(live);
  expect(state.disposed).toBe(false);
  for (let twice = 0; twice < 2; twice++) state.dispose();
  expect(state.disposed).toBe(true);
  expect(ledger.live.size).toBe(live);
  const refusal = "optaxTransform: state is disposed";
  expect(() => state.stateDict()).toThrow(refusal);
  expect(() => state.loadStateDict(dict)).toThrow(refusal);
  await expect(solver.apply(model(initial), state, model(initial))).rejects.toThrow(refusal);

  const other = await solver.init(model(initial));
  nadir.dispose();
  expect(other.disposed).toBe(true);
  await expect(solver.apply(model(initial), other, model(initial))).rejects.toThrow(refusal);
});

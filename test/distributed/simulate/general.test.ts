/** What holds of any run. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type SimulateOptions, simulate } from "../../../src/distributed/index.ts";

// To look for a smaller plan that fails takes many times as long as all of this.
const endOnFailure = true;

const rate = fc.double({ min: 0.01, max: 1000, noNaN: true });
const plans: fc.Arbitrary<SimulateOptions> = fc.record({
  parameters: fc.integer({ min: 1, max: 20_000_000 }),
  innerSteps: fc.integer({ min: 1, max: 500 }),
  step: fc.double({ min: 1, max: 200, noNaN: true }),
  workers: fc.integer({ min: 1, max: 6 }),
  precision: fc.constantFrom("f32", "bf16", "int8", "int4"),
  feedback: fc.boolean(),
  straggling: fc.double({ min: 0, max: 2, noNaN: true }),
  ...{ download: rate, upload: rate, server: rate, averaging: rate },
  ...{ coordinatorDownload: rate, coordinatorUpload: rate },
  latency: fc.double({ min: 0, max: 500, noNaN: true }),
  polling: fc.constantFrom(0, 10, 1000),
  seed: fc.nat(),
});

/**
 * Where no server is shared: who sends at another time than others is done sooner there, so that more straggling may be
 * less time.
 */
const apart = plans.map((plan) => ({ ...plan, server: Infinity }));
/** Nor a coordinator's line and processor, which are shared as well. */
const alone = apart.map((plan) => ({
  ...plan,
  ...{ coordinatorDownload: Infinity, averaging: Infinity },
}));
/** Nor looks at times of their own, after which what came a little later may have been seen as soon. */
const told = alone.map((plan) => ({ ...plan, polling: 0 }));
/** The same, but of a coordinator's line and processor. */
const toldApart = apart.map((plan) => ({ ...plan, polling: 0 }));
/**
 * The latency of a look and what it finds: by so much a result may be there sooner that comes when the coordinator looks, and
 * not a little after it, which what else happens decides.
 */
const lookOf = ({ latency, parameters }: SimulateOptions): number =>
  (latency! / 1000) * (5 + 2 * Math.ceil((10 * Math.ceil(parameters / 2 ** 19)) / 16));

/** Nor requests that take time. */
const atOnce = told.map((plan) => ({ ...plan, latency: 0 }));
const atOnceApart = toldApart.map((plan) => ({ ...plan, latency: 0 }));
/** All at the same time. */
const together = plans.map((plan) => ({ ...plan, straggling: 0, polling: 0 }));

test.each<readonly [keyof SimulateOptions, "longer" | "shorter", fc.Arbitrary<SimulateOptions>]>([
  ["download", "longer", told],
  ["upload", "longer", told],
  ["coordinatorDownload", "longer", toldApart],
  ["coordinatorUpload", "longer", apart],
  ["averaging", "longer", toldApart],
  ["server", "longer", together],
  ["latency", "shorter", told],
  ["straggling", "shorter", told],
  ["step", "shorter", told],
  ["innerSteps", "shorter", told],
  ["parameters", "shorter", told],
  // Without latency by nothing.
  ...(["download", "upload"] as const).map((option) => [option, "longer", atOnce] as const),
  ...(["coordinatorDownload", "averaging"] as const).map(
    (option) => [option, "longer", atOnceApart] as const,
  ),
  ...(["straggling", "step", "innerSteps", "parameters"] as const).map(
    (option) => [option, "shorter", atOnce] as const,
  ),
])("with more %s a round is not %s", (option, isNot, plans) => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 2, max: 5 }), (plan, times) => {
      const more = { ...plan, [option]: (plan[option] as number) * times };
      const [before, after] = [simulate(plan).round, simulate(more).round];
      const [longer, shorter] = isNot === "shorter" ? [after, before] : [before, after];
      for (const figure of ["mean", "median", "p95"] as const) {
        const look = Math.max(lookOf(plan), lookOf(more));
        expect(longer[figure]).toBeGreaterThanOrEqual(shorter[figure] * (1 - 1e-9) - look);
      }
    }),
    { numRuns: 8, endOnFailure },
  );
});

test("a carrier that has to be asked for changes takes no less time than one that tells of them", () => {
  fc.assert(
    fc.property(told, fc.constantFrom(300, 1000, 5000), (plan, polling) => {
      const round = simulate({ ...plan, polling }).round;
      const sooner = simulate(plan).round.mean * (1 - 1e-9) - lookOf(plan);
      expect(round.mean).toBeGreaterThanOrEqual(sooner);
    }),
    { numRuns: 12, endOnFailure },
  );
});

test("more workers with a shard each take no less time", () => {
  fc.assert(
    fc.property(told, fc.integer({ min: 1, max: 4 }), (plan, more) => {
      const { round } = simulate({ ...plan, workers: plan.workers + more });
      const sooner = simulate(plan).round.mean * (1 - 1e-9) - lookOf(plan);
      expect(round.mean).toBeGreaterThanOrEqual(sooner);
    }),
    { numRuns: 12, endOnFailure },
  );
});

/** With all that can happen. */
const eventful = fc
  .tuple(
    plans,
    fc.record({
      failures: fc.double({ min: 0, max: 3, noNaN: true }),
      shards: fc.integer({ min: 1, max: 9 }),
      quorum: fc.integer({ min: 1, max: 9 }),
      grace: fc.constantFrom(0, 1000, 60_000),
      slow: fc.constantFrom(0, 0.4),
      lease: fc.constantFrom(1000, 30_000),
      restart: fc.constantFrom(0, 100_000),
    }),
  )
  .map(([plan, more]) => ({ ...plan, ...more, quorum: Math.min(more.quorum, more.shards) }))
  // So that workers live long enough.
  .map((plan) => ({ ...plan, parameters: Math.ceil(plan.parameters / 1000) }));

test("parts are the whole, no number is beyond its range, and the same comes out again", () => {
  fc.assert(
    fc.property(eventful, (plan) => {
      const simulated = simulate(plan);
      const { round, parts, waiting, missing, failures, moved, requests, bottleneck } = simulated;
      const sum = Object.values(parts).reduce((sum, part) => sum + part, 0);
      expect(sum / round.mean).toBeCloseTo(1, 9);
      for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(-1e-9);
      expect(parts[bottleneck]).toBe(Math.max(...Object.values(parts)));
      expect(round.median).toBeLessThanOrEqual(round.p95);
      expect(waiting).toBeGreaterThan(0);
      expect(waiting).toBeLessThan(1);
      expect(missing).toBeGreaterThanOrEqual(0);
      expect(missing).toBeLessThanOrEqual(plan.shards - plan.quorum);
      if (plan.failures === 0) expect(failures).toBe(0);
      for (const each of [...Object.values(moved), ...Object.values(requests)]) {
        expect(each).toBeGreaterThan(0);
        expect(each).toBeLessThan(Infinity);
      }
      expect(simulate(plan)).toEqual(simulated);
    }),
    { numRuns: 30, endOnFailure },
  );
});

test("another seed is another course of events", () => {
  const plan = { parameters: 1e6, innerSteps: 100, step: 10, workers: 5 };
  expect(simulate({ ...plan, seed: 1 }).round.mean).not.toBe(simulate(plan).round.mean);
});

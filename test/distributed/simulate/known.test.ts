/** Where what comes out can be said beforehand. */
import { describe, expect, test } from "vitest";
import { type SimulateOptions, simulate } from "../../../src/distributed/index.ts";
import { harmonic, ideal, ofSquares } from "./plans.ts";

const MB = 1e6;

const meanOf = (options: Partial<SimulateOptions>) => simulate({ ...ideal, ...options }).round.mean;

test("with infinite bandwidth and equal workers a round is its inner steps", () => {
  const { round, parts, bottleneck, waiting, speedup, missing, failures, seconds } =
    simulate(ideal);
  expect(round.mean).toBeCloseTo(50, 9);
  expect(round.median).toBeCloseTo(50, 9);
  expect(round.p95).toBeCloseTo(50, 9);
  expect(seconds).toBeCloseTo(5000, 6);
  expect(parts.training).toBeCloseTo(50, 9);
  expect([bottleneck, missing, failures]).toEqual(["training", 0, 0]);
  expect(waiting).toBeCloseTo(0, 9);
  expect(speedup).toBeCloseTo(ideal.workers, 9);
});

test("one worker does one thing after the other", () => {
  const parameters = 1_000_000;
  const lines = { download: 2, upload: 4, coordinatorDownload: 8, coordinatorUpload: 16 };
  const { round, parts, bottleneck, waiting } = simulate({
    ...{ ...ideal, ...lines, averaging: 5, parameters, workers: 1, precision: "f32" },
  });
  const expected = {
    download: 4 / 2,
    training: 50,
    upload: 4 / 4,
    coordinatorDownload: 4 / 8,
    // Once to check, once to add.
    averaging: 2 * (4 / 5),
    coordinatorUpload: 12 / 16,
  };
  for (const [part, seconds] of Object.entries(expected)) {
    expect(parts[part as keyof typeof parts]).toBeCloseTo(seconds, 9);
  }
  const whole = Object.values(expected).reduce((sum, part) => sum + part);
  expect(round.mean).toBeCloseTo(whole, 9);
  expect(waiting).toBeCloseTo(1 - 50 / whole, 9);
  expect(bottleneck).toBe("training");
});

test("what travels depends on the precision, and on feedback", () => {
  const n = 1_000_000;
  const scales = 4 * Math.ceil(n / 256);
  const bytes = { f32: 4 * n, bf16: 2 * n, int8: n + scales, int4: n / 2 + scales };
  for (const [precision, differences] of Object.entries(bytes)) {
    for (const feedback of [false, true]) {
      const { moved } = simulate({
        ...{ ...ideal, parameters: n, feedback },
        precision: precision as keyof typeof bytes,
      });
      const residual = feedback ? 2 * n : 0;
      expect(moved.workersDown).toBeCloseTo((4 * (4 * n + residual)) / MB, 9);
      expect(moved.workersUp).toBeCloseTo((4 * (differences + residual)) / MB, 9);
      expect(moved.coordinatorDown).toBeCloseTo((4 * (differences + residual)) / MB, 9);
      expect(moved.coordinatorUp).toBeCloseTo((12 * n) / MB, 9);
    }
  }
});

test("requests take their latency one after the other, pieces eight at a time", () => {
  // 4 and 5 of the worker, 4 until the coordinator has the result; then the decision, 2 for the outer state, 5 lists of
  // what is old and 5 times removing it, 3 for where the next round begins: of one piece each.
  expect(meanOf({ latency: 100, workers: 1 })).toBeCloseTo(50 + 0.1 * (13 + 16), 9);
  // 17 pieces are three times eight, and 34 of the outer state five times. Of results there are four, at once: their records,
  // their lists, and 68 pieces five times sixteen. What is old are 53 blobs of the coordinator, 72 of workers, 4 leases, 4 results and a decision, 32 at a time.
  const { parts, round } = simulate({ ...ideal, latency: 100, parameters: 17 * 2 ** 19 });
  expect(parts.latency).toBeCloseTo(0.1 * (6 + 7 + 1), 9);
  const ending = 1 + 6 + (5 + 2 + 3 + 1 + 1 + 1) + 5;
  expect(parts.coordinatorLatency).toBeCloseTo(0.1 * (7 + ending), 9);
  expect(round.mean).toBeCloseTo(50 + 0.1 * (14 + 7 + ending), 9);
});

test("with error feedback the coordinator fetches and checks what is left, too", () => {
  const plan = { parameters: 1_000_000, workers: 1, precision: "f32", feedback: true } as const;
  const { parts } = simulate({ ...ideal, ...plan, coordinatorDownload: 2, averaging: 4 });
  expect(parts.coordinatorDownload).toBeCloseTo(6 / 2, 9);
  expect(parts.averaging).toBeCloseTo((3 * 4) / 4, 9);
  const requests = (feedback: boolean) => simulate({ ...ideal, ...plan, feedback }).requests;
  // Three blobs are sent more, fetched before with a decision, and by the coordinator.
  expect(requests(true).put - requests(false).put).toBeCloseTo(3, 9);
  expect(requests(true).get - requests(false).get).toBeCloseTo(3 + 1 + 3, 9);
});

describe("with k equal workers whose times are exponential", () => {
  const excess = 50 * 0.4;

  test.each([1, 2, 10, 100])("all are there after the largest of them: k = %i", (workers) => {
    const { round, parts } = simulate({ ...ideal, workers, straggling: 0.4 });
    // Of 400 rounds, within four standard errors.
    const allowed = 4 * excess * Math.sqrt(ofSquares(workers) / 400);
    expect(Math.abs(round.mean - 50 - excess * harmonic(workers))).toBeLessThan(allowed);
    expect(parts.stragglers).toBeCloseTo(round.mean - 50, 9);
  });

  test("median and 95th percentile are those of the distribution", () => {
    const { round } = simulate({ ...ideal, workers: 1, straggling: 1 });
    // Of 400 rounds, within four standard errors: √(p / (1 − p) / 400) of an exponential of mean 50.
    expect(Math.abs(round.median - 50 * (1 + Math.log(2)))).toBeLessThan(50 * 4 * 0.05);
    expect(Math.abs(round.p95 - 50 * (1 + Math.log(20)))).toBeLessThan(50 * 4 * 0.218);
  });

  test.each([
    [10, 9],
    [10, 5],
    [100, 90],
  ])("a quorum is there after that order statistic: %i of %i", (workers, quorum) => {
    // Leases of a tenth of a second: who is not waited for hears of it at once.
    const straggling = { straggling: 0.4, lease: 100 };
    const { round, missing } = simulate({ ...ideal, workers, quorum, ...straggling });
    const of = (f: (k: number) => number) => f(workers) - f(workers - quorum);
    const allowed = 4 * excess * Math.sqrt(of(ofSquares) / 400) + 0.04;
    expect(Math.abs(round.mean - 50 - excess * of(harmonic))).toBeLessThan(allowed);
    expect(missing).toBe(workers - quorum);
  });
});

describe("what all machines need together", () => {
  const million = { parameters: 1_000_000, precision: "f32", workers: 20 } as const;

  test("the coordinator fetches one result after the other: k · bytes / rate", () => {
    const { round, bottleneck, parts } = simulate({ ...ideal, ...million, coordinatorDownload: 1 });
    expect(round.mean).toBeCloseTo(50 + 20 * 4, 9);
    expect(parts.coordinatorDownload).toBeCloseTo(80, 9);
    expect(bottleneck).toBe("coordinatorDownload");
  });

  test("what is beyond 256 MiB it fetches again", () => {
    const workers = 100;
    const mean = meanOf({ ...million, workers, coordinatorDownload: 10 });
    expect(mean).toBeCloseTo(50 + (2 * 400 * MB - 2 ** 28) / (10 * MB), 6);
  });

  test("it checks and adds one after the other: 2 · k · 4 bytes a parameter / rate", () => {
    const { round, bottleneck } = simulate({ ...ideal, ...million, averaging: 2 });
    expect(round.mean).toBeCloseTo(50 + (2 * 20 * 4) / 2, 9);
    expect(bottleneck).toBe("averaging");
  });

  test("the server carries all that is fetched, and sent", () => {
    const { round, bottleneck, parts } = simulate({ ...ideal, ...million, server: 1 });
    // 80 MB to workers and back, 80 to the coordinator, and 12 of it.
    expect(round.mean).toBeCloseTo(50 + 80 + 80 + 80 + 12, 6);
    expect(parts.server).toBeCloseTo(252, 6);
    expect(bottleneck).toBe("server");
  });

  test("lines that are slower than their share of the server are what counts", () => {
    const { parts, bottleneck } = simulate({ ...ideal, ...million, server: 40, upload: 0.05 });
    expect(parts.upload).toBeCloseTo(80, 9);
    expect(parts.download).toBe(0);
    expect(parts.server).toBeCloseTo(2 + 80 / 40 + 12 / 40, 6);
    expect(bottleneck).toBe("upload");
  });
});

test("workers train several shards after each other where there are more", () => {
  expect(meanOf({ workers: 2, shards: 6 })).toBeCloseTo(150, 9);
  expect(meanOf({ workers: 4, shards: 6 })).toBeCloseTo(100, 9);
  expect(simulate({ ...ideal, workers: 2, shards: 6 }).parts.training).toBeCloseTo(150, 9);
  expect(meanOf({ workers: 6, shards: 2 })).toBeCloseTo(50, 9);
  const { waiting, speedup } = simulate({ ...ideal, workers: 6, shards: 2 });
  expect(waiting).toBeCloseTo(2 / 3, 9);
  expect(speedup).toBeCloseTo(2, 9);
});

test("grace is waited for, and who is slower is missing", () => {
  const slow = { workers: 10, slow: 0.3, slowness: 3, quorum: 7, lease: 100 };
  const { round, missing, parts, bottleneck } = simulate({ ...ideal, ...slow, grace: 60_000 });
  expect(round.mean).toBeCloseTo(110, 1);
  expect(missing).toBe(3);
  expect(parts.stragglers).toBeCloseTo(60, 1);
  expect(bottleneck).toBe("stragglers");
  // 150 s are in time for a grace of 101 s.
  const longer = simulate({ ...ideal, ...slow, grace: 101_000 });
  expect(longer.round.mean).toBeCloseTo(150, 9);
  expect(longer.missing).toBe(0);
});

describe("a worker that goes away", () => {
  // Until a job of T seconds ends that begins anew D seconds after each failure: (1/λ + D) (e^λT − 1), as in Daly,
  // "A higher order estimate of the optimum checkpoint interval" (2006), without checkpoints.
  const expected = (failures: number, pause: number) =>
    (3600 / failures + pause) * (Math.exp((50 * failures) / 3600) - 1);

  test.each([
    [30, 1000, 20_000],
    [60, 30_000, 1000],
  ])("%i times an hour, leases of %i ms, back after %i ms", (failures, lease, restart) => {
    const simulated = simulate({ ...ideal, workers: 1, failures, lease, restart });
    const mean = expected(failures, Math.max(lease, restart) / 1000);
    expect(Math.abs(simulated.round.mean / mean - 1)).toBeLessThan(0.1);
    expect(simulated.parts.failures).toBeCloseTo(simulated.round.mean - 50, 6);
    // As many failures as it takes: geometric.
    expect(simulated.failures).toBeGreaterThan(0.8 * (Math.exp((50 * failures) / 3600) - 1));
    expect(simulated.failures).toBeLessThan(1.2 * (Math.exp((50 * failures) / 3600) - 1));
  });

  test("is waited for no longer than its lease, where others are idle", () => {
    const { round } = simulate({
      ...{ ...ideal, workers: 50, shards: 2, failures: 60, lease: 1000, restart: 60_000 },
    });
    const alone = expected(60, 1);
    expect(round.mean).toBeGreaterThan(alone);
    expect(round.mean).toBeLessThan(alone * harmonic(2));
  });
});

test("who polls finds what is new in half the time on average, and at the latest after it", () => {
  // Workers at 0 to 10 s, the coordinator every 10 s: that is after 10 s together.
  const { round, parts } = simulate({ ...ideal, workers: 1, polling: 10_000 });
  expect(round.mean).toBeCloseTo(60, 9);
  expect(parts.latency).toBeCloseTo(10, 9);
  // Another 5 s would make it late for that look half of the time.
  const later = simulate({ ...ideal, innerSteps: 550, workers: 1, polling: 10_000 });
  expect(Math.abs(later.round.mean - 65)).toBeLessThan((4 * 5) / Math.sqrt(400));
  expect(later.round.p95).toBeCloseTo(70, 9);
});

test("the coordinator looks again after it has taken in what it has found", () => {
  // Of two workers the second one comes while the first one's result is fetched, or while the coordinator waits.
  const plan = { ...ideal, parameters: 1_000_000, precision: "f32", workers: 2 } as const;
  const slow = { slow: 0.5, coordinatorDownload: 4, polling: 1e-6 } as const;
  expect(simulate({ ...plan, ...slow, slowness: 1.01 }).round.mean).toBeCloseTo(50 + 2, 6);
  expect(simulate({ ...plan, ...slow, slowness: 1.1 }).round.mean).toBeCloseTo(55 + 1, 6);
});

describe("what it costs", () => {
  test("bytes by the price of a GB, in and out", () => {
    const n = 10_000_000;
    const plan = { ...ideal, parameters: n, precision: "bf16", rounds: 50 } as const;
    const { cost } = simulate({ ...plan, prices: { out: 0.09, in: 0.01 } });
    const out = 4 * (4 * n) + 4 * (2 * n);
    const into = 4 * (2 * n) + 12 * n;
    expect(cost.bytes).toBeCloseTo((50 * (out * 0.09 + into * 0.01)) / 1e9, 9);
    expect([cost.requests, cost.total]).toEqual([0, cost.bytes]);
  });

  test("requests by the price of a thousand", () => {
    // One worker, one piece, no time to look in: nobody is idle but at the end.
    const plan = { ...ideal, workers: 1, lease: 150_000, rounds: 1000 };
    const { requests, cost } = simulate({ ...plan, prices: { put: 5, list: 4, get: 0.4 } });
    // A lease and its renewal, two blobs, a result; two blobs and two; the decision, and the state.
    expect(requests.put).toBeCloseTo(1 + 1 + 2 + 1 + 2 + 2 + 2, 9);
    // What others have, twice, when it is done; the coordinator's at the begin and the result; and five of what is old.
    expect(requests.list).toBeCloseTo(2 + 2 + 5, 9);
    // The state with the lease, its renewal, twice before the result, and when it is done; two blobs; of the coordinator
    // the state twice, the result, two blobs.
    expect(requests.get).toBeCloseTo(1 + 1 + 2 + 1 + 2 + 2 + 1 + 2, 9);
    expect(cost.requests).toBeCloseTo(5 * requests.put + 4 * requests.list + 0.4 * requests.get, 9);
    expect(cost.total).toBeCloseTo(cost.requests, 9);
  });

  test("who has nothing to do asks on: once in a polling interval, and of all leases", () => {
    const plan = { ...ideal, workers: 11, shards: 1, innerSteps: 10_000, lease: 1e9 };
    const asked = simulate({ ...plan, polling: 1000 }).requests;
    const rarely = simulate({ ...plan, polling: 10_000 }).requests;
    // Ten wait 1000 s.
    expect(asked.list - 2 * rarely.list).toBeGreaterThan(0);
    expect(asked.list).toBeGreaterThan(2 * 10 * 1000);
    expect(asked.list).toBeLessThan(2 * 10 * 1000 * 1.1);
    expect(asked.get).toBeGreaterThan(2 * 10 * 1000);
    expect(asked.get).toBeLessThan(2 * 10 * 1000 * 1.1);
  });

  test("the more shards there are, the less often: a hundred looks a second, as long as leases last", () => {
    // Slow ones take 1000 s, the others 500: half of them wait, and look every 5 s.
    const plan = { ...ideal, innerSteps: 5000, lease: 1e6, slow: 0.5, slowness: 2 };
    const { requests } = simulate({ ...plan, workers: 500 });
    const looks = 250 * (1 + Math.floor(500 / 5)) + 250;
    const found = 1 + 2 + 5;
    expect(Math.abs(requests.list / (2 * looks + found) - 1)).toBeLessThan(0.01);
  });

  test("a list of more than a thousand names takes several requests", () => {
    const { list } = simulate({ ...ideal, workers: 1001, polling: 1e6 }).requests;
    // Of each two, of two requests, when it is done; who then takes a shard of one who is late to look adds some.
    expect(list).toBeGreaterThan(0.9 * 2 * 2 * 1001);
    expect(list).toBeLessThan(1.4 * 2 * 2 * 1001);
  });
});

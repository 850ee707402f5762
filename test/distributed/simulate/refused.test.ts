import { expect, test } from "vitest";
import { simulate } from "../../../src/distributed/index.ts";

const plan = { parameters: 1e6, innerSteps: 100, step: 10, workers: 4 };
const from1 = "must be an integer in [1, ∞)";

test.each<[object, string]>([
  [{ parameters: 0 }, "parameters must be an integer in [1, 1000000000000], got 0"],
  [{ parameters: undefined }, "parameters must be a number, got undefined"],
  [{ parameters: "1e6" }, 'parameters must be a number, got "1e6"'],
  [{ innerSteps: 1.5 }, `innerSteps ${from1}, got 1.5`],
  [{ step: -1 }, "step must be in [0, ∞), got -1"],
  [{ step: Infinity }, "step must be in [0, ∞), got Infinity"],
  [{ workers: 0 }, "workers must be an integer in [1, 100000], got 0"],
  [{ workers: 1e5 + 1 }, "workers must be an integer in [1, 100000], got 100001"],
  [{ shards: 0 }, "shards must be an integer in [1, 100000], got 0"],
  [{ rounds: NaN }, `rounds ${from1}, got NaN`],
  [{ quorum: 5 }, "quorum must be an integer in [1, 4], got 5"],
  [{ shards: 2, quorum: 3 }, "quorum must be an integer in [1, 2], got 3"],
  [{ precision: "int2" }, 'precision must be one of "f32", "bf16", "int8", "int4", got "int2"'],
  [{ feedback: 1 }, "feedback must be true or false, got 1"],
  [{ grace: -1 }, "grace must be in [0, ∞), got -1"],
  [{ lease: 99 }, "lease must be an integer in [100, ∞), got 99"],
  ...[
    ...["download", "upload", "server", "averaging", "coordinatorDownload", "coordinatorUpload"],
  ].map((rate): [object, string] => [{ [rate]: 0 }, `${rate} must be in (0, ∞), got 0`]),
  ...["latency", "polling", "straggling", "failures", "restart"].map((name): [object, string] => [
    { [name]: -0.5 },
    `${name} must be in [0, ∞), got -0.5`,
  ]),
  [{ latency: Infinity }, "latency must be in [0, ∞), got Infinity"],
  [{ slow: 1.1 }, "slow must be in [0, 1], got 1.1"],
  [{ slowness: 0.5 }, "slowness must be in [1, ∞), got 0.5"],
  [{ seed: -1 }, "seed must be an integer in [0, 9007199254740991], got -1"],
  [{ prices: 3 }, "prices: options must be an object, got 3"],
  [{ prices: { out: -1 } }, "prices.out must be in [0, ∞), got -1"],
  [{ prices: { put: "free" } }, 'prices.put must be a number, got "free"'],
  [
    { prices: { delete: 1 } },
    'prices: unknown option "delete"; options are out, in, put, list, get',
  ],
  [{ bandwidth: 1 }, 'unknown option "bandwidth"; options are parameters, innerSteps, step,'],
  [
    { innerSteps: 3_600_000, step: 1, failures: 6 },
    "failures must be such that a worker can train a shard, which takes it 3601 s; got 6 an hour, one in 600 s",
  ],
])("%o is refused", (wrong, message) => {
  expect(() => simulate({ ...plan, ...wrong } as never)).toThrow(`simulate: ${message}`);
});

test("no options are refused as well", () => {
  expect(() => simulate(undefined as never)).toThrow(
    new TypeError("simulate: options must be an object, got undefined"),
  );
});

/** What `nadir status` says of a run. */
import { expect, it } from "vitest";
import { statusText } from "../../../../apps/cli/status/text.ts";
import type { RunStatus } from "../../../../src/distributed/index.ts";

const report = { rows: 1200, loss: 0.5, seconds: 3 };
const status: RunStatus = {
  ...{ round: 4, rounds: 20, shards: 4, innerSteps: 50, precision: "int8", parameters: 82 },
  takenOver: 1,
  results: [{ ...report, shard: 2, worker: "a" }],
  taken: [
    { shard: 0, worker: "b", renewals: 0 },
    { shard: 3, worker: "\u001b[31mred\n", renewals: 2 },
  ],
  free: [1],
  last: {
    ...{ round: 3, loss: 0.25, rows: 2400, missing: [0, 1] },
    shards: [
      { ...report, shard: 2, worker: "a" },
      { ...report, shard: 3, worker: "a" },
    ],
  },
};

it("lists its shards in their order, and lets no worker's name command the terminal", () => {
  const lines = statusText("digits", status)
    .split("\n")
    .map((line) => line.trimEnd());
  expect(lines.filter((line) => !line.startsWith("─"))).toEqual([
    'run "digits" is in round 5 of 20: 1 of 4 shards are there',
    "82 parameters, 4 shards, 50 steps a round, int8; its coordinator was started again 1 time",
    "round 4: loss 0.25 of 2,400 rows, by 1 worker, without shards 0,1",
    "",
    "shard                                worker               loss   rows   time",
    "    0  in training                   b",
    "    1  not taken                     –",
    "    2  there                         a                     0.5  1,200  3.0 s",
    "    3  in training, renewed 2 times  \\u001b[31mred\\u000a",
  ]);
});

it("counts them where they are many", () => {
  const taken = Array.from({ length: 51 }, (_, shard) => ({ shard, worker: "b", renewals: 0 }));
  const many = { ...status, shards: 60, results: [], taken, free: [51, 52], last: undefined };
  expect(statusText("digits", many).split("\n").slice(2)).toEqual([
    "",
    "51 shards in training, 2 not taken",
  ]);
});

it("says that it has ended", () => {
  const over = { ...status, round: 20, results: [], taken: [], free: [], takenOver: 0 };
  expect(statusText("digits", over).split("\n")).toEqual([
    'run "digits" has ended: 20 rounds are done',
    "82 parameters, 4 shards, 50 steps a round, int8",
    "round 4: loss 0.25 of 2,400 rows, by 1 worker, without shards 0,1",
  ]);
});

import { describe, expect, test } from "vitest";
import { simulate } from "../../../../src/distributed/index.ts";
import { expectRefusal } from "../refusal.ts";
import { nadir } from "../run.ts";

const plan = ["--parameters", "10e6", "--inner-steps", "500", "--step", "100ms"];

test("prints a line for each number of workers, and what a round's time is spent on", async () => {
  const args = ["--workers", "2,1000", "--rounds", "60", "--price-put", "5"];
  const { code, stdout, stderr } = await nadir(["simulate", ...plan, ...args]);
  expect([code, stderr]).toEqual([0, ""]);
  const lines = stdout.split("\n");
  expect(lines.every((line) => line.length <= 100)).toBe(true);
  expect(lines[1]).toMatch(/^workers +round +95 % +run +speed-up +MB each +asks\/s +cost +most by/);
  expect(lines[3]).toMatch(/^ +2 .* training/);
  expect(lines[4]).toMatch(/^ +1,000 .* coordinator's requests/);
  const { moved, speedup } = simulate({
    ...{ parameters: 10e6, innerSteps: 500, step: 100, workers: 2, rounds: 60 },
  });
  const each = (moved.workersDown + moved.workersUp) / 2;
  expect(lines[3]).toMatch(
    new RegExp(` ${Number(speedup.toPrecision(3))} +${Number(each.toPrecision(3))} `),
  );
  expect(stdout).toMatch(/a round of 2 workers:\n {2}training 50 s, stragglers .*\n/);
  expect(stdout).toContain("  what helps: a quorum below all shards, with some grace\n");
  expect(stdout).toMatch(/a round of 1,000 workers:\n {2}coordinator's requests \d/);
  expect(stdout).toContain("  what helps: a coordinator near the server; fewer shards");
  const fast = [...plan, "--workers", "1", "--upload", "100", "--straggling", "0"];
  expect((await nadir(["simulate", ...fast])).stdout).toContain("what helps: nothing is lost");
});

test("gives the library's numbers for every option", async () => {
  const args = [
    ...["--workers", "10", "--shards", "8", "--rounds", "7", "--precision", "int4", "--feedback"],
    ...[
      "--quorum",
      "75%",
      "--grace",
      "2s",
      "--lease",
      "5s",
      "--straggling",
      "0.5",
      "--slow",
      "20%",
    ],
    ...["--slowness", "2", "--failures", "0.5", "--restart", "2m", "--download", "3"],
    ...["--upload", "2", "--coordinator-download", "9", "--coordinator-upload", "8"],
    ...["--server", "20", "--averaging", "100", "--latency", "20ms", "--polling", "500ms"],
    ...["--price-out", "1", "--price-in", "2", "--price-put", "3", "--price-list", "4"],
    ...["--price-get", "0", "--seed", "3", "--json"],
  ];
  const { stdout } = await nadir(["simulate", ...plan, ...args]);
  const options = {
    ...{ parameters: 10e6, innerSteps: 500, step: 100, workers: 10, shards: 8, rounds: 7 },
    ...{ precision: "int4" as const, feedback: true, quorum: 6, grace: 2000, lease: 5000 },
    ...{ straggling: 0.5, slow: 0.2, slowness: 2, failures: 0.5, restart: 120_000 },
    ...{ download: 3, upload: 2, coordinatorDownload: 9, coordinatorUpload: 8, server: 20 },
    ...{ averaging: 100, latency: 20, polling: 500, seed: 3 },
    prices: { out: 1, in: 2, put: 3, list: 4, get: 0 },
  };
  expect(JSON.parse(stdout)).toEqual([{ options, ...simulate(options) }]);
});

describe("refuses", () => {
  test.each<[string[], string]>([
    [[], "--parameters is needed"],
    [plan, "--workers is needed"],
    [[...plan, "--workers", "8,x"], '--workers must be a whole number from 1 to 100000, got "x"'],
    [[...plan, "--workers", "8", "--shards", "0"], "--shards must be a whole number from 1"],
    [
      [...plan, "--workers", "8", "--quorum", "9"],
      '--quorum must be a whole number from 1 to 8, got "9"',
    ],
    [
      [...plan, "--workers", "8", "--quorum", "120%"],
      '--quorum must be a share from 0% to 100%, got "120%"',
    ],
    [[...plan, "--workers", "8", "--slow", "0.1"], "--slow must be a share from 0% to 100%"],
    [[...plan, "--workers", "8", "--failures", "-1"], "Option '--failures' argument is ambiguous"],
    [[...plan, "--workers", "8", "--straggling", "x"], "--straggling must be a number above 0"],
    [[...plan, "--workers", "8", "--latency", "50"], "--latency must be a time with its unit"],
    [
      [...plan, "--workers", "8", "--precision", "int2"],
      "--precision must be f32, bf16, int8, int4",
    ],
    [[...plan, "--workers", "8", "--slowness", "0.5"], "slowness must be in [1, ∞), got 0.5"],
    [[...plan, "--workers", "8", "--failures", "1e4"], "failures must be such that a worker can"],
    [[...plan, "--workers", "8", "--bandwidth", "1"], "Unknown option '--bandwidth'"],
  ])("%j", async (args, message) => {
    await expectRefusal("simulate", args, message);
  });
});

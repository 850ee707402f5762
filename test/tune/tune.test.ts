import { describe, expect, test } from "vitest";
import { loadSync, SGD } from "../../src/index.ts";
import { DenseNetwork, fit, meanSquaredError } from "../../src/networks/index.ts";
import {
  choice,
  integer,
  logUniform,
  type OptionsOf,
  type Trial,
  tune,
  uniform,
} from "../../src/tune/index.ts";

const space = { lr: logUniform(1e-3, 1), size: integer(1, 8), kind: choice(["a", "b"]) };
/** Smallest at lr 0.03. */
const bowl = ({ lr }: { readonly lr: number }) => Math.abs(Math.log(lr / 0.03));

describe("a search", () => {
  test("finds what is best, and says of each trial what it was and gave", async () => {
    const { best, trials, stopped } = await tune({ space, trials: 32, seed: 1, objective: bowl });
    expect([trials.length, stopped]).toEqual([32, "trials"]);
    expect(trials.map(({ trial }) => trial)).toEqual(Array.from({ length: 32 }, (_, i) => i));
    for (const { options, state, value } of trials) {
      expect([state, value]).toEqual(["complete", bowl(options)]);
      expect(["a", "b"]).toContain(options.kind);
    }
    expect(best!.value).toBe(Math.min(...trials.map(({ value }) => value!)));
    expect(best!.options.lr).toBeGreaterThan(0.02);
    expect(best!.options.lr).toBeLessThan(0.045);
  });

  test("is the same for a seed, another for another one; more trials go on", async () => {
    const search = (seed: number, trials: number) => tune({ space, trials, seed, objective: bowl });
    const short = await search(3, 5);
    expect((await search(3, 9)).trials.slice(0, 5)).toEqual(short.trials);
    expect((await search(4, 5)).trials).not.toEqual(short.trials);
  });

  test("has the highest as best with maximize, and of equal ones the first", async () => {
    const objective = ({ lr }: { lr: number }) => Math.min(lr, 0.1);
    const search = { space, trials: 20, objective } as const;
    const { best, trials } = await tune({ ...search, direction: "maximize" });
    expect(best!.value).toBe(0.1);
    expect(best!.trial).toBe(trials.findIndex(({ value }) => value === 0.1));
  });

  test("gives each trial options of its own", async () => {
    const { trials } = await tune({
      space: { lr: uniform(0, 1) },
      trials: 2,
      objective(options) {
        options.lr = 7;
        return 1;
      },
    });
    expect(trials.every(({ options }) => options.lr < 1)).toBe(true);
  });

  test("trains", async () => {
    const nadir = loadSync();
    const { best } = await tune({
      space: { lr: logUniform(1e-3, 10) },
      trials: 16,
      async objective({ lr }) {
        const parameter = nadir.parameter(Float32Array.of(1));
        const optimizer = new SGD([parameter], { lr });
        for (let step = 0; step < 20; step++) {
          parameter.grad[0] = 2 * parameter.data[0]!;
          optimizer.step();
        }
        const [loss] = [parameter.data[0]! ** 2];
        optimizer.dispose();
        parameter.dispose();
        return loss;
      },
    });
    expect(best!.value).toBeLessThan(1e-6);
    expect(best!.options.lr).toBeGreaterThan(0.2);
    expect(best!.options.lr).toBeLessThan(0.9);
  });
});

describe("what fails is a trial", () => {
  const failing = (fail: (trial: number) => number | undefined) =>
    tune({ space, trials: 4, objective: (_, { trial }) => (trial < 3 ? fail(trial) : 1) });

  test.each([
    [
      "that throws",
      () => {
        throw new RangeError("lr is too high");
      },
      "RangeError: lr is too high",
    ],
    [
      "that throws what is no error",
      () => {
        throw "no";
      },
      'it threw "no"',
    ],
    [
      "that throws undefined",
      () => {
        throw undefined;
      },
      "it threw undefined",
    ],
    ["that gives NaN", () => Number.NaN, "it returned NaN"],
    ["that gives undefined", () => undefined, "it returned undefined"],
    ["that gives -Infinity", () => -Infinity, "it returned -Infinity"],
  ])("%s", async (_, fail, error) => {
    const { best, trials } = await failing(fail);
    expect(trials[0]).toMatchObject({ state: "failed", value: null, error });
    expect(best!.trial).toBe(3);
  });

  test("that diverges within fit's first epoch, of which there is no loss", async () => {
    const nadir = loadSync();
    const { trials } = await tune({
      space: { lr: choice([1e-2, 1e30]) },
      trials: 2,
      async objective({ lr }) {
        const network = new DenseNetwork(nadir, { sizes: [1, 1], seed: 1 });
        const optimizer = new SGD(network.parameters, { lr });
        const data = { inputs: [0.5, 1, 1.5, 2], targets: [1, 2, 3, 4], loss: meanSquaredError };
        const { epochs } = await fit(network, { ...data, optimizer, epochs: 2, batchSize: 1 });
        return epochs.at(-1)?.loss;
      },
    });
    const states = trials.map(({ options, state, error }) => [options.lr, state, error]);
    expect(states).toContainEqual([1e-2, "complete", undefined]);
    expect(states).toContainEqual([1e30, "failed", "it returned undefined"]);
  });

  test("that reports NaN, at once", async () => {
    const { trials } = await tune({
      space,
      trials: 2,
      objective(_, { trial, report, signal }) {
        expect(report(trial ? 1 : Number.NaN)).toBe(trial === 1);
        expect(signal.aborted).toBe(trial === 0);
        return 1;
      },
    });
    expect(trials.map(({ state, error }) => [state, error])).toEqual([
      ["failed", "it reported NaN"],
      ["complete", undefined],
    ]);
  });

  test("if all do, the search tells", async () => {
    const thrown = new Error("no data");
    const all = tune({
      space,
      trials: 3,
      objective() {
        throw thrown;
      },
    });
    const error = await all.catch((error: Error) => error);
    expect(error).toMatchObject({ cause: thrown });
    expect(String(error)).toBe("Error: tune: all 3 trials failed, the first one: Error: no data");
  });
});

describe("ends early", () => {
  test("by the signal, and does not count the trial under way", async () => {
    const controller = new AbortController();
    const { trials, best, stopped } = await tune({
      space,
      trials: 9,
      signal: controller.signal,
      async objective(_, { trial, report, signal }) {
        if (trial < 2) return 1 + trial;
        controller.abort();
        expect([signal.aborted, report(0)]).toEqual([true, false]);
        return 0;
      },
    });
    expect([trials.length, best!.trial, stopped]).toEqual([2, 0, "signal"]);
  });

  test("by a signal that was aborted before, with nothing", async () => {
    const signal = AbortSignal.abort();
    const found = await tune({ space, trials: 2, signal, objective: () => expect.fail() });
    expect(found).toEqual({ best: undefined, trials: [], stopped: "signal" });
  });

  test("by onTrial, which is awaited", async () => {
    const seen: number[] = [];
    const { trials, stopped } = await tune({
      space,
      trials: 9,
      objective: bowl,
      async onTrial({ trial }) {
        await undefined;
        seen.push(trial);
        return trial < 3;
      },
    });
    expect([trials.length, seen, stopped]).toEqual([4, [0, 1, 2, 3], "callback"]);
  });

  test("others have their turns between trials", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const slow = () => {
      for (const start = performance.now(); performance.now() - start < 6; );
      return 1;
    };
    await tune({ space, trials: 20, objective: slow });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });
});

describe("goes on", () => {
  const options = {
    space,
    seed: 5,
    prune: { startup: 3 },
    objective(
      options: { lr: number },
      { trial, report }: { trial: number; report(x: number): boolean },
    ) {
      if (trial === 4) throw new Error("once");
      for (let i = 0; i < 3; i++) if (!report(bowl(options) + i)) return undefined;
      return bowl(options);
    },
  };

  test.each([0, 1, 4, 5, 11, 16])(
    "behind %i trials out of JSON as if there had been one search",
    async (count) => {
      const whole = await tune({ ...options, trials: 16 });
      expect(new Set(whole.trials.map(({ state }) => state)).size).toBe(3);
      const earlier = JSON.parse(JSON.stringify(whole.trials.slice(0, count)));
      const again = await tune({ ...options, trials: 16, earlier });
      // Also the order of names, by which lines that are kept are alike.
      expect(JSON.stringify(again)).toBe(JSON.stringify(whole));
    },
  );

  test("and changes nothing of what it was given", async () => {
    const { trials: earlier } = await tune({ ...options, trials: 3 });
    const before = structuredClone(earlier);
    await tune({ ...options, trials: 5, earlier });
    expect(earlier).toEqual(before);
  });

  const made: Trial<OptionsOf<typeof space>>[] = [];
  const refused = async (change: object | undefined, seed = 5) => {
    if (made.length === 0) made.push(...(await tune({ ...options, trials: 2 })).trials);
    const earlier = [made[0], change && { ...made[1], ...change }] as typeof made;
    return tune({ ...options, seed, trials: 4, earlier }).then(
      () => "taken",
      (error: Error) => `${error.name}: ${error.message}`,
    );
  };

  test("not with what are no trials, or of another search", async () => {
    const at = "tune: earlier[1]";
    expect(await refused({})).toBe("taken");
    expect(await refused(undefined)).toBe(`TypeError: ${at} must be a trial, got undefined`);
    expect(await refused({ trial: 2 })).toBe(
      `TypeError: ${at}.trial must be 1, as they are in order, got 2`,
    );
    expect(await refused({ state: "running" })).toBe(
      `TypeError: ${at}.state must be one of "complete", "pruned", "failed", got "running"`,
    );
    expect(await refused({ value: null })).toBe(
      `TypeError: ${at}.value must be a number, got null`,
    );
    expect(await refused({ state: "failed", value: 1 })).toBe(
      `TypeError: ${at}.value of a failed trial must be null, got 1`,
    );
    expect(await refused({ reports: {} })).toBe(
      `TypeError: ${at}.reports must be an array of numbers, got an object of class Object`,
    );
    expect(await refused({ reports: [null] })).toBe(
      `TypeError: ${at}.reports[0] must be a number, got null`,
    );
    expect(await refused({ error: 3 })).toBe(`TypeError: ${at}.error must be a string, got 3`);
    expect(await refused({ other: 3 })).toMatch(`${at}: unknown option "other"`);
    expect(await refused({ options: { ...made[1]!.options, lr: 0.5 } })).toBe(
      `RangeError: ${at}.options.lr is 0.5, where this seed and space give ${made[1]!.options.lr}: it is a trial of another search`,
    );
    expect(await refused({ options: { ...made[1]!.options, b: 0.5 } })).toMatch(
      `${at}.options: unknown option "b"`,
    );
    expect(await refused({}, 6)).toMatch("it is a trial of another search");
    const many = tune({ ...options, trials: 1, earlier: made });
    await expect(many).rejects.toThrow("tune: earlier.length must be an integer in [0, 1], got 2");
    const none = tune({ ...options, trials: 1, earlier: {} as never });
    await expect(none).rejects.toThrow("tune: earlier must be an array of trials, got an object");
  });
});

describe("is refused", () => {
  const objective = () => 1;
  test.each([
    [{ trials: 0 }, "tune: trials must be an integer in [1, ∞), got 0"],
    [{ trials: 1.5 }, "tune: trials must be an integer in [1, ∞), got 1.5"],
    [{ seed: -1 }, "tune: seed must be an integer in [0, 9007199254740991], got -1"],
    [{ direction: "up" }, 'tune: direction must be one of "minimize", "maximize", got "up"'],
    [{ objective: 3 }, "tune: objective must be a function, got 3"],
    [{ onTrial: 3 }, "tune: onTrial must be a function, got 3"],
    [{ signal: {} }, "tune: signal must be an AbortSignal, got an object of class Object"],
    [{ prune: true }, "tune: prune: options must be an object, got true"],
    [{ prune: { after: 1 } }, 'tune: prune: unknown option "after"'],
    [{ prune: { startup: 0 } }, "tune: prune.startup must be an integer in [1, ∞), got 0"],
    [{ prune: { warmup: -1 } }, "tune: prune.warmup must be an integer in [0, ∞), got -1"],
    [{ space: [] }, "tune: space must be an object of dimensions, got []"],
    [{ space: {} }, "tune: space must have at least one option"],
    [
      { space: { lr: 0.1 } },
      "tune: space.lr must be a dimension, as of logUniform(1e-4, 1), got 0.1",
    ],
    [
      { space: { units: [8, 16] } },
      "tune: space.units must be a dimension, as of choice([…]), got [8, 16]",
    ],
    [
      { space: { name: "Adam" } },
      'tune: space.name must be a dimension, as of logUniform(1e-4, 1), got "Adam"',
    ],
    [
      { space: { lr: Float32Array.of(1) } },
      "tune: space.lr must be a dimension, as of logUniform(1e-4, 1), got an object of class Float32Array",
    ],
    [
      { space: { lr: null } },
      "tune: space.lr must be a dimension, as of logUniform(1e-4, 1), got null",
    ],
    [
      { space: { lr: { at: () => undefined } } },
      /^tune: space\.lr\.at\(0(\.\d+)?\) must be a finite number, .*, got undefined$/,
    ],
    [{ trails: 1 }, 'tune: unknown option "trails"'],
    [{ objective: () => null }, "tune: what objective returns must be a number, got null"],
    [
      { objective: () => undefined },
      "tune: all 2 trials failed, the first one: it returned undefined",
    ],
    [{ objective: async () => "1" }, 'tune: what objective returns must be a number, got "1"'],
    [
      { objective: (_: object, { report }: { report(x: unknown): void }) => report("1") },
      'tune: report\'s value must be a number, got "1"',
    ],
  ])("%o", async (wrong, message) => {
    const options = { space, trials: 2, objective, ...wrong };
    await expect(tune(options as never)).rejects.toThrow(message);
  });
});

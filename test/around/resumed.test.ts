import { describe, expect, test } from "vitest";
import {
  Accumulation,
  GradScaler,
  ReduceLROnPlateau,
  SGD,
  SkipNonFinite,
} from "../../src/index.ts";
import { binaryCrossEntropy, logisticRegression, online } from "../../src/networks/index.ts";
import { bitsOf } from "../memory/bits.ts";
import { loadSmall } from "../memory/small.ts";

const byJSON = <T>(state: T): T => JSON.parse(JSON.stringify(state));

const set = (on: object, name: string, value: unknown) => void Object.assign(on, { [name]: value });

describe("an accumulation under way", () => {
  type Options = ConstructorParameters<typeof Accumulation>[1];
  const start = (dtype: "f32" | "f64", options: Partial<Options> = {}) => {
    const model = loadSmall().parameters({ a: [2, 3], b: [3] }, { dtype });
    return { model, accumulation: new Accumulation(model, { batches: 4, ...options }) };
  };
  type Run = ReturnType<typeof start>;
  const add = ({ model, accumulation }: Run, at: number, weight = 1 + at / 3) => {
    for (const { grad } of [model.a, model.b]) for (const i of grad.keys()) grad[i] = i / 3 - at;
    return accumulation.add(weight);
  };
  const grads = ({ model }: Run) => [model.a, model.b].map(({ grad }) => bitsOf(grad));

  test.for([
    ["f32", "mean"],
    ["f64", "sum"],
  ] as const)("goes on to the bit, %s, %s", ([dtype, reduction]) => {
    for (const way of [byJSON, structuredClone, <T>(same: T) => same]) {
      for (let before = 0; before < 4; before++) {
        const straight = start(dtype, { reduction });
        for (let at = 0; at < before; at++) add(straight, at);
        const again = start(dtype, { batches: 2 });
        add(again, 7);
        again.accumulation.loadStateDict(way(straight.accumulation.stateDict()));
        expect(again.accumulation.stateDict()).toEqual(straight.accumulation.stateDict());
        for (const run of [straight, again]) {
          for (let at = before; at < 3; at++) expect(add(run, at)).toBe(false);
          expect(add(run, 3)).toBe(true);
        }
        expect(grads(again)).toEqual(grads(straight));
      }
    }
  });

  test("keeps sums that have overflowed, as those of a scaled loss may", () => {
    const straight = start("f32");
    straight.model.b.grad.set([Infinity, Number.NaN, -0]);
    straight.accumulation.add();
    const text = JSON.stringify(straight.accumulation.stateDict());
    expect(text).toContain('"sum":["Infinity","NaN",0]');
    const again = start("f32");
    again.accumulation.loadStateDict(JSON.parse(text));
    for (const run of [straight, again]) run.accumulation.finish();
    expect(grads(again)).toEqual(grads(straight));
    expect(again.model.b.grad[1]).toBeNaN();
  });

  test("goes by names, whatever the order, and is a copy", () => {
    const straight = start("f32");
    add(straight, 1);
    const dict = straight.accumulation.stateDict();
    const { a, b } = loadSmall().parameters({ b: [3], a: [2, 3] }) as Run["model"];
    const accumulation = new Accumulation([b, a], { batches: 4 });
    accumulation.loadStateDict(dict);
    dict.state[0]!.slots.sum!.fill(9);
    accumulation.finish();
    straight.accumulation.finish();
    expect([a, b].map(({ grad }) => bitsOf(grad))).toEqual(grads(straight));
  });

  const where = "Accumulation: state dict";
  test.for<[string, (dict: never) => void, string]>([
    [
      "of an optimizer",
      (d: State) => set(d, "optimizer", "SGD"),
      'optimizer must be "Accumulation", got "SGD"',
    ],
    [
      "with a name more",
      (d: State) => set(d.state[1]!, "name", "c"),
      'is of other parameters: missing "b"; unexpected "c"',
    ],
    ["that is full", (d: State) => set(d, "steps", 4), "steps must be in [0, 4), got 4"],
    [
      "whose counts differ",
      (d: State) => set(d.state[1]!, "step", 2),
      'state of "b": step must be 1, got 2',
    ],
    [
      "whose weights differ",
      (d: State) => set(d.state[1]!.scalars, "weight", 2),
      'state of "b": weight must be 1.5, got 2',
    ],
    [
      "with a weight below 0",
      (d: State) => set(d.state[0]!.scalars, "weight", -1),
      'state[0] ("a"): weight must be in [0, ∞), got -1',
    ],
    [
      "without a sum",
      (d: State) => void delete d.state[0]!.slots.sum,
      'state of "a" must have sum after 1 steps',
    ],
    [
      "with text in a sum",
      (d: State) => set(d.state[0]!.slots, "sum", [0, 0, "nan", 0, 0, 0]),
      'state[0] ("a"): sum[2] must be a number, got "nan"',
    ],
    [
      "of another batches",
      (d: State) => set(d.paramGroups[0]!, "batches", 0),
      "paramGroups[0]: batches must be an integer in [1, ∞), got 0",
    ],
  ] as never)("refuses a state %s, and stays as it is", ([, damage, message]) => {
    const saved = start("f64");
    add(saved, 1, 1.5);
    const dict = structuredClone(saved.accumulation.stateDict());
    damage(dict as never);
    const run = start("f64", { batches: 3 });
    add(run, 2);
    const before = run.accumulation.stateDict();
    expect(() => run.accumulation.loadStateDict(dict)).toThrow(
      `${where}${/^is/.test(message) ? " " : ": "}${message}`,
    );
    expect(run.accumulation.stateDict()).toEqual(before);
  });

  interface State {
    state: { name: string; step: number; scalars: { weight: number }; slots: { sum?: unknown } }[];
    paramGroups: Record<string, unknown>[];
  }
});

describe("SkipNonFinite", () => {
  const start = () => {
    const { w } = loadSmall().parameters({ w: [1] });
    const guarded = new SkipNonFinite(new SGD([w]), { limit: 2 });
    const step = (grad: number) => {
      w.grad[0] = grad;
      return guarded.step();
    };
    return { guarded, step };
  };

  test("goes on counting, up to its limit", () => {
    const one = start();
    for (const grad of [Infinity, 1, Infinity, Number.NaN]) one.step(grad);
    const two = start();
    two.guarded.loadStateDict(byJSON(one.guarded.stateDict()));
    expect([two.guarded.skipped, two.guarded.consecutive]).toEqual([3, 2]);
    expect(() => two.step(Infinity)).toThrow("3 steps in a row");
    expect(two.guarded.stateDict()).toEqual({
      ...{ of: "SkipNonFinite", version: 1, skipped: 4, consecutive: 3 },
    });
  });

  test.for<[object, string]>([
    [{ of: "Adam" }, 'of must be "SkipNonFinite", got "Adam"'],
    [{ version: "1" }, 'version must be 1, got "1"'],
    [{ skipped: -1 }, "skipped must be an integer in [0, ∞), got -1"],
    [{ skipped: 1.5 }, "skipped must be an integer in [0, ∞), got 1.5"],
    [{ consecutive: 2 }, "consecutive must be an integer in [0, 1], got 2"],
    [{ limit: 2 }, 'unknown key "limit"; keys are skipped, consecutive'],
  ])("refuses %j, and stays as it is", ([damage, message]) => {
    const { guarded, step } = start();
    step(Number.NaN);
    const dict = { ...guarded.stateDict(), ...damage };
    expect(() => guarded.loadStateDict(dict)).toThrow(`SkipNonFinite: state dict: ${message}`);
    expect([guarded.skipped, guarded.consecutive]).toEqual([1, 1]);
  });
});

describe("GradScaler", () => {
  test("has no state between a step and update(), which is still to come", () => {
    const { w } = loadSmall().parameters({ w: [1] });
    const optimizer = new SGD([w]);
    const scaler = new GradScaler({ growthInterval: 2 });
    const before = scaler.stateDict();
    scaler.unscale(optimizer);
    const message = "GradScaler: stateDict: call update() after the step first";
    expect(() => scaler.stateDict()).toThrow(new TypeError(message));
    scaler.step(optimizer);
    expect(() => scaler.stateDict()).toThrow(new TypeError(message));
    scaler.update();
    expect(scaler.stateDict()).toEqual({ ...before, _growth_tracker: 1 });
    scaler.step(optimizer);
    scaler.loadStateDict(before);
    expect(scaler.stateDict()).toEqual(before);
    expect(scaler.step(optimizer)).toBe(true);
  });

  test("reads each value of a state once", () => {
    const scaler = new GradScaler();
    let reads = 0;
    const state = {
      ...scaler.stateDict(),
      get scale() {
        return reads++ === 0 ? 8 : -1;
      },
    };
    scaler.loadStateDict(state);
    expect(scaler.getScale()).toBe(8);
  });
});

test("ReduceLROnPlateau goes on, beside its optimizer's state", () => {
  const start = () => {
    const optimizer = new SGD(loadSmall().parameters({ w: [1] }), { lr: 1 });
    return { optimizer, plateau: new ReduceLROnPlateau(optimizer, { patience: 1, cooldown: 2 }) };
  };
  const metrics = [3, 2, 2, Number.NaN, 2, 1, 1, 1, 1, 1];
  const straight = start();
  for (const [i, metric] of metrics.entries()) {
    const again = start();
    again.optimizer.loadStateDict(byJSON(straight.optimizer.stateDict()));
    again.plateau.loadStateDict(byJSON(straight.plateau.stateDict()));
    for (const each of metrics.slice(i)) again.plateau.step(each);
    straight.plateau.step(metric);
    const rest = start();
    for (const each of metrics) rest.plateau.step(each);
    expect(again.optimizer.paramGroups[0]!.lr).toBe(rest.optimizer.paramGroups[0]!.lr);
    expect(again.plateau.stateDict()).toEqual(rest.plateau.stateDict());
  }
});

describe("online", () => {
  const start = () => {
    const network = logisticRegression(loadSmall(), { inputs: 1, dtype: "f64" });
    const optimizer = new SGD(network.parameters, { lr: 0.5 });
    return {
      network,
      optimizer,
      learner: online(network, { optimizer, loss: binaryCrossEntropy }),
    };
  };

  test("goes on with its examples and its loss", () => {
    const one = start();
    expect(start().learner.stateDict()).toEqual({ of: "online", version: 1, examples: 0, sum: 0 });
    one.learner.learn([1, 2], [1, 0]);
    const two = start();
    two.network.load(byJSON(one.network.tensors()));
    two.learner.loadStateDict(byJSON(one.learner.stateDict()));
    for (const { learner } of [one, two]) learner.learn([3], [1]);
    expect(two.learner.examples).toBe(3);
    expect(two.learner.progressiveLoss).toBe(one.learner.progressiveLoss);
  });

  test("keeps a loss that is no number", () => {
    const { learner } = start();
    learner.loadStateDict({ of: "online", version: 1, examples: 2, sum: Number.NaN });
    expect(learner.stateDict().sum).toBe("NaN");
    learner.loadStateDict(byJSON(learner.stateDict()));
    expect(learner.progressiveLoss).toBeNaN();
  });

  test.for<[object, string]>([
    [{ examples: "1" }, 'examples must be a number, got "1"'],
    [{ sum: "one" }, 'sum must be a number, got "one"'],
    [{ of: "fit" }, 'of must be "online", got "fit"'],
  ])("refuses %j, and stays as it is", ([damage, message]) => {
    const { learner } = start();
    learner.learn([1], [1]);
    const before = learner.stateDict();
    const dict = { ...before, ...damage };
    expect(() => learner.loadStateDict(dict)).toThrow(`online: state dict: ${message}`);
    expect(learner.stateDict()).toEqual(before);
  });
});

import { readFileSync } from "node:fs";
import { clipGradNorm, type GivenStateDict, loadSync } from "nadir";
import { meanSquaredError, Network } from "nadir/networks";
import { describe, expect, test } from "vitest";
import { settings } from "../../evidence/diamonds/settings.mjs";
import { layersOf } from "../../evidence/diamonds/train.mjs";

interface Case {
  readonly names: readonly string[];
  readonly blocks: number;
  readonly start: readonly number[][];
  readonly trained: readonly number[][];
  readonly evaluated: readonly number[][];
  /** Of each parameter the first bases of SOAP. */
  readonly bases?: Readonly<Record<string, readonly number[][]>>;
}

interface Golden {
  readonly steps: number;
  readonly features: number;
  readonly width: number;
  readonly inputs: readonly number[][][];
  readonly targets: readonly number[][];
  readonly cases: Readonly<Record<string, Case>>;
}

const golden: Golden = JSON.parse(readFileSync("test/golden/evidence/diamonds.json", "utf8"));

type Setting = (typeof settings)[number];
type Trainer = ReturnType<Setting["optimizerOf"]>;

/** Where gradients lack rank there are many first bases, of which each is right: those of theirs, by our names. */
function takeBases(optimizer: Trainer, bases: ReadonlyMap<string, readonly number[][]>) {
  const state = optimizer.stateDict();
  for (const { name, slots } of state.state as GivenStateDict["state"]) {
    const own = bases.get(name) ?? [];
    Object.assign(slots, Object.fromEntries(own.map((basis, side) => [`Q_${side}`, basis])));
  }
  optimizer.loadStateDict(state);
}

/** Thirty steps from the same start on the same batches. */
function run(setting: Setting, { start, blocks, names, bases }: Case) {
  const { features, width, steps, inputs, targets } = golden;
  const layers = layersOf({ ...setting, blocks, width, dropout: 0 });
  const network = new Network(loadSync(), { input: [features], layers, dtype: "f64" });
  const parameters = Object.values(network.parameters);
  for (const [i, { data }] of parameters.entries()) data.set(start[i]!);
  const optimizer = setting.optimizerOf(network.parameters);
  const average = setting.averageOf?.(network.parameters);
  for (let step = 0; step < steps; step++) {
    if (step % 10 === 0) {
      optimizer.eval?.();
      optimizer.train?.();
    }
    const batch = step % inputs.length;
    network.lossAndGradients(inputs[batch]!.flat(), targets[batch]!, meanSquaredError);
    clipGradNorm(network.parameters, 1);
    optimizer.step();
    average?.update();
    if (step === 0 && bases) {
      const own = Object.keys(network.parameters);
      takeBases(optimizer, new Map(names.map((name, i) => [own[i]!, bases[name]!])));
    }
  }
  const values = () => parameters.map(({ data }) => [...data]);
  const trained = values();
  optimizer.eval?.();
  return { trained, evaluated: average ? average.within(values) : values() };
}

/** How far apart two ends are, of how far the way there was: the worst of all parameters. */
function apart(ours: readonly number[][], theirs: readonly number[][], start: readonly number[][]) {
  const norm = (list: readonly number[]) => Math.sqrt(list.reduce((sum, x) => sum + x * x, 0));
  return Math.max(
    ...theirs.map((their, i) => {
      const way = their.map((x, k) => x - start[i]![k]!);
      // Behind units that are never above 0 there is no way.
      return norm(their.map((x, k) => x - ours[i]![k]!)) / (norm(way) || Number.MIN_VALUE);
    }),
  );
}

describe.each(settings.map((setting) => ({ ...setting, given: golden.cases[setting.name]! })))(
  "$title, as its authors tuned it for Diamonds",
  ({ given, ...setting }) => {
    const { trained, evaluated } = run(setting, given);

    test("takes the steps of their code", () => {
      expect(apart(trained, given.trained, given.start)).toBeLessThan(1e-7);
    });

    test("is evaluated where theirs is", () => {
      expect(apart(evaluated, given.evaluated, given.start)).toBeLessThan(1e-7);
    });
  },
);

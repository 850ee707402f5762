/**
 * Training that moves between PyTorch and Nadir: what test/golden/checkpoint/pytorchRuns.py does, here.
 *
 * @module
 */
import type { CatalogClass } from "../../../src/base/optimizerClass.ts";
import type { FileTensor } from "../../../src/checkpoint/tensors/fileTensor.ts";
import { fromTorch } from "../../../src/checkpoint/torch/fromTorch.ts";
import { toTorch } from "../../../src/checkpoint/torch/toTorch.ts";
import type { TorchDict } from "../../../src/checkpoint/torch/values.ts";
import { LBFGS, type Parameter } from "../../../src/index.ts";
import { catalog } from "../../../src/optimizers/catalog.ts";
import { loadSmall } from "../../memory/small.ts";

type Shapes = Readonly<Record<string, readonly number[]>>;
type Options = Readonly<Record<string, unknown>>;

export const BEFORE = 6;
export const AFTER = 8;
const SHAPES: Shapes = { a: [3, 2], b: [3], c: [], d: [2, 3] };
const MATRICES: Shapes = { a: [3, 2], d: [2, 3] };
/** Steps in which a parameter has no gradient. */
const MISSED: Readonly<Record<string, readonly number[]>> = { c: [1, 2], d: [0, 1, 2, 3, 4, 5] };

/** The optimizers with the options that Python gives them, in our names. */
const CASES: Readonly<Record<string, readonly [kind: string, options: Options]>> = {
  sgd: ["SGD", { lr: 0.1 }],
  "sgd-momentum": ["SGD", { lr: 0.05, momentum: 0.9, dampening: 0.5, weightDecay: 0.01 }],
  "sgd-nesterov": ["SGD", { lr: 0.05, momentum: 0.9, nesterov: true, maximize: true }],
  adagrad: ["Adagrad", { lr: 0.1, lrDecay: 0.1, initialAccumulator: 0.1 }],
  rmsprop: ["RMSprop", { lr: 0.05 }],
  "rmsprop-centered": ["RMSprop", { lr: 0.02, alpha: 0.9, momentum: 0.9, centered: true }],
  adadelta: ["Adadelta", { rho: 0.8, weightDecay: 0.1 }],
  adam: ["Adam", { lr: 0.05, betas: [0.8, 0.95] }],
  "adam-amsgrad": ["Adam", { lr: 0.05, amsgrad: true, weightDecay: 0.1 }],
  "adam-tensor": ["Adam", { lr: 0.05, maximize: true }],
  "adam-groups": ["Adam", { lr: 0.05 }],
  adamw: ["AdamW", { lr: 0.05, weightDecay: 0.2 }],
  adamax: ["Adamax", { lr: 0.05 }],
  asgd: ["ASGD", { lr: 0.1, lambd: 0.1, t0: 3 }],
  nadam: ["NAdam", { lr: 0.05, momentumDecay: 0.1 }],
  "nadam-decoupled": ["NAdam", { lr: 0.05, weightDecay: 0.1, decoupledWeightDecay: true }],
  radam: ["RAdam", { lr: 0.05, betas: [0.9, 0.99] }],
  rprop: ["Rprop", { lr: 0.05, etas: [0.4, 1.3] }],
  adafactor: ["Adafactor", { lr: 0.05, eps1: 1e-10, weightDecay: 0.1 }],
  muon: ["Muon", { lr: 0.05 }],
  sparseadam: ["SparseAdam", { lr: 0.05 }],
  lbfgs: ["LBFGS", { lr: 0.5, maxIter: 2, historySize: 5 }],
  "lbfgs-wolfe": ["LBFGS", { maxIter: 2, historySize: 4, lineSearch: "strong_wolfe" }],
};

export const KEYS: readonly string[] = Object.keys(CASES).flatMap((name) => [
  `${name} f64`,
  `${name} f32`,
]);

function gradient(step: number, length: number): number[] {
  return Array.from({ length }, (_, i) => ((i * 7 + step * 13) % 11) / 4 - 1.1);
}

/** A training that has stopped. */
export interface Saved {
  readonly model: Readonly<Record<string, FileTensor>>;
  readonly optimizer: TorchDict;
}

/** A case in one precision, of which `fresh` has none of the options that a state dict brings. */
export class Run {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly optimizer: InstanceType<CatalogClass>;
  readonly kind: string;

  constructor(key: string, fresh = false) {
    const [name, dtype] = key.split(" ") as [string, "f64" | "f32"];
    const [kind, options] = CASES[name]!;
    this.kind = kind;
    const shapes = ["Muon", "SparseAdam"].includes(kind) ? MATRICES : SHAPES;
    const values = Object.entries(shapes).map(([name, shape]) => {
      const length = shape.reduce((product, size) => product * size, 1);
      return [name, { data: linspace(length), shape }] as const;
    });
    this.parameters = loadSmall().parameters(Object.fromEntries(values), { dtype });
    const Class = [...catalog, LBFGS as unknown as CatalogClass].find(
      ({ description }) => description.name === kind,
    )!;
    const all = Object.values(this.parameters);
    const isGrouped = name === "adam-groups";
    const first = isGrouped ? 1 : all.length;
    const groups = [
      { params: all.slice(0, first), ...(isGrouped && !fresh && { weightDecay: 0.1 }) },
      { params: all.slice(first), ...(isGrouped && !fresh && { lr: 0.02 }) },
    ].filter(({ params }) => params.length > 0);
    // What only the constructor sets must be as it was there.
    const { historySize, initialAccumulator } = options;
    const given = fresh ? defined({ historySize, initialAccumulator }) : options;
    this.optimizer = new Class(groups as never, given);
  }

  step(number: number): void {
    for (const [name, parameter] of Object.entries(this.parameters)) {
      // What has no gradient takes no step.
      parameter.frozen = MISSED[name]?.includes(number) ?? false;
      parameter.grad.set(gradient(number, parameter.length));
    }
    if (this.kind !== "LBFGS") {
      this.optimizer.step();
      return;
    }
    const all = Object.values(this.parameters);
    for (const parameter of all) parameter.frozen = false;
    this.optimizer.step(() => lossOf(all));
  }

  values(): number[] {
    return Object.values(this.parameters).flatMap(({ data }) => [...data]);
  }

  begin(): void {
    for (let number = 0; number < BEFORE; number++) this.step(number);
  }

  *goOn(): Generator<number[]> {
    for (let number = BEFORE; number < BEFORE + AFTER; number++) {
      this.step(number);
      yield this.values();
    }
  }

  saved(): TorchDict {
    return { model: toTorch(this.parameters), optimizer: toTorch(this.optimizer as never) };
  }

  load(saved: Saved): void {
    for (const [name, parameter] of Object.entries(this.parameters)) {
      parameter.set(saved.model[name]!.data as Float64Array);
    }
    this.optimizer.loadStateDict(fromTorch(this.optimizer as never, saved.optimizer));
  }
}

/** PyTorch's, which counts from both ends. */
function linspace(length: number): number[] {
  if (length === 1) return [-1];
  const step = 2 / (length - 1);
  return Array.from({ length }, (_, i) =>
    i < length / 2 ? -1 + step * i : 1 - step * (length - 1 - i),
  );
}

function defined(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** As Python's; all are one problem. */
function lossOf(parameters: readonly Parameter[]): number {
  const x = parameters.flatMap(({ data }) => [...data]);
  const shifted = x.map((value, i) => value - i / 8);
  const sum = shifted.reduce((total, value) => total + value, 0);
  let i = 0;
  for (const { grad } of parameters) {
    for (let k = 0; k < grad.length; k++) {
      const s = shifted[i++]!;
      grad[k] = 2 * s + s * s * s + sum / 4;
    }
  }
  const powers = shifted.reduce((total, s) => total + s * s + (s * s * s * s) / 4, 0);
  return powers + (sum * sum) / 8;
}

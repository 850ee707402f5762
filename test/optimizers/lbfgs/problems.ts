import { readFileSync } from "node:fs";
import type { DType } from "../../../src/dtype.ts";
import type { LBFGSOptions, Nadir, Parameter } from "../../../src/index.ts";

export interface Recorded {
  readonly steps: readonly (readonly number[])[];
  readonly evaluations: readonly number[];
  readonly returned: readonly number[];
  /** Where it evaluated in the first steps; of PyTorch. */
  readonly points?: readonly (readonly number[])[];
  readonly losses?: readonly number[];
  /** How much each step differs where it starts a few roundings off. */
  readonly sensitivity?: readonly number[];
  readonly state?: Readonly<Record<string, number>> & { readonly ro: readonly number[] };
}

export interface Case {
  readonly library: "torch" | "optax";
  readonly problem: "rosenbrock" | "network" | "raised";
  readonly name: string;
  readonly options: LBFGSOptions;
  readonly f64: Recorded;
  readonly f32?: Recorded;
}

const file = new URL("../../golden/lbfgs.json", import.meta.url);
/** What PyTorch and optax made of the problems: `test/golden/lbfgs.py`. */
export const golden: {
  readonly network: {
    readonly inputs: readonly (readonly number[])[];
    readonly targets: readonly number[];
    readonly shapes: Readonly<Record<string, readonly number[]>>;
  };
  readonly initial: Readonly<Record<Case["problem"], readonly number[]>>;
  readonly cases: readonly Case[];
} = JSON.parse(readFileSync(file, "utf8"));

/** Parameters, and a closure that computes loss and gradients and notes where it was called. */
export interface Problem {
  readonly parameters: readonly Parameter[];
  readonly points: number[][];
  readonly losses: number[];
  readonly closure: () => number;
  values(): number[];
}

export function problemOf(nadir: Nadir, name: Case["problem"], dtype: DType): Problem {
  const shapes = name === "network" ? golden.network.shapes : { p: [2] };
  const parameters = Object.values(nadir.parameters({ ...shapes }, { dtype })) as Parameter[];
  const initial = [...golden.initial[name]];
  for (const { data, length } of parameters) data.set(initial.splice(0, length));
  const [points, losses]: [number[][], number[]] = [[], []];
  const values = () => parameters.flatMap(({ data }) => [...data]);
  const closure = () => {
    const at = values();
    const { loss: own, gradient } = name === "network" ? network(at) : rosenbrock(at);
    const loss = name === "raised" ? own + 1e5 : own;
    for (const { grad, length } of parameters) grad.set(gradient.splice(0, length));
    points.push(at);
    losses.push(loss);
    return loss;
  };
  return { parameters, points, losses, closure, values };
}

interface Evaluated {
  readonly loss: number;
  readonly gradient: number[];
}

export function rosenbrock([x, y]: readonly number[] | number[]): Evaluated {
  const [a, b] = [1 - x!, y! - x! * x!];
  return { loss: a * a + 100 * b * b, gradient: [-2 * a - 400 * x! * b, 200 * b] };
}

/** Three inputs, two tanh units, one output, and the mean square of what it misses. */
function network(at: readonly number[]): Evaluated {
  const { inputs, targets } = golden.network;
  const gradient = at.map(() => 0);
  let loss = 0;
  for (const [row, x] of inputs.entries()) {
    const hidden = [0, 1].map((j) =>
      Math.tanh(x.reduce((sum, xi, i) => sum + xi * at[2 * i + j]!, at[6 + j]!)),
    );
    const miss = hidden.reduce((sum, h, j) => sum + h * at[8 + j]!, at[10]!) - targets[row]!;
    loss += miss ** 2 / targets.length;
    const slope = (2 * miss) / targets.length;
    gradient[10]! += slope;
    for (const [j, h] of hidden.entries()) {
      gradient[8 + j]! += slope * h;
      const inner = slope * at[8 + j]! * (1 - h * h);
      gradient[6 + j]! += inner;
      for (const [i, xi] of x.entries()) gradient[2 * i + j]! += inner * xi;
    }
  }
  return { loss, gradient };
}

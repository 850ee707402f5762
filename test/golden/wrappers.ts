import { readFileSync } from "node:fs";
import type { AnyOptimizer } from "../../src/base/optimizerClass.ts";
import type { Nadir, Parameter } from "../../src/index.ts";

/** An optimizer of another library, on gradients that depend on where they are taken: parameters after each step. */
export interface WalkCase {
  /** What wraps it, if something does. */
  readonly wrapper?: string;
  readonly optimizer: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly trajectory: readonly (readonly number[])[];
}

interface Golden {
  readonly shapes: readonly (readonly number[])[];
  readonly initial: readonly number[];
  readonly curvature: readonly (readonly number[])[];
  readonly linear: readonly (readonly number[])[];
  readonly cases: readonly WalkCase[];
}

/** Where parameters are after each step, and how often gradients were asked for. */
export interface Walk {
  readonly rows: readonly (readonly number[])[];
  readonly evaluations: number;
}

/** The walks in a file of this folder. */
export class Walks {
  readonly #golden: Golden;

  constructor(file: "wrappers" | "matrices") {
    this.#golden = JSON.parse(readFileSync(new URL(`${file}.json`, import.meta.url), "utf8"));
  }

  get cases(): readonly WalkCase[] {
    return this.#golden.cases;
  }

  /** Walks as the libraries did, down J(θ) = ½ θᵀAθ + bₜᵀθ, by gradients of where the parameters then are. */
  walk(
    nadir: Nadir,
    make: (parameters: Parameter[]) => Pick<AnyOptimizer, "step" | "dispose">,
    dtype: "f32" | "f64" = "f64",
  ): Walk {
    const { shapes, initial, curvature, linear } = this.#golden;
    const named = Object.fromEntries(shapes.map((shape, i) => [`p${i}`, shape]));
    const parameters: Parameter[] = Object.values(nadir.parameters(named, { dtype }));
    const point = () => parameters.flatMap(({ data }) => [...data]);
    const data = parameters.map((parameter) => parameter.data);
    scatter(data, initial);
    const optimizer = make(parameters);
    let evaluations = 0;
    const rows = linear.map((slope) => {
      optimizer.step(() => {
        evaluations++;
        const at = point();
        const gradient = curvature.map((row, i) =>
          row.reduce((sum, x, k) => sum + x * at[k]!, slope[i]!),
        );
        const grads = parameters.map(({ grad }) => grad);
        scatter(grads, gradient);
        return at.reduce((sum, x, i) => sum + (x * (gradient[i]! + slope[i]!)) / 2, 0);
      });
      return point();
    });
    optimizer.dispose();
    return { rows, evaluations };
  }

  /** By how much the worst element misses, as a part of how far it has come. */
  missOf(rows: Walk["rows"], { trajectory }: WalkCase): number {
    const { initial } = this.#golden;
    const way = initial.map(() => 0);
    let worst = 0;
    for (const [t, row] of trajectory.entries()) {
      for (const [i, x] of row.entries()) {
        way[i]! += Math.abs(x - (t === 0 ? initial : trajectory[t - 1]!)[i]!);
        const miss = Math.abs(rows[t]![i]! - x);
        if (miss > 0) worst = Math.max(worst, miss / way[i]!);
      }
    }
    return worst;
  }
}

interface Numbers {
  readonly length: number;
  set(values: readonly number[]): void;
}

function scatter(arrays: readonly Numbers[], values: readonly number[]): void {
  let start = 0;
  for (const array of arrays) {
    array.set(values.slice(start, start + array.length));
    start += array.length;
  }
}

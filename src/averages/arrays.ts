import { exchange, lerp } from "#kernels/vectors.js";
import { History } from "../base/history.ts";
import { type Run, runsOf, takeMissing } from "../base/run.ts";
import type { Parameter } from "../parameter.ts";
import { description } from "./options.ts";

const names = ["average", "param"];

/** The average's memory: an array beside each parameter, side by side where those are. */
export class AverageArrays {
  #runs: readonly Run[];

  /** @throws OutOfMemoryError */
  constructor(parameters: readonly Parameter[]) {
    this.#runs = runsOf(parameters, new History({}));
    for (const run of this.#runs) for (const kernel of [lerp, exchange]) run.link(kernel);
    takeMissing(this.#runs.flatMap((run) => run.missing({ average: 0 }, description.slots)));
  }

  /** a ← a + weight·(θ − a). */
  approach(weight: number): void {
    for (const run of this.#runs) run.sweep(lerp, names, { weight });
  }

  /** a and θ change places. */
  exchange(): void {
    for (const run of this.#runs) {
      // What somebody has disposed of meanwhile is no longer theirs.
      if (run.parameters.every(({ disposed }) => disposed)) continue;
      run.sweep(exchange, names, {});
    }
  }

  /** A live view of a parameter's average. */
  of(parameter: Parameter): Float32Array | Float64Array {
    const run = this.#runs.find(({ parameters }) => parameters.includes(parameter))!;
    return run.slot("average", parameter);
  }

  dispose(): void {
    for (const run of this.#runs) run.dispose();
    this.#runs = [];
  }
}

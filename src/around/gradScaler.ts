import { scale } from "#kernels/gradients.js";
import { allFinite } from "../gradients.ts";
import { checkKeys, checkNumber, describe } from "../validate.ts";
import type { GradScalerOptions, GradScalerState } from "./gradScalerOptions.ts";
import { type HasParameters, trainedBy } from "./trained.ts";

export type { GradScalerOptions, GradScalerState } from "./gradScalerOptions.ts";

/** What it steps. */
export interface Scaled extends HasParameters {
  /** True of those that it refuses. */
  readonly needsClosure?: boolean;
  step(): void;
}

interface Check {
  areFinite: boolean;
  isStepped: boolean;
}

const specs = {
  initScale: { above: 0 },
  growthFactor: { above: 1 },
  backoffFactor: { above: 0, below: 1 },
  growthInterval: { min: 1, integer: true },
} as const;

/**
 * Dynamic loss scaling, for gradients that are computed in half precision, as on a GPU: the loss is multiplied by a
 * scale that keeps small gradients from vanishing, and gradients are divided by it before a step. A step whose
 * gradients overflow is left out, and the scale halved; after `growthInterval` steps without one it is doubled.
 *
 * ```ts
 * import { clipGradNorm, GradScaler, loadSync, SGD } from "nadir";
 *
 * const { w } = loadSync().parameters({ w: [1] });
 * const optimizer = new SGD([w], { lr: 0.1 });
 * const scaler = new GradScaler({ initScale: 1024 });
 * w.grad[0] = scaler.scale(2); // where the gradient of the scaled loss comes from
 * scaler.unscale(optimizer); // only where something is to see the gradients themselves
 * clipGradNorm([w], 1);
 * console.log(scaler.step(optimizer), w.data[0].toFixed(3)); // → true -0.100
 * scaler.update();
 * ```
 *
 * PyTorch's `torch.amp.GradScaler`, with its numbers: the scale is one of single precision. With
 * `initScale: 2 ** 15` Keras's `LossScaleOptimizer`. As PyTorch's it takes no closures.
 */
export class GradScaler {
  #scale: number;
  #growthFactor: number;
  #backoffFactor: number;
  #growthInterval: number;
  #tracker = 0;
  readonly #checks = new Map<object, Check>();

  /** @throws TypeError, RangeError for bad options. */
  constructor(options: GradScalerOptions = {}) {
    checkKeys("GradScaler", options, Object.keys(specs));
    const { initScale = 65536, growthFactor = 2 } = options;
    const { backoffFactor = 0.5, growthInterval = 2000 } = options;
    const all = { initScale, growthFactor, backoffFactor, growthInterval };
    for (const name of Object.keys(specs) as (keyof typeof specs)[]) {
      checkNumber(`GradScaler: ${name}`, all[name], specs[name]);
    }
    this.#scale = singleScale("GradScaler: initScale", initScale);
    this.#growthFactor = growthFactor;
    this.#backoffFactor = backoffFactor;
    this.#growthInterval = growthInterval;
  }

  /** The scale of now: PyTorch's `get_scale()`. */
  getScale(): number {
    return this.#scale;
  }

  /** A loss, or the gradient that goes back through a network, times the scale. */
  scale(loss: number): number {
    return loss * this.#scale;
  }

  /**
   * Divides the gradients of an optimizer's parameters by the scale, for what is to see them before the step, as
   * clipping is. Once a step.
   * @throws TypeError if that was done, or the step taken, since the last `update`.
   */
  unscale(optimizer: Scaled): void {
    const check = this.#checks.get(checked("unscale", optimizer));
    if (check) {
      const what = check.isStepped ? "step() was called" : "unscale() was called already";
      throw new TypeError(`GradScaler: unscale: ${what} since the last update()`);
    }
    const parameters = trainedBy(optimizer);
    const factor = Math.fround(1 / this.#scale);
    const areFinite = parameters.every((parameter) => allFinite([parameter]));
    for (const { block, dtype, gradAddress, gradLength } of parameters) {
      block.heap.sweep(scale, dtype, [gradAddress], gradLength, { factor });
    }
    this.#checks.set(optimizer, { areFinite, isStepped: false });
  }

  /**
   * Takes the optimizer's step, by the gradients divided by the scale, if all of them are finite.
   * @returns whether it was taken.
   * @throws TypeError if that was done since the last `update`; for a closure, or an optimizer that needs one, as `sam`,
   *   `NAG` and `LBFGS` do; what the optimizer throws.
   */
  step(optimizer: Scaled, closure?: undefined): boolean {
    if (checked("step", optimizer).needsClosure || closure !== undefined) {
      const what = optimizer.needsClosure
        ? `${describe(optimizer)}, which needs one`
        : describe(closure);
      throw new TypeError(
        `GradScaler: step: a scaler takes no closure, since it has to see the gradients before the step, got ${what}`,
      );
    }
    if (this.#checks.get(optimizer)?.isStepped) {
      throw new TypeError("GradScaler: step: step() was called already since the last update()");
    }
    if (!this.#checks.has(optimizer)) this.unscale(optimizer);
    const check = this.#checks.get(optimizer)!;
    if (check.areFinite) optimizer.step();
    check.isStepped = true;
    return check.areFinite;
  }

  /**
   * Sets the scale for the next steps, after the steps of all optimizers: to `newScale` if it is given.
   * @throws TypeError if no step has been taken; RangeError for a bad scale.
   */
  update(newScale?: number): void {
    if (newScale !== undefined) {
      checkNumber("GradScaler: newScale", newScale, specs.initScale);
      this.#scale = singleScale("GradScaler: newScale", newScale);
    } else {
      if (this.#checks.size === 0) {
        throw new TypeError("GradScaler: update: no step() was called since the last update()");
      }
      this.#adapt([...this.#checks.values()].every(({ areFinite }) => areFinite));
    }
    this.#checks.clear();
  }

  stateDict(): GradScalerState {
    return {
      scale: this.#scale,
      growth_factor: this.#growthFactor,
      backoff_factor: this.#backoffFactor,
      growth_interval: this.#growthInterval,
      _growth_tracker: this.#tracker,
    };
  }

  /** @throws TypeError, RangeError for what is no such state; nothing changes then. */
  loadStateDict(state: GradScalerState): void {
    const names = Object.keys(this.stateDict());
    checkKeys("GradScaler: state", state, names);
    const [where, of] = ["GradScaler: state.", state];
    checkNumber(`${where}scale`, of.scale, specs.initScale);
    checkNumber(`${where}growth_factor`, of.growth_factor, specs.growthFactor);
    checkNumber(`${where}backoff_factor`, of.backoff_factor, specs.backoffFactor);
    checkNumber(`${where}growth_interval`, of.growth_interval, specs.growthInterval);
    checkNumber(`${where}_growth_tracker`, of._growth_tracker, { min: 0, integer: true });
    this.#scale = singleScale(`${where}scale`, of.scale);
    this.#growthFactor = of.growth_factor;
    this.#backoffFactor = of.backoff_factor;
    this.#growthInterval = of.growth_interval;
    this.#tracker = of._growth_tracker;
  }

  #adapt(areFinite: boolean): void {
    if (!areFinite) {
      this.#scale = Math.fround(this.#scale * this.#backoffFactor);
      this.#tracker = 0;
    } else if (++this.#tracker >= this.#growthInterval) {
      const grown = Math.fround(this.#scale * this.#growthFactor);
      if (Number.isFinite(grown)) this.#scale = grown;
      this.#tracker = 0;
    }
  }
}

/** The scale in single precision. */
function singleScale(where: string, value: number): number {
  const single = Math.fround(value);
  if (single > 0 && Number.isFinite(single)) return single;
  throw new RangeError(`${where} must be a number that single precision holds, got ${value}`);
}

function checked(what: string, optimizer: Scaled): Scaled {
  if (typeof optimizer?.step === "function" && Array.isArray(optimizer.paramGroups))
    return optimizer;
  throw new TypeError(`GradScaler: ${what}: expected an optimizer, got ${describe(optimizer)}`);
}

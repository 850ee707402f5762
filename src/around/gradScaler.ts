import { scale } from "#kernels/gradients.js";
import { allFinite } from "../gradients.ts";
import { WithState } from "../stateful.ts";
import { checkKeys, checkNumber, describe } from "../validate.ts";
import {
  type GradScalerOptions,
  type GradScalerState,
  isScale,
  readScalerState,
  singleScale,
  specs,
} from "./gradScalerOptions.ts";
import { type HasParameters, trainedBy } from "./trained.ts";

export type { GradScalerOptions, GradScalerState } from "./gradScalerOptions.ts";

/** What it steps. */
export interface Scaled extends HasParameters {
  /** True of those that it refuses. */
  readonly needsClosure?: boolean;
  /** Takes a step. */
  step(): void;
}

interface Check {
  areFinite: boolean;
  isStepped: boolean;
}

/**
 * Dynamic loss scaling, for gradients that are computed in half precision, as on a GPU: the loss is multiplied by a
 * scale that keeps small gradients from vanishing, and gradients are divided by it before a step. A step whose
 * gradients overflow is left out, and the scale halved, down to 2⁻¹²⁷; after `growthInterval` steps without one it is
 * doubled.
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
export class GradScaler extends WithState<GradScalerState> {
  #state: GradScalerState;
  readonly #checks = new Map<object, Check>();

  /** @throws TypeError, RangeError for bad options. */
  constructor(options: GradScalerOptions = {}) {
    super();
    checkKeys("GradScaler", options, Object.keys(specs));
    const { initScale = 65536, growthFactor = 2 } = options;
    const { backoffFactor = 0.5, growthInterval = 2000 } = options;
    const all = { initScale, growthFactor, backoffFactor, growthInterval };
    for (const name of Object.keys(specs) as (keyof typeof specs)[]) {
      checkNumber(`GradScaler: ${name}`, all[name], specs[name]);
    }
    this.#state = {
      ...{ scale: singleScale("GradScaler: initScale", initScale), growth_factor: growthFactor },
      ...{ backoff_factor: backoffFactor, growth_interval: growthInterval, _growth_tracker: 0 },
    };
  }

  /** The scale of now: PyTorch's `get_scale()`. */
  getScale(): number {
    return this.#state.scale;
  }

  /** A loss, or the gradient that goes back through a network, times the scale. */
  scale(loss: number): number {
    return loss * this.#state.scale;
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
    const factor = Math.fround(1 / this.#state.scale);
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
   * @param newScale the scale from now on
   * @throws TypeError if no step has been taken; RangeError for a bad scale.
   */
  update(newScale?: number): void {
    if (newScale !== undefined) {
      checkNumber("GradScaler: newScale", newScale, specs.initScale);
      const scale = singleScale("GradScaler: newScale", newScale);
      this.#state = { ...this.#state, scale };
    } else {
      if (this.#checks.size === 0) {
        throw new TypeError("GradScaler: update: no step() was called since the last update()");
      }
      this.#adapt([...this.#checks.values()].every(({ areFinite }) => areFinite));
    }
    this.#checks.clear();
  }

  /**
   * Under PyTorch's names.
   * @throws TypeError between a step, or `unscale`, and `update`, which is still to say what comes of it.
   */
  stateDict(): GradScalerState {
    if (this.#checks.size > 0) {
      throw new TypeError("GradScaler: stateDict: call update() after the step first");
    }
    return { ...this.#state };
  }

  /** Checks a state, which the function that it returns takes up. @internal */
  prepareLoad(state: object): () => void {
    const saved = readScalerState(state);
    return () => {
      this.#state = saved;
      this.#checks.clear();
    };
  }

  #adapt(areFinite: boolean): void {
    const { scale, growth_factor, backoff_factor, growth_interval } = this.#state;
    const tracker = areFinite ? this.#state._growth_tracker + 1 : 0;
    const grows = tracker >= growth_interval;
    const factor = areFinite ? (grows ? growth_factor : 1) : backoff_factor;
    const next = Math.fround(scale * factor);
    this.#state = {
      ...this.#state,
      scale: isScale(next) ? next : scale,
      _growth_tracker: grows ? 0 : tracker,
    };
  }
}

function checked(what: string, optimizer: Scaled): Scaled {
  if (typeof optimizer?.step === "function" && Array.isArray(optimizer.paramGroups))
    return optimizer;
  throw new TypeError(`GradScaler: ${what}: expected an optimizer, got ${describe(optimizer)}`);
}

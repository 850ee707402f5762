import type { Optimizer } from "@tensorflow/tfjs-core";
import {
  type AnyOptimizerClass,
  checkClass,
  type OptimizerClass,
  type OptionsOf,
} from "../base/optimizerClass.ts";
import type { CommonOptions, Hyperparameter } from "../base/options.ts";
import { type Config, readConfig, writeConfig } from "./config.ts";
import type { Extras } from "./extras.ts";
import type { VariableGroup } from "./optionGroup.ts";
import { checkPeer, type NamedTensor, type Scalar, type Tfjs, type Variable } from "./peer.ts";
import type { Gradients } from "./readGradients.ts";
import { accessors } from "./theirNames.ts";
import { type Evaluation, Trainer } from "./trainer.ts";

/** An optimizer of TensorFlow.js, in which one of Nadir's works. Its methods are those of `tf.Optimizer`, and: */
export interface TfjsOptimizer<O extends CommonOptions> extends Optimizer {
  /**
   * Hyperparameters, to be read and set between steps: those of all other variables first, then those of
   * each of the extras' `groups`.
   */
  readonly paramGroups: readonly VariableGroup<O>[];

  /**
   * The learning rate, as programs for `tf.train` read and set it. Read is the first group's, of a schedule
   * that in the next update; what is set, a number or a schedule, becomes the `lr` of all groups, those with
   * an `lr` of their own too. Likewise `momentum`, `useNesterov`, `beta1`, `beta2`, `epsilon`, `decay` (of
   * RMSprop: `alpha`), `rho` and `centered`, which TensorFlow.js has no types for; to set one that the
   * optimizer has not throws a TypeError.
   */
  get learningRate(): number;
  set learningRate(lr: Hyperparameter);

  /** `learningRate = lr`. */
  setLearningRate(lr: Hyperparameter): void;

  /** Sets the momentum of all groups, which `tf.train.momentum`'s does not. @throws TypeError where there is none. */
  setMomentum(momentum: Hyperparameter): void;

  /** As `applyGradients`, without blocking while data are read back from a GPU. */
  applyGradientsAsync(gradients: Gradients): Promise<void>;

  /** As `minimize`, without blocking while data are read back from a GPU. */
  minimizeAsync(
    f: () => Scalar,
    returnCost?: boolean,
    varList?: Variable[],
  ): Promise<Scalar | null>;

  /**
   * Calls `f` with the variables holding their averages, and puts their values back, also if `f` throws,
   * and if it returns a promise, when that is settled. Until then no step may be taken. State that was
   * loaded counts before a step too.
   * @returns what `f` returns. @throws TypeError without the extra `average`, and where several variables
   * may be those of the loaded state, as of a model beside its copy: a step says which they are.
   */
  averaged<R>(f: () => R): R;

  /** `dispose()`. */
  [Symbol.dispose](): void;
}

/** A class that TensorFlow.js can make from a file. */
type Serializable<O extends CommonOptions> = {
  new (options: O, extras: Extras<O>, missing?: readonly (readonly string[])[]): TfjsOptimizer<O>;
  readonly className: string;
};

/**
 * One of Nadir's optimizers, to be used like one of `tf.train`: for `model.compile`, `minimize`,
 * `applyGradients`, `save({ includeOptimizer: true })`.
 *
 * It may be made before `tf.setBackend`, and the backend may change between steps: the state moves. It is
 * given back by `dispose()`, and each variable's with the variable, so with `model.dispose()`.
 *
 * On the wasm backend parameters, gradients and state lie in its memory and the kernels run on it, without
 * a copy. On others values and gradients are copied in at each step, and values out; where they are on a
 * GPU use `minimizeAsync`. Each variable has its own state, whatever set of variables is trained. Only
 * float32.
 *
 * @param tf `@tensorflow/tfjs-core` or `@tensorflow/tfjs`, 4.0 or a later 4
 * @param Class the optimizer: `AdamW`
 * @param options its hyperparameters; schedules are called with the number of updates taken
 * @param extras clipping, accumulation, averages, and groups of variables
 * @throws TypeError or RangeError for what cannot be.
 */
export function tfjsOptimizer<O extends CommonOptions>(
  tf: Tfjs,
  Class: OptimizerClass<O>,
  options?: O,
  extras?: Extras<O>,
): TfjsOptimizer<O>;
/** One of several optimizers, chosen as the program runs: `{ adam: Adam, sgd: SGD }[name]`. */
export function tfjsOptimizer<C extends AnyOptimizerClass>(
  tf: Tfjs,
  Class: C,
  options?: OptionsOf<C>,
  extras?: Extras<OptionsOf<C>>,
): TfjsOptimizer<OptionsOf<C>>;
export function tfjsOptimizer<O extends CommonOptions>(
  tf: Tfjs,
  Class: OptimizerClass<O>,
  options: O = {} as O,
  extras: Extras<O> = {},
): TfjsOptimizer<O> {
  checkPeer("tfjsOptimizer", tf);
  checkClass("tfjsOptimizer", Class);
  return new (classFor(tf, Class))(options, extras);
}

/**
 * Lets `tf.loadLayersModel` find these optimizers in a program that has not made one: as
 * `"NadirAdamW"` and so on.
 * @throws TypeError for what is not TensorFlow.js, or no class of an optimizer.
 */
export function registerOptimizers(tf: Tfjs, Classes: Iterable<AnyOptimizerClass>): void {
  checkPeer("registerOptimizers", tf);
  const all = [...Classes] as unknown as OptimizerClass<CommonOptions>[];
  for (const Class of all) checkClass("registerOptimizers", Class);
  for (const Class of all) classFor(tf, Class);
}

/** The classes made so far, for each TensorFlow.js. */
const made = new WeakMap<Tfjs, Map<unknown, unknown>>();

function classFor<O extends CommonOptions>(tf: Tfjs, Class: OptimizerClass<O>): Serializable<O> {
  const classes = made.get(tf) ?? new Map();
  made.set(tf, classes);
  const known = classes.get(Class);
  if (known) return known as Serializable<O>;
  const derived = derive(tf, Class);
  classes.set(Class, derived);
  tf.serialization.registerClass(derived as never);
  return derived;
}

/** A class of this TensorFlow.js: the optimizers of another would not do. */
function derive<O extends CommonOptions>(tf: Tfjs, Class: OptimizerClass<O>): Serializable<O> {
  const name = `Nadir${Class.description.name}`;

  return class extends tf.Optimizer implements TfjsOptimizer<O> {
    static readonly className: string = name;
    declare learningRate: number;
    declare momentum: Hyperparameter;
    readonly #trainer: Trainer<O>;

    constructor(options: O, extras: Extras<O>, missing: readonly (readonly string[])[] = []) {
      super();
      this.#trainer = new Trainer({ tf, Class, name, options, extras, missing });
      Object.defineProperties(this, accessors(Class.description, this.#trainer));
    }

    static override fromConfig(cls: unknown, config: unknown): never {
      const { options, extras, missing } = readConfig<O>(config as Config);
      return new (cls as Serializable<O>)(options, extras, missing) as never;
    }

    get paramGroups(): readonly VariableGroup<O>[] {
      return this.#trainer.faces;
    }

    override get iterations(): number {
      return this.#trainer.iterations;
    }

    setLearningRate(lr: Hyperparameter): void {
      Object.assign(this, { learningRate: lr });
    }

    setMomentum(momentum: Hyperparameter): void {
      this.momentum = momentum;
    }

    override minimize(f: () => Scalar, returnCost = false, varList?: Variable[]): Scalar | null {
      const compute = () => this.computeGradients(f, varList);
      const { value, grads } = this.#trainer.evaluate(varList, compute);
      let isKept = false;
      try {
        this.#trainer.apply(inOrder(grads, varList));
        isKept = returnCost;
      } finally {
        tf.dispose(isKept ? grads : [value, grads]);
      }
      return isKept ? value : null;
    }

    async minimizeAsync(
      f: () => Scalar,
      returnCost = false,
      varList?: Variable[],
    ): Promise<Scalar | null> {
      const points = await this.#trainer.fetchAhead(varList);
      const compute = () => this.computeGradients(f, varList);
      const { value, grads } = this.#trainer.evaluate(varList, compute, points);
      let isKept = false;
      try {
        await this.#trainer.applyAsync(inOrder(grads, varList));
        isKept = returnCost;
      } finally {
        tf.dispose(isKept ? grads : [value, grads]);
      }
      return isKept ? value : null;
    }

    applyGradients(gradients: Gradients): void {
      this.#trainer.checkPlain();
      this.#trainer.apply(gradients);
    }

    async applyGradientsAsync(gradients: Gradients): Promise<void> {
      this.#trainer.checkPlain();
      await this.#trainer.applyAsync(gradients);
    }

    averaged<R>(f: () => R): R {
      return this.#trainer.averaged(f);
    }

    getConfig(): Config {
      const { faces, missing, settings } = this.#trainer;
      return writeConfig(faces, missing, settings);
    }

    override async saveIterations(): Promise<NamedTensor> {
      return this.#trainer.save()[0]!;
    }

    override async getWeights(): Promise<NamedTensor[]> {
      return this.#trainer.save();
    }

    override async setWeights(weights: NamedTensor[]): Promise<void> {
      await this.#trainer.restore(weights);
    }

    override dispose(): void {
      this.#trainer.dispose();
    }

    [Symbol.dispose](): void {
      this.dispose();
    }
  };
}

/** As they were asked for: the names of an object are not, if they look like numbers. */
function inOrder(grads: Evaluation["grads"], varList: Variable[] | undefined): Gradients {
  return varList?.map(({ name }) => ({ name, tensor: grads[name]! })) ?? grads;
}

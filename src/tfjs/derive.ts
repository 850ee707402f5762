import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions, Hyperparameter } from "../base/options.ts";
import { type Config, readConfig, writeConfig } from "./config.ts";
import type { Extras } from "./extras.ts";
import type { TfjsOptimizer } from "./interface.ts";
import type { VariableGroup } from "./optionGroup.ts";
import type { NamedTensor, Scalar, Tfjs, Variable } from "./peer.ts";
import type { Gradients } from "./readGradients.ts";
import type { GivenTfjsStateDict, TfjsStateDict } from "./stateDict.ts";
import { accessors } from "./theirNames.ts";
import { type Evaluation, Trainer, WHERE } from "./trainer.ts";
import { readWeights, writeIterations, writeWeights } from "./weights.ts";

/** A class that TensorFlow.js can make from a file. */
type Serializable<O extends CommonOptions> = {
  new (options: O, extras: Extras<O>, missing?: readonly (readonly string[])[]): TfjsOptimizer<O>;
  readonly className: string;
};

/** The classes made so far, for each TensorFlow.js. */
const made = new WeakMap<Tfjs, Map<unknown, unknown>>();

/** The class for one of ours, which TensorFlow.js knows from then on. */
export function classFor<O extends CommonOptions>(
  tf: Tfjs,
  Class: OptimizerClass<O>,
): Serializable<O> {
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
      this.#trainer = new Trainer({ tf, Class, options, extras, missing });
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

    stateDict(): TfjsStateDict {
      return this.#trainer.stateDict();
    }

    loadStateDict(dict: GivenTfjsStateDict): void {
      this.#trainer.loadStateDict(dict);
    }

    toJSON(): object {
      return this.stateDict();
    }

    getConfig(): Config {
      const { faces, optimizer, settings } = this.#trainer;
      return writeConfig(faces, optimizer.missing, settings);
    }

    override async saveIterations(): Promise<NamedTensor> {
      return writeIterations(tf, this.iterations);
    }

    override async getWeights(): Promise<NamedTensor[]> {
      return writeWeights(tf, name, this.stateDict());
    }

    override async setWeights(weights: NamedTensor[]): Promise<void> {
      this.#trainer.checkIdle();
      this.#trainer.loadStateDict(await readWeights(WHERE, name, weights), false);
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

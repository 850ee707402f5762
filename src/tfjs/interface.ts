import type { Optimizer } from "@tensorflow/tfjs-core";
import type { CommonOptions, Hyperparameter } from "../base/options.ts";
import type { VariableGroup } from "./optionGroup.ts";
import type { Scalar, Variable } from "./peer.ts";
import type { Gradients } from "./readGradients.ts";
import type { GivenTfjsStateDict, TfjsStateDict } from "./stateDict.ts";

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

  /**
   * As `minimize`, without blocking while data are read back from a GPU.
   * @param f gives the loss, a scalar
   * @param returnCost whether to give it, by default not
   * @param varList which variables are updated, by default all that are trainable
   */
  minimizeAsync(
    f: () => Scalar,
    returnCost?: boolean,
    varList?: Variable[],
  ): Promise<Scalar | null>;

  /**
   * Calls `f` with the variables holding their averages, and puts their values back, also if `f` throws,
   * and if it returns a promise, when that is settled. Until then no step may be taken. State that was
   * loaded counts before a step too.
   * @param f is called while variables hold their averages
   * @returns what `f` returns. @throws TypeError without the extra `average`, and where several variables
   * may be those of the loaded state, as of a model beside its copy: a step says which they are.
   */
  averaged<R>(f: () => R): R;

  /**
   * A copy of everything that the next update depends on, apart from variables and gradients, as plain data by
   * the variables' names: as an optimizer of Nadir itself gives it, so that `save({ optimizer })` keeps it, with
   * what `accumulate` and `average` keep of each variable as `extras`.
   * @throws DisposedError
   */
  stateDict(): TfjsStateDict;

  /**
   * Loads such a state, or one of Nadir's own optimizer of the same class, hyperparameters too: saved numbers
   * replace numbers, and what was a schedule must be one here. State goes to the variable of its name, also
   * where that has got another ending, and waits for those that are not trained yet.
   * @throws TypeError or RangeError if it is of another class, version or shape, or names do not say which is
   * whose; OutOfMemoryError, DisposedError. Nothing changes then.
   */
  loadStateDict(dict: GivenTfjsStateDict): void;

  /** `dispose()`. */
  [Symbol.dispose](): void;
}

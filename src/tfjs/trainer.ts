import { checkClass, type OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { type Extras, readExtras, type Settings } from "./extras.ts";
import { holding } from "./holding.ts";
import { pointsAhead, variablesAhead } from "./lookAhead.ts";
import { Members } from "./members.ts";
import { Occupation } from "./occupation.ts";
import { OneOptimizer } from "./oneOptimizer.ts";
import type { OptionGroup, VariableGroup } from "./optionGroup.ts";
import type { NamedTensorMap, Scalar, Tfjs, Variable } from "./peer.ts";
import { type Gradients, readGradients } from "./readGradients.ts";
import { routeOf } from "./routes/choose.ts";
import { fetchValues, readNow } from "./routes/reading.ts";
import type { Read } from "./routes/route.ts";
import {
  type GivenTfjsStateDict,
  type TfjsStateDict,
  takeStateDict,
  writeStateDict,
} from "./stateDict.ts";
import { accumulate, update } from "./update.ts";

/** The name in messages. */
export const WHERE = "tfjsOptimizer";

/** What a trainer is made with. */
export interface TrainerSetup<O extends CommonOptions> {
  readonly tf: Tfjs;
  readonly Class: OptimizerClass<O>;
  readonly options: O;
  readonly extras: Extras<O>;
  /** What a file could not hold, for each group, that of all other variables first. */
  readonly missing?: readonly (readonly string[])[];
}

/** A loss with its gradients. */
export interface Evaluation {
  readonly value: Scalar;
  readonly grads: NamedTensorMap;
}

/** What is behind an optimizer for TensorFlow.js: everything is checked first, then changed. */
export class Trainer<O extends CommonOptions> {
  /** Updates taken: what schedules are called with. */
  iterations = 0;
  readonly settings: Settings<O>;
  readonly optimizer: OneOptimizer<O>;
  readonly #tf: Tfjs;
  readonly #Class: OptimizerClass<O>;
  readonly #members: Members<O>;
  /** That whose kernels' way is known. */
  #backend: object | undefined;
  readonly #occupation = new Occupation(WHERE);

  constructor({ tf, Class, options, extras, missing = [] }: TrainerSetup<O>) {
    checkClass(WHERE, Class);
    this.settings = readExtras(WHERE, extras);
    this.#tf = tf;
    this.#Class = Class;
    const { settings } = this;
    this.optimizer = new OneOptimizer({ Class, options, groups: settings.groups, missing });
    const { optimizer } = this;
    const { description } = Class;
    this.#members = new Members({ tf, where: WHERE, description, optimizer, settings });
  }

  /** First that of all variables that are in no other. */
  get groups(): readonly OptionGroup<O>[] {
    return this.optimizer.groups;
  }

  /** The groups' hyperparameters. */
  get faces(): VariableGroup<O>[] {
    return this.groups.map(({ face }) => face);
  }

  /** Loss and gradients by `compute`, with the variables at their look-ahead points meanwhile. */
  evaluate(
    variables: readonly Variable[] | undefined,
    compute: () => Evaluation,
    read: Read = readNow,
  ): Evaluation {
    this.#checkReady();
    const { optimizer, iterations } = this;
    if (!optimizer.looksAhead) return optimizer.keepingOptions(compute);
    optimizer.resolve(iterations);
    return this.#whole(() => {
      // Of all of them, so that their order does not depend on which of them have a gradient.
      const all = this.#members.of(variablesAhead(this.#tf, variables));
      const members = all.filter(({ group }) => optimizer.isAhead(group));
      const changes = pointsAhead(this.#tf, optimizer, members, iterations, read);
      return this.#occupation.during("minimize()", () =>
        holding(this.#tf, changes, () => optimizer.keepingOptions(compute)),
      );
    });
  }

  /** Updates the variables by their gradients, which nothing is written to. */
  apply(gradients: Gradients, read: Read = readNow): void {
    this.#whole(() => this.#apply(gradients, read));
    this.#members.settle();
  }

  #apply(gradients: Gradients, read: Read): void {
    this.#checkReady();
    const { optimizer, settings, iterations } = this;
    optimizer.resolve(iterations);
    const gradientOf = readGradients(this.#tf, WHERE, gradients);
    // Again, since a schedule is the user's code.
    this.#checkReady();
    const members = this.#members.of([...gradientOf.keys()]);
    for (const member of members) member.takeGradient(gradientOf.get(member.variable)!, read);
    const due = members.filter(({ count }) => count + 1 >= settings.accumulate);
    for (const member of due) member.takeValues(read);
    accumulate(members, settings);
    if (due.length === 0) return;
    update({ where: WHERE, optimizer, members: due, settings, step: iterations });
    this.iterations++;
  }

  /** As `apply`, with all that is to be read back read beforehand. */
  async applyAsync(gradients: Gradients): Promise<void> {
    this.#checkReady();
    const tensors = [...readGradients(this.#tf, WHERE, gradients)].flat();
    const read = await this.#occupation.during("an asynchronous step", () =>
      fetchValues(routeOf(this.#tf), tensors),
    );
    this.apply(gradients, read);
  }

  /** What is to be read for `evaluate`. */
  async fetchAhead(variables: readonly Variable[] | undefined): Promise<Read> {
    this.#checkReady();
    const tensors = this.optimizer.looksAhead ? variablesAhead(this.#tf, variables) : [];
    return this.#occupation.during("an asynchronous step", () =>
      fetchValues(routeOf(this.#tf), tensors),
    );
  }

  /** Calls `f` with the averages in the variables' place. */
  averaged<R>(f: () => R): R {
    if (this.settings.average === undefined) {
      throw new TypeError(
        `${WHERE}: averaged() needs the extra average, such as { average: 0.999 }`,
      );
    }
    this.#checkReady();
    this.#members.takeUp();
    return this.#occupation.during("averaged()", () => {
      const changes = this.#members.living().flatMap(({ variable, average }) => {
        if (!average) return [];
        return [{ variable, tensor: this.#tf.tensor(average, variable.shape, "float32") }];
      });
      return holding(this.#tf, changes, f);
    });
  }

  stateDict(): TfjsStateDict {
    this.#occupation.checkUsable();
    return writeStateDict(
      this.#Class.description,
      this.iterations,
      this.#members.save(),
      this.groups,
    );
  }

  /** Takes up state and the groups' options, or state alone, which then stays as it is. */
  loadStateDict(dict: GivenTfjsStateDict, isWhole = true): void {
    this.#occupation.checkIdle();
    const saved = takeStateDict(this.#Class.description, dict, !isWhole);
    // Again, since what was taken may have been given by the user's code.
    this.#occupation.checkIdle();
    if (this.#backend) this.#followBackend();
    this.#members.restore(saved, isWhole);
    this.iterations = saved.iterations;
  }

  /** @throws TypeError or DisposedError where nothing may be changed. */
  checkIdle(): void {
    this.#occupation.checkIdle();
  }

  dispose(): void {
    this.#members.dispose();
    this.#occupation.end();
  }

  /** @throws TypeError if a gradient must be taken at a look-ahead point, which only `minimize` does. */
  checkPlain(): void {
    if (!this.optimizer.looksAhead) return;
    throw new TypeError(
      `${WHERE}: ${this.optimizer.name} takes gradients at a look-ahead point: call minimize, which goes there, not applyGradients`,
    );
  }

  /** Calls what takes a step, or a part of it; if that fails, variables that have joined for it leave again. */
  #whole<R>(part: () => R): R {
    try {
      return part();
    } catch (error) {
      this.#members.leaveAgain();
      throw error;
    }
  }

  /** What state there is goes where the kernels are to run now. @throws OutOfMemoryError: nothing changes. */
  #followBackend(): void {
    const backend: object = this.#tf.backend();
    if (backend === this.#backend) return;
    this.#members.follow(routeOf(this.#tf));
    this.#backend = backend;
  }

  /** @throws TypeError, or DisposedError, where no step can be taken. */
  #checkReady(): void {
    this.#occupation.checkIdle();
    this.optimizer.checkComplete(WHERE);
    this.#followBackend();
  }
}

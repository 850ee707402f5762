import { checkClass, type OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import { lasting } from "../base/slot.ts";
import { DisposedError } from "../errors.ts";
import { type Extras, readExtras, type Settings } from "./extras.ts";
import { finallyDo, holding } from "./holding.ts";
import { pointsAhead, variablesAhead } from "./lookAhead.ts";
import { type Member, ownArrays } from "./member.ts";
import { Members } from "./members.ts";
import { OneOptimizer } from "./oneOptimizer.ts";
import type { OptionGroup, VariableGroup } from "./optionGroup.ts";
import type { NamedTensor, NamedTensorMap, Scalar, Tfjs, Variable } from "./peer.ts";
import { accumulate, prepare } from "./prepare.ts";
import { type Gradients, readGradients } from "./readGradients.ts";
import { routeOf } from "./routes/choose.ts";
import { fetchValues, readNow } from "./routes/reading.ts";
import type { Read } from "./routes/route.ts";
import { readWeights, writeWeights } from "./weights.ts";

/** The name in messages. */
const WHERE = "tfjsOptimizer";

/** What a trainer is made with. */
export interface TrainerSetup<O extends CommonOptions> {
  readonly tf: Tfjs;
  readonly Class: OptimizerClass<O>;
  /** The class's name in files. */
  readonly name: string;
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
  readonly #name: string;
  readonly #Class: OptimizerClass<O>;
  readonly #members: Members<O>;
  /** That whose kernels' way is known. */
  #backend: object | undefined;
  /** What is going on that a step must not come between. */
  #occupation: string | undefined;
  #disposed = false;

  constructor({ tf, Class, name, options, extras, missing = [] }: TrainerSetup<O>) {
    checkClass(WHERE, Class);
    this.settings = readExtras(WHERE, extras);
    this.#tf = tf;
    this.#name = name;
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

  /** What of each group is to be set before a step. */
  get missing(): string[][] {
    return this.groups.map(({ missing }) => [...missing]);
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
    // Of all of them, so that their order does not depend on which of them have a gradient.
    const all = this.#members.of(variablesAhead(this.#tf, variables));
    const members = all.filter(({ group }) => optimizer.isAhead(group));
    const changes = pointsAhead(this.#tf, optimizer, members, iterations, read);
    return this.#occupied("minimize()", () =>
      holding(this.#tf, changes, () => optimizer.keepingOptions(compute)),
    );
  }

  /** Updates the variables by their gradients, which nothing is written to. */
  apply(gradients: Gradients, read: Read = readNow): void {
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
    this.#step(due);
    for (const member of due) member.finish(settings.average);
    this.iterations++;
  }

  /** As `apply`, with all that is to be read back read beforehand. */
  async applyAsync(gradients: Gradients): Promise<void> {
    this.#checkReady();
    const tensors = [...readGradients(this.#tf, WHERE, gradients)].flat();
    const read = await this.#occupied("an asynchronous step", () =>
      fetchValues(routeOf(this.#tf), tensors),
    );
    this.apply(gradients, read);
  }

  /** What is to be read for `evaluate`. */
  async fetchAhead(variables: readonly Variable[] | undefined): Promise<Read> {
    this.#checkReady();
    const tensors = this.optimizer.looksAhead ? variablesAhead(this.#tf, variables) : [];
    return this.#occupied("an asynchronous step", () => fetchValues(routeOf(this.#tf), tensors));
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
    return this.#occupied("averaged()", () => {
      const changes = this.#members.living().flatMap(({ variable, average }) => {
        if (!average) return [];
        return [{ variable, tensor: this.#tf.tensor(average, variable.shape, "float32") }];
      });
      return holding(this.#tf, changes, f);
    });
  }

  save(): NamedTensor[] {
    this.#checkUsable();
    const { iterations } = this;
    return writeWeights(this.#tf, this.#name, { iterations, members: this.#members.save() });
  }

  async restore(weights: readonly NamedTensor[]): Promise<void> {
    this.#checkIdle();
    const kind = {
      name: this.#name,
      arrays: [...lasting(this.#Class.description.slots), ...ownArrays],
      scalars: Object.keys(this.#Class.description.scalars ?? {}).length,
    };
    const saved = await readWeights(WHERE, kind, weights);
    this.#checkIdle();
    if (this.#backend) this.#followBackend();
    this.#members.restore(saved.members);
    this.iterations = saved.iterations;
  }

  dispose(): void {
    this.#members.dispose();
    this.#disposed = true;
  }

  /** @throws TypeError if a gradient must be taken at a look-ahead point, which only `minimize` does. */
  checkPlain(): void {
    if (!this.optimizer.looksAhead) return;
    throw new TypeError(
      `${WHERE}: ${this.#Class.description.name} takes gradients at a look-ahead point: call minimize, which goes there, not applyGradients`,
    );
  }

  /** The optimizer's step, all of it or nothing: but what had been accumulated is dropped. */
  #step(members: readonly Member<O>[]): void {
    try {
      const factor = prepare(WHERE, members, this.settings);
      const step = this.optimizer.begin(members, this.iterations, factor);
      // Where it looks ahead, the gradient has been taken there, and is there already.
      if (!step.resume()) return;
      step.abandon();
      throw new TypeError(
        `${WHERE}: ${this.#Class.description.name} takes gradients several times a step, which minimize does not compute`,
      );
    } catch (error) {
      for (const member of members) member.dropSum();
      throw error;
    }
  }

  /** Calls `f` while nothing else may step. */
  #occupied<R>(occupation: string, f: () => R): R {
    this.#occupation = occupation;
    return finallyDo(f, () => {
      this.#occupation = undefined;
    });
  }

  #checkUsable(): void {
    if (this.#disposed) throw new DisposedError(`${WHERE}: used after dispose()`);
  }

  /** @throws TypeError where a step, or another state, would come between something. */
  #checkIdle(): void {
    this.#checkUsable();
    if (this.#occupation) {
      throw new TypeError(
        `${WHERE}: ${this.#occupation} is under way, and no step may come between`,
      );
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
    this.#checkIdle();
    this.#checkComplete();
    this.#followBackend();
  }

  /** @throws TypeError where a function is missing. */
  #checkComplete(): void {
    const missing = this.missing.flatMap((names, i) =>
      names.map((name) => (i === 0 ? name : `groups[${i - 1}].${name}`)),
    );
    if (missing.length === 0) return;
    throw new TypeError(
      `${WHERE}: a file cannot hold the functions that were given for ${missing.join(", ")}: make another with tfjsOptimizer(tf, ${this.#Class.description.name}, …), give it the state by setWeights(await model.optimizer.getWeights()), and compile the model with it`,
    );
  }
}

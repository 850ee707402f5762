import type { NumberSpec } from "../../../src/base/options.ts";
import type { Optimizer, Parameters, Schedule, StateDict } from "../../../src/index.ts";
import { optimizerNamed } from "../optimizers.ts";
import { isTaken } from "../refused.ts";
import type { Settings } from "./contestants.ts";
import { fading } from "./fading.ts";

/** Which of the two networks is trained, by whose name its learning rate goes. */
export type Role = keyof Settings["lr"];

/** The optimizer of one network. It may be changed between steps. */
export class Trainer {
  readonly #role: Role;
  readonly #parameters: Parameters;
  /** Of the whole game. */
  readonly #steps: number;
  #optimizer: Optimizer<object>;
  #settings: Settings;
  /** Steps of the game that others took before this optimizer. */
  #before = 0;

  /** @throws RangeError or TypeError for options that cannot be */
  constructor(role: Role, parameters: Parameters, settings: Settings, steps: number) {
    this.#role = role;
    this.#parameters = parameters;
    this.#steps = steps;
    this.#settings = settings;
    this.#optimizer = this.#start(settings, 0);
  }

  /** A step, if it is taken. */
  step(closure: () => number): void {
    isTaken(() => this.#optimizer.step(closure));
  }

  /**
   * Trains by these from the next step on. An optimizer of the same class goes on with its momentum and
   * all other state, if that is of the same size; another one starts without. Learning rates fall on from where the
   * game is.
   *
   * @throws RangeError or TypeError for options that cannot be; then nothing has changed
   */
  change(settings: Settings): void {
    const former = this.#optimizer;
    const goesOn = stateOf(settings) === stateOf(this.#settings);
    const before = goesOn ? this.#before : this.#before + former.steps;
    // Not option by option on `paramGroups`, which refuses what excludes one another on the way as well.
    const optimizer = this.#start(settings, before);
    const state = former.stateDict();
    if (goesOn && isSound(state)) {
      const paramGroups = state.paramGroups.map(({ params }) => ({ params, schedules: [] }));
      optimizer.loadStateDict({ ...state, paramGroups });
    }
    former.dispose();
    this.#optimizer = optimizer;
    this.#settings = settings;
    this.#before = before;
  }

  dispose(): void {
    this.#optimizer.dispose();
  }

  #start({ optimizer, lr, options }: Settings, before: number): Optimizer<object> {
    const ofGame = fading(lr[this.#role], this.#steps);
    const ofOptimizer: Schedule = (step) => ofGame(before + step);
    return new (optimizerNamed(optimizer))(this.#parameters, { ...options, lr: ofOptimizer });
  }
}

/** Whose state it is, as text: the class, and the sizes that only its constructor takes. */
function stateOf({ optimizer, options }: Settings): string {
  const specs = Object.entries(optimizerNamed(optimizer).description.options);
  const sizes = specs.filter(([, spec]) => "initial" in spec && "integer" in spec);
  const values = sizes.map(([name, spec]) => options[name] ?? (spec as NumberSpec).default);
  return [optimizer, ...values].join();
}

/** Whether there is a state to go on from: after a game that diverged there is none. */
function isSound({ state }: StateDict): boolean {
  return state.every(({ slots }) =>
    Object.values(slots).every((values) => !values.includes(Number.NaN)),
  );
}

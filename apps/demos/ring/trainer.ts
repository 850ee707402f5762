import type { Optimizer, Parameters, Schedule, StateDict } from "../../../src/index.ts";
import { optimizerNamed } from "../optimizers.ts";
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

  step<L>(closure: () => L): L {
    return this.#optimizer.step(closure);
  }

  /**
   * Trains by these from the next step on. An optimizer of the same class goes on with its momentum and
   * all other state, another one starts without; learning rates fall on from where the game is.
   *
   * @throws RangeError or TypeError for options that cannot be; then nothing has changed
   */
  change(settings: Settings): void {
    const former = this.#optimizer;
    const goesOn = settings.optimizer === this.#settings.optimizer;
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

/** Whether there is a state to go on from: after a game that diverged there is none. */
function isSound({ state }: StateDict): boolean {
  return state.every(({ slots }) =>
    Object.values(slots).every((values) => !values.includes(Number.NaN)),
  );
}

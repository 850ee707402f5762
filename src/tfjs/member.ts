import { scale } from "#kernels/gradients.js";
import { sgd } from "#kernels/sgd.js";
import type { Optimizer } from "../base/optimizer.ts";
import type { OptimizerClass } from "../base/optimizerClass.ts";
import type { CommonOptions } from "../base/options.ts";
import type { StateDict } from "../base/stateDict.ts";
import { BYTES } from "../dtype.ts";
import { clipGradValue } from "../gradients.ts";
import type { Constants, Kernel } from "../kernels.ts";
import type { Heap } from "../memory/heap.ts";
import type { Parameter } from "../parameter.ts";
import type { OptionGroup } from "./optionGroup.ts";
import type { Tensor, Variable } from "./peer.ts";
import type { Read, Route, Seat } from "./routes/route.ts";
import type { SavedMember } from "./weights.ts";

/** How a member comes to be. */
export interface MemberSetup<O extends CommonOptions> {
  readonly variable: Variable;
  readonly group: OptionGroup<O>;
  readonly route: Route;
  readonly Class: OptimizerClass<O>;
  /** Whether gradients are summed, or written to, so that they need memory of their own. */
  readonly ownsGradient: boolean;
  readonly averages: boolean;
}

/** A variable that is trained, with an optimizer of its own: whatever else is trained, its state is its own. */
export class Member<O extends CommonOptions> {
  readonly variable: Variable;
  readonly group: OptionGroup<O>;
  /** Gradients summed since the last update. */
  count = 0;
  readonly #seat: Seat;
  readonly #optimizer: Optimizer<O>;
  #sum: number | undefined;
  #average: number | undefined;
  /** Whether the average holds something yet. */
  #isAveraged = false;

  /** @throws OutOfMemoryError: nothing is kept then. */
  constructor({ variable, group, route, Class, ownsGradient, averages }: MemberSetup<O>) {
    this.variable = variable;
    this.group = group;
    this.#seat = route.seat(variable);
    try {
      if (ownsGradient) this.#sum = this.#allocate();
      if (averages) this.#average = this.#allocate();
      this.#optimizer = group.follow((options) => new Class([this.parameter], options));
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  /** With the gradient of the update, once that is prepared. */
  get parameter(): Parameter<"f32"> {
    return this.#seat.parameter;
  }

  takeValues(read: Read): void {
    this.#seat.takeValues(read);
  }

  takeGradient(gradient: Tensor, read: Read): void {
    this.#seat.takeGradient(gradient, read);
  }

  /** sum ← sum + g. */
  sumGradient(): void {
    this.#blend(this.#sum!, this.parameter.gradAddress, 1, 1);
    this.count++;
  }

  /** Makes the parameter's gradient the mean of those that were summed. */
  useMean(): void {
    this.#sweep(scale, [this.#sum!], { factor: 1 / this.count });
    this.#seat.parameter.move({ grad: this.#sum! });
  }

  /** Limits each element of gradScale · g: g ← min(max(g, −bound), bound), in memory of our own. */
  clipValue(limit: number): void {
    const bound = limit / Math.abs(this.group.gradScale);
    // Where the scale is 0, or nearly, nothing is beyond.
    if (!Number.isFinite(bound)) return;
    if (this.#sum !== undefined && this.parameter.gradAddress !== this.#sum) {
      this.#heap.copy(this.parameter.gradAddress, this.#sum, this.#bytes);
      this.#seat.parameter.move({ grad: this.#sum });
    }
    clipGradValue([this.parameter], bound);
  }

  /** Where the step would look ahead to: the values there. They are not those of the variable. */
  lookAhead(read: Read): Float32Array {
    this.takeValues(read);
    const step = this.#optimizer.begin();
    try {
      return this.parameter.data.slice();
    } finally {
      step.abandon();
    }
  }

  /** The update, and the average's. */
  step(decay: number | undefined): void {
    // Where it looks ahead, the gradient has been taken there, and is there already.
    this.#optimizer.step(() => {});
    if (decay !== undefined) this.#updateAverage(decay);
    this.#seat.give();
    this.dropSum();
  }

  /** Begins to sum anew. */
  dropSum(): void {
    if (this.count > 0) this.#view(this.#sum!).fill(0);
    this.count = 0;
  }

  /** A copy of the average, once there is one. */
  get average(): Float32Array | undefined {
    return this.#isAveraged ? this.#view(this.#average!).slice() : undefined;
  }

  save(): SavedMember {
    const [state] = this.#optimizer.stateDict().state as [StateDict["state"][number]];
    const { average, count, variable } = this;
    const { step, scalars, slots } = state;
    const arrays = new Map(Object.entries(slots as Record<string, Float32Array>));
    if (count > 0) arrays.set(SUM, this.#view(this.#sum!).slice());
    if (average) arrays.set(AVERAGE, average);
    const { name, shape } = variable;
    return { name, shape, step, count, scalars: Object.values(scalars), arrays };
  }

  /** @throws TypeError for a state of another optimizer, OutOfMemoryError. */
  restore({ step, count, scalars, arrays }: SavedMember): void {
    const slots = Object.fromEntries([...arrays].filter(([name]) => !ownArrays.includes(name)));
    const dict = this.#optimizer.stateDict();
    const [state] = dict.state as [StateDict["state"][number]];
    const names = Object.keys(state.scalars);
    this.#optimizer.loadStateDict({
      ...dict,
      steps: step,
      state: [
        {
          ...state,
          step,
          slots,
          scalars: Object.fromEntries(names.map((name, i) => [name, scalars[i]!])),
        },
      ],
      paramGroups: [{ params: [0], schedules: [] }],
    });
    this.count = count;
    const sum = arrays.get(SUM);
    if (sum) {
      this.#sum ??= this.#allocate();
      this.#view(this.#sum).set(sum);
    }
    const average = arrays.get(AVERAGE);
    this.#isAveraged = average !== undefined && this.#average !== undefined;
    if (this.#isAveraged) this.#view(this.#average!).set(average!);
  }

  dispose(): void {
    this.group.unfollow(this.#optimizer);
    this.#optimizer.dispose();
    this.#release();
  }

  /** Frees what is beside the optimizer's own state. */
  #release(): void {
    for (const address of [this.#sum, this.#average])
      if (address !== undefined) this.#heap.free(address);
    this.#seat.dispose();
  }

  /** ema ← decay·ema + (1−decay)·θ, first ema ← θ. */
  #updateAverage(decay: number): void {
    const { dataAddress } = this.parameter;
    if (this.#isAveraged) this.#blend(this.#average!, dataAddress, decay, 1 - decay);
    else this.#heap.copy(dataAddress, this.#average!, this.#bytes);
    this.#isAveraged = true;
  }

  get #heap(): Heap {
    return this.parameter.block.heap;
  }

  get #bytes(): number {
    return this.variable.size * BYTES.f32;
  }

  #allocate(): number {
    return this.#heap.allocate([{ dtype: "f32", length: this.variable.size, fill: 0 }])[0]!;
  }

  #view(address: number): Float32Array {
    return this.#heap.view("f32", address, this.variable.size);
  }

  /** x ← keep · x + take · y, at two addresses: what SGD's kernel does with lr = −take. */
  #blend(x: number, y: number, keep: number, take: number): void {
    this.#sweep(sgd, [x, y], { gradScale: 1, l2: 0, decay: keep, lr: -take });
  }

  #sweep<C extends string>(
    kernel: Kernel<string, C>,
    pointers: readonly number[],
    constants: Constants<NoInfer<C>>,
  ): void {
    this.#heap.sweep(kernel, "f32", pointers, this.variable.size, constants);
  }
}

const SUM = "gradient_sum";
const AVERAGE = "average";
/** Names of arrays of state that are not the optimizer's. */
export const ownArrays: readonly string[] = [SUM, AVERAGE];

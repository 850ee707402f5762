import { scale } from "#kernels/gradients.js";
import { axpby } from "#kernels/vectors.js";
import { forJSON } from "../arrays.ts";
import type { CommonOptions } from "../base/options.ts";
import type { Run } from "../base/run.ts";
import { parameterState } from "../base/stateDict.ts";
import { BYTES } from "../dtype.ts";
import { clipGradValue } from "../gradients.ts";
import type { ConstantsOf, Kernel } from "../kernels.ts";
import type { Heap } from "../memory/heap.ts";
import type { Parameter } from "../parameter.ts";
import type { OptionGroup } from "./optionGroup.ts";
import type { Tensor, Variable } from "./peer.ts";
import type { Read, Route, Seat } from "./routes/route.ts";
import type { SavedMember } from "./stateDict.ts";

/** How a member comes to be. */
export interface MemberSetup<O extends CommonOptions> {
  readonly variable: Variable;
  readonly group: OptionGroup<O>;
  readonly route: Route;
  /** Whether gradients are summed, or written to, so that they need memory of their own. */
  readonly ownsGradient: boolean;
  readonly averages: boolean;
  readonly state: SavedMember | undefined;
}

/** A variable that is trained: a parameter of the optimizer, with what the extras keep of it. */
export class Member<O extends CommonOptions> {
  readonly variable: Variable;
  readonly group: OptionGroup<O>;
  /** The optimizer's state of it. */
  run!: Run;
  /** The latest of those that it was in, by the optimizer. */
  gathering: object | undefined;
  /** Gradients summed since the last update. */
  count = 0;
  readonly #seat: Seat;
  #sum: number | undefined;
  #average: number | undefined;
  /** Whether the average holds something yet. */
  #isAveraged = false;

  /** @throws OutOfMemoryError: nothing is kept then. */
  constructor({ variable, group, route, ownsGradient, averages, state }: MemberSetup<O>) {
    this.variable = variable;
    this.group = group;
    this.#seat = route.seat(variable);
    try {
      if (ownsGradient || state?.sum) this.#sum = this.#allocate();
      if (averages) this.#average = this.#allocate();
    } catch (error) {
      this.dispose();
      throw error;
    }
    if (state) this.#restore(state);
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
    this.#sweep(axpby, [this.#sum!, this.parameter.gradAddress], { a: 1, b: 1 });
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

  /** What follows an update: ema ← decay·ema + (1−decay)·θ, first ema ← θ, and the values go to the variable. */
  finish(decay: number | undefined): void {
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
    return this.#isAveraged ? forJSON(this.#view(this.#average!).slice()) : undefined;
  }

  save(): SavedMember {
    const { step, scalars, slots } = parameterState(
      this.group.inner,
      this.run,
      this.parameter,
      true,
    );
    const { average, count, variable } = this;
    const sum = count > 0 ? forJSON(this.#view(this.#sum!).slice()) : undefined;
    const { name, shape } = variable;
    const unused = step > 0 ? this.group.inner.slots.filter((slot) => !(slot in slots)) : [];
    const came = { step, scalars, slots };
    return { name, shape, came, unused: new Set(unused), count, sum, average };
  }

  /** Frees what is beside the optimizer's state. */
  dispose(): void {
    for (const address of [this.#sum, this.#average])
      if (address !== undefined) this.#heap.free(address);
    this.#seat.dispose();
  }

  #restore({ count, sum, average }: SavedMember): void {
    this.count = count;
    if (sum) this.#view(this.#sum!).set(sum);
    this.#isAveraged = average !== undefined && this.#average !== undefined;
    if (this.#isAveraged) this.#view(this.#average!).set(average!);
  }

  #updateAverage(decay: number): void {
    const { dataAddress } = this.parameter;
    const [a, b] = [1 - decay, decay];
    if (this.#isAveraged) this.#sweep(axpby, [this.#average!, dataAddress], { a, b });
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
    return this.#heap.allocate({ dtype: "f32", length: this.variable.size, fill: 0 });
  }

  #view(address: number): Float32Array {
    return this.#heap.view("f32", address, this.variable.size);
  }

  #sweep<C extends string>(
    kernel: Kernel<string, C>,
    pointers: readonly number[],
    constants: ConstantsOf<C>,
  ): void {
    this.#heap.sweep(kernel, "f32", pointers, this.variable.size, constants);
  }
}

import type { BorrowedParameter } from "../../borrowed.ts";
import { loadSync } from "../../load.ts";
import type { Nadir } from "../../nadir.ts";
import type { Parameter } from "../../parameter.ts";
import type { Tensor, Tfjs, Variable } from "../peer.ts";
import type { Read, Route, Seat } from "./route.ts";

/**
 * Any backend, by public means only: values and gradient are copied into memory of our own, and the
 * new values assigned as a new tensor.
 *
 * On the cpu backend they could be written in place, since `dataSync()` there is the tensor's own
 * array; but so is an array that the user made the tensor from, or was given before the step.
 */
export class CopyRoute implements Route {
  readonly nadir: Nadir = loadSync();
  readonly copies = true;
  readonly #tf: Tfjs;

  constructor(tf: Tfjs) {
    this.#tf = tf;
  }

  seat(variable: Variable): Seat {
    return new CopySeat(this.#tf, this.nadir, variable);
  }
}

class CopySeat implements Seat {
  readonly parameter: BorrowedParameter<"f32">;
  readonly #tf: Tfjs;
  readonly #variable: Variable;
  readonly #memory: Parameter<"f32">;

  constructor(tf: Tfjs, nadir: Nadir, variable: Variable) {
    const { name, shape } = variable;
    this.#tf = tf;
    this.#variable = variable;
    this.#memory = nadir.parameter(shape, { name, dtype: "f32" });
    const { data, grad } = this.#memory;
    this.parameter = nadir.borrow({ name, shape, data: data.byteOffset, grad: grad.byteOffset });
  }

  takeValues(read: Read): void {
    this.#memory.data.set(read(this.#variable));
  }

  takeGradient(gradient: Tensor, read: Read): void {
    this.#memory.grad.set(read(gradient));
    const { gradAddress: grad } = this.#memory;
    if (grad !== this.parameter.gradAddress) this.parameter.move({ grad });
  }

  give(): void {
    const { data, shape } = this.#memory;
    // A copy, since a tensor keeps the array that it is made from.
    const values = this.#tf.tensor(data.slice(), [...shape], "float32");
    this.#variable.assign(values);
    values.dispose();
  }

  dispose(): void {
    this.#memory.dispose();
  }
}

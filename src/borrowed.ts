import { BYTES, type DType } from "./dtype.ts";
import { unsigned } from "./memory/address.ts";
import type { Heap } from "./memory/heap.ts";
import { elements, Parameter, type Place, titleOf } from "./parameter.ts";
import { checkChoice, checkKeys, checkNumber, readShape } from "./validate.ts";

/** Where another library keeps a tensor and its gradient: addresses in the memory that Nadir was loaded with. */
export interface Whereabouts {
  /** Address of the first value: a multiple of the element's size. From 2³¹ on it may be negative, as WebAssembly gives it. */
  readonly data: number;
  /** Address of the first element of the gradient, likewise. It is read, and written only by what is called on it. */
  readonly grad: number;
}

/** What {@link Nadir.borrow} is told of a tensor. */
export interface Loan<D extends DType = DType> extends Whereabouts {
  readonly shape: readonly number[];
  /** Default `"parameter"`. */
  readonly name?: string;
  /** Default `"f32"`. */
  readonly dtype?: D;
}

/** Where a borrowed parameter lies: it may move. */
type Spot = Place & { -readonly [K in keyof Whereabouts]: number };

/** A tensor of another library, stepped where it lies. Made by `nadir.borrow`. */
export class BorrowedParameter<D extends DType = DType> extends Parameter<D> {
  readonly #spot: Spot;

  /** @internal */
  constructor(name: string, shape: readonly number[], spot: Spot, dtype: D) {
    super(name, shape, spot, dtype, 0);
    this.#spot = spot;
  }

  /**
   * Says that the tensor or its gradient lies elsewhere now. What is left out stays.
   * @throws RangeError or TypeError for an address that cannot be: nothing moves.
   */
  move(to: Partial<Whereabouts>): void {
    const where = `${titleOf(this.name)}: move`;
    checkKeys(where, to, ["data", "grad"]);
    const { data = this.#spot.data, grad = this.#spot.grad } = to;
    Object.assign(this.#spot, readPlaces(where, { data, grad }, this.#spot, this.length));
  }
}

/** @throws TypeError or RangeError for what cannot be, DisposedError after `dispose()`. */
export function borrow<D extends DType>(heap: Heap, loan: Loan<D>): BorrowedParameter<D> {
  heap.checkUsable();
  checkKeys("borrow", loan, ["data", "grad", "shape", "name", "dtype"]);
  const { name = "parameter", dtype = "f32" as D, shape } = loan;
  checkChoice("borrow: dtype", dtype as DType, ["f32", "f64"]);
  const sizes = readShape("borrow", shape);
  const places = readPlaces("borrow", loan, { heap, dtype }, elements(sizes));
  // The memory is not ours, so that there is nothing to give back.
  const spot = { heap, dtype, ...places, retain() {}, release() {} };
  return new BorrowedParameter(name, sizes, spot, dtype);
}

/** Kernels read and write unchecked: an address outside would end the program, or another's data. */
function readPlaces(
  where: string,
  { data, grad }: Whereabouts,
  { heap, dtype }: Pick<Place, "heap" | "dtype">,
  length: number,
): Whereabouts {
  const size = BYTES[dtype];
  const held = heap.memory.buffer.byteLength;
  const bytes = length * size;
  if (bytes > held) {
    throw new RangeError(`${where}: ${bytes} bytes do not fit in memory, which holds ${held}`);
  }
  const read = (kind: string, given: number) => {
    const address = unsigned(given);
    const max = held - bytes;
    // What is refused is shown as it was given.
    const shown = address > max ? given : address;
    checkNumber(`${where}: ${kind}`, shown, { min: 0, max, integer: true });
    if (address % size === 0) return address;
    throw new RangeError(`${where}: ${kind} must be a multiple of ${size}, got ${given}`);
  };
  return { data: read("data", data), grad: read("grad", grad) };
}

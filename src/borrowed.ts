import { BYTES, type DType } from "./dtype.ts";
import { unsigned } from "./memory/address.ts";
import type { Heap } from "./memory/heap.ts";
import { elements, Parameter, type Storage, titleOf } from "./parameter.ts";
import { checkChoice, checkKeys, checkNumber, readShape } from "./validate.ts";

/** Addresses of a tensor of another library and of its gradient, in the memory that Nadir was loaded with. */
export interface Whereabouts {
  /** Address of the first value: a multiple of the element's size. From 2³¹ on it may be negative, as WebAssembly gives it. */
  readonly data: number;
  /** Address of the first element of the gradient, likewise. A step only reads it; `zeroGrad` and clipping write it. */
  readonly grad: number;
}

/** A tensor of another library, for {@link Nadir.borrow}. */
export interface Loan<D extends DType = DType> extends Whereabouts {
  /** Sizes of the parameter. */
  readonly shape: readonly number[];
  /** Default `"parameter"`. */
  readonly name?: string;
  /** Default `"f32"`. */
  readonly dtype?: D;
}

/** Storage of another library, which may move. */
type BorrowedStorage = Storage & { -readonly [K in keyof Whereabouts]: number };

/** A tensor of another library, stepped where it lies. Made by `nadir.borrow`. */
export class BorrowedParameter<D extends DType = DType> extends Parameter<D> {
  readonly #storage: BorrowedStorage;
  /** In messages of `move`: once, since it takes longer than a move. */
  readonly #where: string;

  /** @internal */
  constructor(name: string, shape: readonly number[], storage: BorrowedStorage, dtype: D) {
    super(name, shape, storage, dtype, 0);
    this.#storage = storage;
    this.#where = `${titleOf(name)}: move`;
  }

  /**
   * Tells Nadir that the tensor or its gradient has moved. An address that is left out stays.
   * @param to the new addresses
   * @throws RangeError or TypeError for an address that is not in the memory; then nothing changes.
   */
  move(to: Partial<Whereabouts>): void {
    checkKeys(this.#where, to, ["data", "grad"]);
    const storage = this.#storage;
    const { data = storage.data, grad = storage.grad } = to;
    Object.assign(storage, readAddresses(this.#where, { data, grad }, storage, this.length));
  }
}

/** @throws TypeError or RangeError for a bad shape, dtype or address, DisposedError after `dispose()`. */
export function borrow<D extends DType>(heap: Heap, loan: Loan<D>): BorrowedParameter<D> {
  heap.checkUsable();
  checkKeys("borrow", loan, ["data", "grad", "shape", "name", "dtype"]);
  const { name = "parameter", dtype = "f32" as D, shape } = loan;
  checkChoice("borrow: dtype", dtype as DType, ["f32", "f64"]);
  const sizes = readShape("borrow", shape);
  const addresses = readAddresses("borrow", loan, { heap, dtype }, elements(sizes));
  // The memory is not ours, so that there is nothing to give back.
  const storage = { heap, dtype, ...addresses, retain() {}, release() {} };
  return new BorrowedParameter(name, sizes, storage, dtype);
}

/** Kernels read and write unchecked: an address outside would end the program, or another's data. */
function readAddresses(
  where: string,
  { data, grad }: Whereabouts,
  { heap, dtype }: Pick<Storage, "heap" | "dtype">,
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

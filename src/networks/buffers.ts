import type { FloatArray } from "../arrays.ts";
import type { DType } from "../dtype.ts";
import { DisposedError } from "../errors.ts";
import { describe } from "../validate.ts";
import type { Area } from "./area.ts";
import { type Shape, sizeOf } from "./layers/shape.ts";

/** A buffer that a layer wants. */
export interface BufferPlan {
  readonly name: string;
  readonly shape: Shape;
  /** What all its elements are at first. */
  readonly fill: number;
  /** Whether it is a count, which is f64 in any network, since f32 could not tell large ones apart. */
  readonly isCount?: boolean;
}

/** What is no parameter, and yet of a network: running statistics, and counts. */
export class Buffer {
  readonly shape: readonly number[];
  readonly length: number;
  /** Whether it is a count, which PyTorch has as an integer, or not at all. */
  readonly isCount: boolean;
  readonly dtype: DType;
  /** Whether values were loaded into it, be they those that it starts from. @internal */
  isLoaded = false;
  readonly #area: Area<DType>;

  readonly #name: string;

  constructor({ name, shape, fill, isCount = false }: BufferPlan, dtype: DType, area: Area<DType>) {
    this.dtype = isCount ? "f64" : dtype;
    this.#name = name;
    this.shape = Object.freeze(shape);
    this.length = sizeOf(shape);
    this.isCount = isCount;
    this.#area = area;
    this.data.fill(fill);
  }

  get address(): number {
    return this.#area.address;
  }

  /** A live view. @throws DisposedError once the network is disposed. */
  get data(): FloatArray {
    if (this.#area.disposed) throw new DisposedError(`buffer ${describe(this.#name)} is disposed`);
    return this.#area.view(this.length);
  }
}

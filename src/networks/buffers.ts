import type { FloatArray } from "../arrays.ts";
import type { DType } from "../dtype.ts";
import { DisposedError } from "../errors.ts";
import { seedRange } from "../random.ts";
import { checkNumber, describe } from "../validate.ts";
import type { Area, WantedArea } from "./area.ts";
import { type Shape, sizeOf } from "./layers/shape.ts";

/** A buffer that a layer wants. */
interface Wanted {
  readonly name: string;
  readonly shape: Shape;
  /** What all its elements are at first. */
  readonly fill: number;
  /** Whether it is a count, which is f64 in any network, since f32 could not tell large ones apart. */
  readonly isCount?: boolean;
}

/** What makes one, whose memory is an area of the layer's. */
export interface BufferPlan {
  readonly name: string;
  make(name: string, area: Area): Buffer;
}

/** What a plan has of buffers, and of their memory. */
export function planBuffers(
  dtype: DType,
  ...wanted: readonly Wanted[]
): {
  readonly buffers: readonly BufferPlan[];
  readonly areas: Readonly<Record<string, WantedArea>>;
} {
  const planned = wanted.map((each): BufferPlan & Wanted => ({
    ...each,
    make: (name, area) => new Buffer({ ...each, name }, dtype, area as Area<DType>),
  }));
  const areas = wanted.map(({ name, isCount, shape }) => [
    // Layers may have areas of the same names.
    `${name}:buffer`,
    [isCount ? "f64" : dtype, sizeOf(shape)],
  ]);
  return { buffers: planned, areas: Object.fromEntries(areas) };
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

  constructor({ name, shape, fill, isCount = false }: Wanted, dtype: DType, area: Area<DType>) {
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

  /** Numbers for it, integers of any kind as files have counts. @throws TypeError, RangeError for what are none. @internal */
  readCounts(where: string, numbers: ArrayLike<unknown>): Float64Array {
    const data = Float64Array.from(numbers, Number);
    for (const count of data) checkNumber(where, count, seedRange);
    return data;
  }
}

import type { Shape } from "../../../networks/layers/shape.ts";
import type { Weight } from "../taking.ts";

/** A tensor of a network: a parameter or a buffer. */
export interface Tensor {
  readonly data: ArrayLike<number>;
  readonly shape: readonly number[];
}

/** A layer of a network, as it is to be written. */
export interface OwnLayer {
  /** What errors begin with. */
  readonly where: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Of its rows, and of what they become. */
  readonly input: Shape;
  readonly output: Shape;
  /** One of its tensors, in single precision. @throws RangeError for numbers that are too large */
  tensor(name: string): Weight;
}

/** A layer of the model, but for its name. */
export interface Written {
  readonly className: string;
  readonly config?: Readonly<Record<string, unknown>>;
  /** By Keras's names, in its order. */
  readonly weights?: Readonly<Record<string, Weight>>;
}

/** How a kind of layer is written, as one or several. @throws TypeError for what LayersModels have not. */
export type Writer = (layer: OwnLayer) => readonly Written[];

/** @throws TypeError */
export function refuse({ where }: OwnLayer, why: string): never {
  throw new TypeError(`${where}: ${why}`);
}

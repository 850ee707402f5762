import { describe, listed } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import type { LayerJson } from "./topology.ts";

/** A weight of single precision. */
export interface Weight {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** A model's weights, each taken by its layer. */
export class Weights {
  readonly #where: string;
  readonly #left: Map<string, FileTensor>;

  constructor(where: string, weights: ReadonlyMap<string, FileTensor>) {
    this.#where = where;
    this.#left = new Map(weights);
  }

  /**
   * That of a layer, and of this shape. Also by the names of TensorFlow 2.2, which has the layer's in them twice.
   * @param kinds what it is called: by one version, or by another.
   * @throws FileError
   */
  take(
    { name, where }: Pick<LayerJson, "name" | "where">,
    shape: readonly number[],
    ...kinds: readonly [string, ...string[]]
  ): Weight {
    const left = this.#left;
    const nameIn = (full: string) => full.split("/").slice(0, -2).concat(kindOf(full)).join("/");
    const wanted = kinds.map((kind) => `${name}/${kind}`);
    const found =
      wanted.find((each) => left.has(each)) ??
      [...left.keys()].find((full) => wanted.includes(nameIn(full)));
    const tensor = found === undefined ? undefined : left.get(found);
    if (!tensor) {
      throw new FileError(
        `${where} has no weight ${describe(wanted[0])}; there are ${listed([...left.keys()])}`,
      );
    }
    left.delete(found!);
    const kind = kindOf(found!);
    if (tensor.dtype !== "f32") {
      throw new FileError(`${where}: ${kind} must be float32, got ${tensor.dtype}`);
    }
    if (tensor.shape.join() === shape.join()) return tensor as Weight;
    throw new FileError(
      `${where}: ${kind} must be of shape ${describe(shape)}, got ${describe(tensor.shape)}`,
    );
  }

  /** @throws FileError if there are weights that no layer took. */
  end(): void {
    if (this.#left.size === 0) return;
    throw new FileError(
      `${this.#where}: no layer has the weights ${listed([...this.#left.keys()])}`,
    );
  }
}

const kindOf = (full: string) => full.slice(full.lastIndexOf("/") + 1);

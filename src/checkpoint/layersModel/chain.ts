import type { ActivationName } from "../../networks/activations.ts";
import { describe } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import type { LayerJson } from "./topology.ts";

/** What follows a dense layer. */
export type Following = ActivationName | "softmax";

/** A dense layer, with the activation that follows it. */
export interface DenseJson {
  readonly name: string;
  readonly where: string;
  readonly inputs: number;
  readonly units: number;
  readonly hasBias: boolean;
  activation: Following;
}

/** What a row is, from layer to layer. */
export class Rows {
  /** Of each row, once a layer has told. */
  shape: readonly number[] | undefined;

  /** @throws FileError for a layer before which nothing says what a row is. */
  rowOf({ where }: LayerJson): readonly number[] {
    if (this.shape) return this.shape;
    throw new FileError(`${where} is the first layer, and says no batch_input_shape`);
  }
}

/** A model's layers as they are read, one after another: what a row is by then, and what computes it. */
export class Chain extends Rows {
  readonly dense: DenseJson[] = [];
  /** Of all leaky units. */
  negativeSlope: number | undefined;

  /** What is applied to each element of a row, or by `softmax` to all of them. @throws FileError */
  activate({ where }: LayerJson, activation: Following): void {
    if (activation === "identity") return;
    const last = this.dense.at(-1);
    if (!last) throw new FileError(`${where}: there is no dense layer before the activation`);
    if (last.activation !== "identity") {
      throw new FileError(
        `${where}: ${activation} follows ${last.activation}, and a layer has one activation`,
      );
    }
    if (activation === "softmax" && this.shape!.length > 1) {
      throw new FileError(
        `${where}: softmax must be of rows of one dimension, got ${describe(this.shape)}`,
      );
    }
    last.activation = activation;
  }
}

/** How a kind of layer is read: it adds what it computes to the chain. */
export type LayerKind = (layer: LayerJson, chain: Chain) => void;

/** How a kind is read that only says otherwise of a row's shape. */
export type ShapeKind = (layer: LayerJson, rows: Rows) => void;

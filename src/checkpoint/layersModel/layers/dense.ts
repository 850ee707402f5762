import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import type { LayerKind } from "../chain.ts";
import { countAt } from "../json.ts";
import { activationOf } from "./activation.ts";

/** f(x · kernel + bias), of the last axis: rows must have one only. */
export const dense: LayerKind = (layer, chain) => {
  const { config, name, where } = layer;
  const row = chain.rowOf(layer);
  if (row.length !== 1) {
    throw new FileError(
      `${where}: rows must be of one dimension, as Flatten makes them, got ${describe(row)}`,
    );
  }
  const units = countAt(`${where}: units`, config.units);
  const { use_bias: hasBias = true } = config;
  if (typeof hasBias !== "boolean") {
    throw new FileError(`${where}: use_bias must be true or false, got ${describe(hasBias)}`);
  }
  const last = chain.dense.at(-1);
  if (last?.activation === "softmax") {
    throw new FileError(`${last.where}: softmax must be the last activation`);
  }
  chain.dense.push({
    ...{ name, where, inputs: row[0]!, units, hasBias },
    activation: "identity",
  });
  chain.shape = [units];
  chain.activate(layer, activationOf(where, config.activation));
};

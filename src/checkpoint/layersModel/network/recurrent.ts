import { gru } from "../../../networks/layers/gru.ts";
import { lstm } from "../../../networks/layers/lstm.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import type { LayerJson } from "../topology.ts";
import type { NetworkKind, Reading } from "./reading.ts";
import { count, flag, must, number } from "./settings.ts";

/** What both say. */
function read(layer: LayerJson, reading: Reading) {
  const row = reading.rowOf(layer);
  if (row.length !== 2) {
    throw new FileError(`${layer.where}: rows must have length and features, got ${describe(row)}`);
  }
  must(layer, "activation", "tanh");
  // What each class has where it is left out is another: Keras 1 and TensorFlow.js have hard_sigmoid.
  must(layer, "recurrent_activation", "sigmoid", "hard_sigmoid");
  for (const name of ["return_state", "go_backwards", "stateful", "time_major"]) {
    must(layer, name, false);
  }
  for (const name of ["dropout", "recurrent_dropout"]) {
    if (number(layer, name, 0) !== 0) reading.leave(layer, name);
  }
  const units = count(layer, "units");
  const sequences = flag(layer, "return_sequences", false);
  reading.shape = sequences ? [row[0]!, units] : [units];
  return { units, features: row[1]!, sequences, bias: flag(layer, "use_bias", true) };
}

/** [inputs, gates · units] → [gates · units, inputs]. */
const products = (gates: number, features: number, units: number) =>
  [
    { to: "weight_ih_l0", from: ["kernel"], shape: [features, gates * units], axes: [1, 0] },
    { to: "weight_hh_l0", from: ["recurrent_kernel"], shape: [units, gates * units], axes: [1, 0] },
  ] as const;

/** Its gates are in PyTorch's order, and its bias is the sum of PyTorch's two. */
export const lstmLayer: NetworkKind = (layer, reading) => {
  const { units, features, sequences, bias } = read(layer, reading);
  const [of, states] = products(4, features, units);
  const offset = { to: "bias_ih_l0", from: ["bias"], shape: [4 * units] } as const;
  reading.add(layer, lstm(units, { sequences, bias }), of, states, ...(bias ? [offset] : []));
  if (bias) reading.fill("bias_hh_l0", 4 * units, 0);
};

/** z stands before r there. */
export const gruLayer: NetworkKind = (layer, reading) => {
  if (!flag(layer, "reset_after", false)) {
    throw new FileError(
      `${layer.where}: reset_after must be true: units here have the reset gate behind the product`,
    );
  }
  const { units, features, sequences, bias } = read(layer, reading);
  const [of, states] = products(3, features, units);
  const offset = { to: "biases", from: ["bias"], shape: [2, 3 * units] } as const;
  reading.add(layer, gru(units, { sequences, bias }), of, states, ...(bias ? [offset] : []));
  const at = `layers.${reading.recipes.length - 1}`;
  const { tensors } = reading;
  for (const name of [`${at}.weight_ih_l0`, `${at}.weight_hh_l0`]) {
    const { data, shape } = tensors[name]!;
    tensors[name] = { data: exchanged(data), shape };
  }
  if (!bias) return;
  const { data } = tensors[`${at}.biases`]!;
  delete tensors[`${at}.biases`];
  const shape = [3 * units];
  tensors[`${at}.bias_ih_l0`] = { data: exchanged(data.subarray(0, 3 * units)), shape };
  tensors[`${at}.bias_hh_l0`] = { data: exchanged(data.subarray(3 * units)), shape };
};

/** The first and the second of three parts. */
function exchanged(data: Float32Array): Float32Array {
  const part = data.length / 3;
  const result = data.slice();
  result.copyWithin(0, part, 2 * part);
  result.set(data.subarray(0, part), part);
  return result;
}

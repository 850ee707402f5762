import { type DenseNetwork, huber } from "../../../src/networks/index.ts";
import { csr, inputs, targets, tensors } from "./world.ts";

/** Every use of a network. */
export const networkUses: [string, (network: DenseNetwork) => unknown][] = [
  ["forward", (network) => network.forward(inputs)],
  ["forward of sparse rows", (network) => network.forward(csr)],
  ["backward", (network) => network.backward(targets)],
  ["inputGradient", (network) => network.inputGradient],
  ["lossAndGradients", (network) => network.lossAndGradients(inputs, targets, huber)],
  ["evaluate", (network) => network.evaluate(inputs, targets, huber)],
  ["predict", (network) => network.predict(inputs)],
  ["load", (network) => network.load(tensors)],
  ["tensors", (network) => network.tensors()],
];

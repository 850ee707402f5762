import { NeuralNetwork } from "brain.js";
import { announce, labels, points } from "./data.mjs";

const network = new NeuralNetwork({ hiddenLayers: [32], activation: "tanh" });
const rows = Array.from(labels, (label, i) => ({
  input: [points[2 * i], points[2 * i + 1]],
  output: label === 1 ? [0, 1] : [1, 0],
}));
network.train(rows, { iterations: 200, learningRate: 0.05 });
announce(rows.flatMap(({ input }) => Array.from(network.run(input))));

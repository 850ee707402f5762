/** Nadir's networks of layers, as a user writes them. */
import { Adam, loadSync } from "../../../build/index.js";
import * as nn from "../../../build/networks/index.js";
import { serve } from "../serve.mjs";
import { SEPARABLE } from "./tasks.mjs";

const { conv1d, conv2d, dense, maxPool, relu } = nn;

const models = {
  cnn: () => [
    conv2d({ filters: 16, size: 3 }),
    relu(),
    conv2d({ filters: 32, size: 3 }),
    relu(),
    maxPool(2),
    nn.flatten(),
    dense(10),
  ],
  separable: () => [
    conv2d({ filters: 16, size: 3, stride: 2, padding: 1 }),
    relu(),
    ...SEPARABLE.flatMap(([channels, filters, stride]) => [
      conv2d({ filters: channels, groups: channels, size: 3, stride, padding: 1 }),
      relu(),
      conv2d({ filters, size: 1 }),
      relu(),
    ]),
    nn.globalAveragePool(),
    dense(10),
  ],
  keyword: () => [
    conv1d({ filters: 64, size: 5, padding: "same" }),
    relu(),
    maxPool(2),
    conv1d({ filters: 64, size: 5, padding: "same" }),
    relu(),
    maxPool(2),
    conv1d({ filters: 128, size: 3, padding: "same" }),
    relu(),
    nn.globalAveragePool(),
    dense(12),
  ],
  bag: () => [nn.embeddingBag({ vocabulary: 10_000, size: 32 }), dense(16), relu(), dense(2)],
  gru: () => [nn.gru(64), dense(10)],
  transformer: () => [
    nn.residual([nn.layerNorm(), nn.attention({ heads: 4 })]),
    nn.residual([nn.layerNorm(), dense(256), nn.gelu({ exact: false }), dense(64)]),
    nn.globalAveragePool(),
    dense(10),
  ],
};

await serve((task, { starts, labels, inputs }) => {
  const { input, model, batch: maxBatch } = task;
  const network = new nn.Network(loadSync(), { input, layers: models[model](), maxBatch });
  const parameters = Object.values(network.parameters);
  let optimizer;

  return {
    restart() {
      for (const [i, { data }] of parameters.entries()) data.set(starts[i].data);
      optimizer?.dispose();
      optimizer = new Adam(parameters);
    },
    step() {
      const value = network.lossAndGradients(inputs, labels, nn.softmaxCrossEntropy);
      optimizer.step();
      return value;
    },
  };
});

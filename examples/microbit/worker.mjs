/** The worker: trains the micro:bit's network, and writes it as a TensorFlow.js model. */
import { load, SGD } from "nadir";
import { toLayersModel } from "nadir/checkpoint";
import { batchNorm, dense, Network, relu, softmaxCrossEntropy } from "nadir/networks";
import { serveTraining } from "nadir/worker";

serveTraining(async ({ inputs, targets, classes, model, epochs = 160, seed = 1 }) => {
  const network = new Network(await load(), {
    input: [24],
    layers: [
      batchNorm({ eps: 1e-3, momentum: 0.01 }), // Keras's, whose momentum is 1 less this
      dense(16),
      relu(),
      dense(classes),
    ],
    initializer: "keras",
    maxBatch: 16,
    seed,
  });
  return {
    ...{ network, inputs, targets, loss: softmaxCrossEntropy, epochs, batchSize: 16, seed },
    optimizer: new SGD(network.parameters, { lr: 0.1 }),
    onEpoch({ epoch }) {
      // The network has no softmax, which is the loss's: the model that leaves has.
      if (epoch === epochs) model.postMessage(toLayersModel(network, { activation: "softmax" }));
    },
  };
});

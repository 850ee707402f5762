/** What TensorFlow.js's users find here: as in `torch.mjs`. In TensorFlow.js itself they are in `nadir/tfjs`. */
export const tfjs = {
  "tf.train": {
    adadelta: "Adadelta",
    adagrad: "Adagrad",
    adam: "Adam",
    adamax: "Adamax | `decay`: `inverseTime`",
    momentum: "SGD.momentum",
    rmsprop: "RMSprop",
    sgd: "SGD",
  },
};

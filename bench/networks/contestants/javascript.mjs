/** Plain JavaScript: see javascript-loops.mjs. */
import { serve } from "../serve.mjs";
import * as loops from "./javascript-loops.mjs";

await serve((task, { layers, labels, inputs }) => {
  const zeros = (length) => new Float32Array(length);
  const { batch } = task;
  const state = layers.map(({ weight, bias, outputs }) => ({
    parameters: [weight.slice(), bias.slice()],
    gradients: [zeros(weight.length), zeros(bias.length)],
    means: [zeros(weight.length), zeros(bias.length)],
    squares: [zeros(weight.length), zeros(bias.length)],
    y: zeros(batch * outputs),
    delta: zeros(batch * outputs),
  }));
  let t = 0;

  function restart() {
    t = 0;
    for (const [l, { weight, bias }] of layers.entries()) {
      state[l].parameters[0].set(weight);
      state[l].parameters[1].set(bias);
      for (const array of [...state[l].means, ...state[l].squares]) array.fill(0);
    }
  }

  function update() {
    t++;
    for (const { parameters, gradients, means, squares } of state) {
      loops.adam(parameters[0], gradients[0], means[0], squares[0], t);
      loops.adam(parameters[1], gradients[1], means[1], squares[1], t);
    }
  }

  function gradientsOfNetwork() {
    const last = layers.length - 1;
    for (let l = 0; l <= last; l++) {
      const { inputs: width, outputs } = layers[l];
      const [weight, bias] = state[l].parameters;
      const x = l ? state[l - 1].y : inputs;
      loops.forward(x, weight, bias, state[l].y, batch, width, outputs, l < last);
    }
    const { y, delta } = state[last];
    const loss = loops.softmaxCrossEntropy(y, labels, delta, batch, layers[last].outputs);
    for (let l = last; l >= 0; l--) {
      const { inputs: width, outputs } = layers[l];
      const { delta, parameters, gradients } = state[l];
      const before = state[l - 1];
      const x = before ? before.y : inputs;
      loops.weightGradient(delta, x, ...gradients, batch, width, outputs);
      if (!before) continue;
      loops.inputGradient(delta, parameters[0], before.delta, x, batch, width, outputs);
    }
    return loss;
  }

  const gradientsOfRegression = () =>
    loops.sparseLogistic(inputs, labels, ...state[0].parameters, ...state[0].gradients);

  const gradients = task.nonzeros ? gradientsOfRegression : gradientsOfNetwork;
  return {
    restart,
    step() {
      const loss = gradients();
      update();
      return loss;
    },
  };
});

/**
 * jax-js on its wasm backend, the whole step one jitted function: as Node has it without threads, or
 * where there are a browser's workers with as many as there are cores. With `products` convolutions are
 * written by hand.
 */
import {
  blockUntilReady,
  defaultDevice,
  init,
  jit,
  nn,
  numpy as np,
  tree,
  valueAndGrad,
  vjp,
} from "@jax-js/jax";
import { serve } from "../serve.mjs";
import { channelsFirst } from "./channelsFirst.mjs";
import { models } from "./jax-models.mjs";

const isThreaded = globalThis.Worker !== undefined;

await serve(async (task, data) => {
  await init("wasm");
  defaultDevice("wasm");
  const isByHand = process.argv[3] === "products";
  const { inputs, inputShape, starts } = isByHand
    ? { ...data, inputShape: task.input }
    : channelsFirst(task, data);
  const x = np.array(inputs).reshape([task.batch, ...inputShape]);
  const y = nn.oneHot(np.array(data.labels), task.classes);
  const model = models[isByHand ? `${task.model}OfProducts` : task.model];

  const loss = (parameters, x, y) =>
    nn.logSoftmax(model(parameters, x)).mul(y).sum(-1).mean().neg();

  const adam = (parameter, gradient, mean, square, rate, correction) => {
    const m = mean.mul(0.9).add(gradient.ref.mul(0.1));
    const v = square.mul(0.999).add(np.square(gradient).mul(0.001));
    const root = np.sqrt(v.ref.mul(correction)).add(1e-8);
    return [parameter.sub(m.ref.mul(rate).div(root)), m, v];
  };

  /** Adam's three states, from parameters, means and squares. */
  const update = (parameters, means, squares, gradients, rate, correction) => {
    const updated = parameters.map((parameter, i) =>
      adam(parameter, gradients[i], means[i], squares[i], rate.ref, correction.ref),
    );
    tree.dispose([rate, correction]);
    return [0, 1, 2].map((k) => updated.map((arrays) => arrays[k]));
  };

  const whole = jit((parameters, means, squares, x, y, rate, correction) => {
    const [value, gradients] = valueAndGrad(loss)(tree.ref(parameters), x, y);
    return [value, ...update(parameters, means, squares, gradients, rate, correction)];
  });

  const ofRows = jit(valueAndGrad(loss));
  const updateAlone = jit(update);

  /** Within a jitted function jax-js 0.1.25 refuses the gradient of `take` ("input is not imm"): around it two are. */
  function inParts([table, ...others], means, squares, ids, y, rate, correction) {
    const [rows, pull] = vjp((all) => np.take(all, ids.reshape([-1]), 0), [table.ref]);
    const [value, [gradient, ...rest]] = ofRows([rows, ...tree.ref(others)], x.ref, y);
    const [ofTable] = pull(gradient);
    pull.dispose?.();
    return [
      value,
      ...updateAlone([table, ...others], means, squares, [ofTable, ...rest], rate, correction),
    ];
  }

  const train = task.vocabulary ? inParts : whole;

  let state;
  let t = 0;

  function advance() {
    t++;
    // As arrays of one number: a JavaScript number would be part of what is compiled.
    const rate = np.array(new Float32Array([1e-3 / (1 - 0.9 ** t)]));
    const correction = np.array(new Float32Array([1 / (1 - 0.999 ** t)]));
    const [value, ...updated] = train(...state, x.ref, y.ref, rate, correction);
    state = updated;
    return value;
  }

  async function stepOfThreads() {
    const value = advance();
    // The loss is there long before the rest of its step.
    await blockUntilReady(state);
    return (await value.data())[0];
  }

  return {
    // The work of several threads goes on at once: of these the time of day counts.
    now: isThreaded ? () => performance.now() * 1e6 : undefined,
    restart() {
      tree.dispose(state);
      const parameters = starts.map(({ shape, data }) => np.array(data).reshape(shape));
      const zeros = () => starts.map(({ shape }) => np.zeros(shape));
      state = [parameters, zeros(), zeros()];
      t = 0;
    },
    step: isThreaded ? stepOfThreads : () => advance().dataSync()[0],
  };
});

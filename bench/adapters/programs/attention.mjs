/** A small GPT that learns to sort, as public code for TensorFlow.js writes it. */

const [BATCH, LENGTH, SIZE, HEADS, BLOCKS, WORDS] = [16, 11, 48, 3, 3, 3];

export const attention = [
  { name: "gpt-tfjs, sort", optimizer: ["adam", 0.0006], isMissing: true, build: sorting },
];

function sorting({ tf, uniform, integers, oneHot }) {
  const matrix = (shape, seed) =>
    tf.variable(uniform(shape, seed, Math.sqrt(6 / (shape[0] + shape[1]))));
  const vector = (size, value = 0) => tf.variable(tf.fill([size], value));
  const linear = (inputs, outputs, seed) => [matrix([inputs, outputs], seed), vector(outputs)];
  const [words, places] = [matrix([WORDS, SIZE], 1), matrix([LENGTH, SIZE], 2)];
  const norm = () => [vector(SIZE, 1), vector(SIZE)];
  const blocks = Array.from({ length: BLOCKS }, (_, i) => ({
    norms: [norm(), norm()],
    query: linear(SIZE, 3 * SIZE, 10 * i + 11),
    project: linear(SIZE, SIZE, 10 * i + 12),
    widen: linear(SIZE, 4 * SIZE, 10 * i + 13),
    narrow: linear(4 * SIZE, SIZE, 10 * i + 14),
  }));
  const [last, head] = [norm(), matrix([SIZE, WORDS], 5)];
  const mask = tf.linalg.bandPart(tf.ones([LENGTH, LENGTH]), -1, 0);
  const [x, y] = [integers([BATCH, LENGTH], WORDS, 1, "int32"), oneHot([BATCH, LENGTH], WORDS, 2)];

  /** As the layer of TensorFlow.js does it: all that is to be broadcast is tiled. */
  const normalize = (x, [gamma, beta]) => {
    const { mean, variance } = tf.moments(x, -1, true);
    const moments = [mean, variance].map((moment) => tf.tile(moment, [1, 1, SIZE]));
    const affine = [beta, gamma].map((vector) =>
      tf.tile(tf.reshape(vector, [1, 1, SIZE]), [BATCH, LENGTH, 1]),
    );
    return tf.batchNorm(x, ...moments, ...affine, 1e-5);
  };
  /** As there: the weights are tiled, since a product of batches has no gradient where it broadcasts. */
  const tiled = (x, [weight, bias]) =>
    tf.add(tf.matMul(x, tf.tile(tf.expandDims(weight, 0), [x.shape[0], 1, 1])), bias);
  const flat = (x, [weight, bias]) => {
    const product = tf.matMul(tf.reshape(x, [-1, x.shape[2]]), weight);
    return tf.reshape(bias ? tf.add(product, bias) : product, [BATCH, LENGTH, weight.shape[1]]);
  };
  const gelu = (x) => {
    const inner = tf.mul(tf.sqrt(tf.div(2, Math.PI)), tf.add(x, tf.mul(0.044715, tf.pow(x, 3))));
    return tf.mul(x, tf.mul(0.5, tf.add(1, tf.tanh(inner))));
  };
  const attend = (x, { query, project }) => {
    const split = (x) =>
      tf.transpose(tf.reshape(x, [BATCH, LENGTH, HEADS, SIZE / HEADS]), [0, 2, 1, 3]);
    const [q, k, v] = tf.split(tiled(x, query), 3, -1).map(split);
    const scale = tf.div(1, tf.sqrt(tf.scalar(SIZE / HEADS)));
    const scores = tf.add(
      tf.mul(tf.matMul(q, k, false, true), scale),
      tf.mul(tf.sub(1, mask), -1e9),
    );
    const mixed = tf.transpose(tf.matMul(tf.softmax(scores, -1), v), [0, 2, 1, 3]);
    return tiled(tf.reshape(mixed, [BATCH, LENGTH, SIZE]), project);
  };
  const logits = () => {
    const range = tf.range(0, LENGTH, 1, "int32");
    let h = tf.add(tf.gather(words, x), tf.expandDims(tf.gather(places, range), 0));
    for (const block of blocks) {
      h = tf.add(h, attend(normalize(h, block.norms[0]), block));
      h = tf.add(h, flat(gelu(flat(normalize(h, block.norms[1]), block.widen)), block.narrow));
    }
    return flat(normalize(h, last), [head]);
  };
  let optimizer;
  return {
    use: (given) => {
      optimizer = given;
    },
    /** Gradients, all clipped by their norm, then the update. */
    step: () =>
      tf.tidy(() => {
        const { value, grads } = optimizer.computeGradients(() =>
          tf.losses.softmaxCrossEntropy(y, logits()),
        );
        const norm = tf.sqrt(
          tf.sum(tf.stack(Object.values(grads).map((g) => tf.sum(tf.square(g))))),
        );
        const scale = tf.minimum(tf.div(1, norm), 1);
        const clipped = Object.entries(grads).map(([name, g]) => [name, tf.mul(g, scale)]);
        optimizer.applyGradients(Object.fromEntries(clipped));
        return value.dataSync()[0];
      }),
  };
}

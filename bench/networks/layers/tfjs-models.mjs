/**
 * The networks in TensorFlow.js, channels last. Each takes parameters as its own layers have them and a
 * batch, and gives logits.
 */
import { SEPARABLE } from "./tasks.mjs";

/** The axes of a parameter in PyTorch's layout, as those that TensorFlow.js has. */
export const axesOf = ({ kind, shape }) => {
  if (kind === "dense") return [1, 0];
  if (kind === "depthwise") return [2, 3, 0, 1];
  if (kind === "conv") return shape.length === 4 ? [2, 3, 1, 0] : [2, 1, 0];
  return undefined;
};

export function modelsOf(tf) {
  const linear = (x, weight, bias) => tf.add(tf.matMul(x, weight), bias);
  const conv = (x, weight, bias, stride = 1, padding = "valid") =>
    tf.relu(tf.add(tf.conv2d(x, weight, stride, padding), bias));
  const conv1d = (x, weight, bias) => tf.relu(tf.add(tf.conv1d(x, weight, 1, "same"), bias));
  const depthwise = (x, weight, bias, stride) =>
    tf.relu(tf.add(tf.depthwiseConv2d(x, weight, stride, 1), bias));

  function halve(x) {
    const [batch, length, channels] = x.shape;
    const image = tf.reshape(x, [batch, length, 1, channels]);
    const pooled = tf.maxPool(image, [2, 1], [2, 1], "valid");
    return tf.reshape(pooled, [batch, length / 2, channels]);
  }

  function layerNorm(x, weight, bias) {
    const centred = tf.sub(x, tf.mean(x, -1, true));
    const variance = tf.mean(tf.square(centred), -1, true);
    return tf.add(tf.mul(tf.mul(centred, tf.rsqrt(tf.add(variance, 1e-5))), weight), bias);
  }

  /** Of tokens, one matrix of all in a batch. */
  function attention(x, [batch, length, size], [inWeight, inBias, outWeight, outBias], heads) {
    const [q, k, v] = tf.split(linear(x, inWeight, inBias), 3, 1).map((part) => {
      const parted = tf.reshape(part, [batch, length, heads, size / heads]);
      return tf.transpose(parted, [0, 2, 1, 3]);
    });
    const scores = tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(size / heads));
    const context = tf.transpose(tf.matMul(tf.softmax(scores), v), [0, 2, 1, 3]);
    return linear(tf.reshape(context, [batch * length, size]), outWeight, outBias);
  }

  function gelu(x) {
    const inner = tf.mul(
      Math.sqrt(2 / Math.PI),
      tf.add(x, tf.mul(0.044715, tf.mul(x, tf.square(x)))),
    );
    return tf.mul(tf.mul(0.5, x), tf.add(1, tf.tanh(inner)));
  }

  return {
    cnn([w1, b1, w2, b2, w3, b3], x) {
      const h = tf.maxPool(conv(conv(x, w1, b1), w2, b2), 2, 2, "valid");
      return linear(tf.reshape(h, [h.shape[0], -1]), w3, b3);
    },
    separable(parameters, x) {
      let at = 0;
      const take = () => [parameters[at++], parameters[at++]];
      let h = conv(x, ...take(), 2, 1);
      for (const [, , stride] of SEPARABLE) {
        h = depthwise(h, ...take(), stride);
        h = conv(h, ...take());
      }
      return linear(tf.mean(h, [1, 2]), ...take());
    },
    keyword([w1, b1, w2, b2, w3, b3, w4, b4], x) {
      const h = halve(conv1d(halve(conv1d(x, w1, b1)), w2, b2));
      return linear(tf.mean(conv1d(h, w3, b3), 1), w4, b4);
    },
    bag([table, w1, b1, w2, b2], ids) {
      const isMatrix = ids.dtype !== "int32";
      const mean = isMatrix ? tf.matMul(ids, table) : tf.mean(tf.gather(table, ids), 1);
      return linear(tf.relu(linear(mean, w1, b1)), w2, b2);
    },
    gru([ofInputs, ofStates, inputBias, stateBias, weight, bias], x) {
      const [batch, length, features] = x.shape;
      const all = linear(tf.reshape(x, [batch * length, features]), ofInputs, inputBias);
      let h = tf.zeros([batch, ofStates.shape[0]]);
      for (const given of tf.unstack(tf.reshape(all, [batch, length, -1]), 1)) {
        const [xr, xz, xn] = tf.split(given, 3, 1);
        const [hr, hz, hn] = tf.split(linear(h, ofStates, stateBias), 3, 1);
        const z = tf.sigmoid(tf.add(xz, hz));
        const n = tf.tanh(tf.add(xn, tf.mul(tf.sigmoid(tf.add(xr, hr)), hn)));
        h = tf.add(n, tf.mul(z, tf.sub(h, n)));
      }
      return linear(h, weight, bias);
    },
    transformer([g1, o1, w1, b1, w2, b2, g2, o2, w3, b3, w4, b4, w5, b5], x) {
      const [batch, length, size] = x.shape;
      const tokens = tf.reshape(x, [batch * length, size]);
      const given = attention(layerNorm(tokens, g1, o1), x.shape, [w1, b1, w2, b2], 4);
      const h = tf.add(tokens, given);
      const inner = linear(gelu(linear(layerNorm(h, g2, o2), w3, b3)), w4, b4);
      return linear(tf.mean(tf.reshape(tf.add(h, inner), [batch, length, size]), 1), w5, b5);
    },
  };
}

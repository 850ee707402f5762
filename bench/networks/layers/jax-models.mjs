/**
 * The networks in jax-js, channels first as its convolutions take them. Each takes parameters in PyTorch's
 * layout, which it uses up, and a batch, and gives logits.
 */
import { lax, nn, numpy as np } from "@jax-js/jax";
import { SEPARABLE } from "./tasks.mjs";

const linear = (x, weight, bias) => np.matmul(x, np.matrixTranspose(weight)).add(bias);

/** The bias has a shape of its own, [filters, 1, …]. */
function conv(x, weight, bias, { stride = 1, padding = 0, groups = 1 } = {}) {
  const axes = weight.ndim - 2;
  const all = (value) => Array.from({ length: axes }, () => value);
  const options = { featureGroupCount: groups };
  const y = lax.convGeneralDilated(x, weight, all(stride), all([padding, padding]), options);
  return y.add(bias.reshape([-1, ...all(1)]));
}

/**
 * A convolution as who knows jax-js's products writes it by hand: patches of images whose channels are last, side by
 * side, times the weights. Nothing is padded.
 */
function product(x, weight, bias) {
  const [batch, height, width, channels] = x.shape;
  const [filters, , ...size] = weight.shape;
  const [down, across] = [height - size[0] + 1, width - size[1] + 1];
  const places = Array.from({ length: size[0] * size[1] }, (_, i) => {
    const [top, left] = [Math.floor(i / size[1]), i % size[1]];
    const part = x.ref.slice([], [top, top + down], [left, left + across], []);
    return part.reshape([batch * down * across, channels]);
  });
  x.dispose();
  const terms = weight.transpose([2, 3, 1, 0]).reshape([-1, filters]);
  const y = np.matmul(np.concatenate(places, 1), terms).add(bias);
  return y.reshape([batch, down, across, filters]);
}

/** The largest of two, or of two by two. */
function halve(x, axes) {
  const sizes = x.shape.slice(-axes);
  const parts = sizes.flatMap((size) => [size / 2, 2]);
  const at = x.ndim - axes;
  const within = sizes.map((_, i) => at + 2 * i + 1);
  return np.max(x.reshape([...x.shape.slice(0, at), ...parts]), within);
}

const meanOfPositions = (x) => np.mean(x.reshape([x.shape[0], x.shape[1], -1]), -1);

function layerNorm(x, weight, bias) {
  const centred = x.ref.sub(np.mean(x, -1, { keepdims: true }));
  const variance = np.mean(np.square(centred.ref), -1, { keepdims: true });
  return centred
    .div(np.sqrt(variance.add(1e-5)))
    .mul(weight)
    .add(bias);
}

function attention(x, inWeight, inBias, outWeight, outBias, heads) {
  const [batch, length, size] = x.shape;
  const parts = np.split(linear(x, inWeight, inBias), 3, -1);
  const [q, k, v] = parts.map((part) =>
    part.reshape([batch, length, heads, size / heads]).transpose([0, 2, 1, 3]),
  );
  const scores = np.matmul(q, np.matrixTranspose(k)).mul(1 / Math.sqrt(size / heads));
  const context = np.matmul(nn.softmax(scores, -1), v).transpose([0, 2, 1, 3]);
  return linear(context.reshape([batch, length, size]), outWeight, outBias);
}

export const models = {
  cnn([w1, b1, w2, b2, w3, b3], x) {
    const first = nn.relu(conv(x, w1, b1));
    const h = halve(nn.relu(conv(first, w2, b2)), 2);
    return linear(h.reshape([h.shape[0], -1]), w3, b3);
  },
  /** Channels last. */
  cnnOfProducts([w1, b1, w2, b2, w3, b3], x) {
    const h = nn.relu(product(nn.relu(product(x, w1, b1)), w2, b2));
    const [batch, height, width, channels] = h.shape;
    const parts = h.reshape([batch, height / 2, 2, width / 2, 2, channels]);
    return linear(np.max(parts, [2, 4]).reshape([batch, -1]), w3, b3);
  },
  separable(parameters, x) {
    let at = 0;
    const take = () => [parameters[at++], parameters[at++]];
    let h = nn.relu(conv(x, ...take(), { stride: 2, padding: 1 }));
    for (const [groups, , stride] of SEPARABLE) {
      h = nn.relu(conv(h, ...take(), { stride, padding: 1, groups }));
      h = nn.relu(conv(h, ...take()));
    }
    return linear(meanOfPositions(h), ...take());
  },
  keyword([w1, b1, w2, b2, w3, b3, w4, b4], x) {
    let h = halve(nn.relu(conv(x, w1, b1, { padding: 2 })), 1);
    h = halve(nn.relu(conv(h, w2, b2, { padding: 2 })), 1);
    h = nn.relu(conv(h, w3, b3, { padding: 1 }));
    return linear(meanOfPositions(h), w4, b4);
  },
  /** `rows` are those of the table that the ids name, one behind the other. */
  bag([rows, w1, b1, w2, b2], ids) {
    const [batch, length] = ids.shape;
    ids.dispose();
    const size = rows.shape[1];
    const taken = rows.reshape([batch, length, size]);
    return linear(nn.relu(linear(np.mean(taken, 1), w1, b1)), w2, b2);
  },
  gru([ofInputs, ofStates, inputBias, stateBias, weight, bias], x) {
    const [batch, length] = x.shape;
    const units = ofStates.shape[1];
    const given = np.unstack(linear(x, ofInputs, inputBias), 1);
    let h = np.zeros([batch, units]);
    for (let t = 0; t < length; t++) {
      const [xr, xz, xn] = np.split(given[t], 3, -1);
      const own = linear(h.ref, ofStates.ref, stateBias.ref);
      const [hr, hz, hn] = np.split(own, 3, -1);
      const z = nn.sigmoid(xz.add(hz));
      const n = np.tanh(xn.add(nn.sigmoid(xr.add(hr)).mul(hn)));
      h = n.ref.add(z.mul(h.sub(n)));
    }
    ofStates.dispose();
    stateBias.dispose();
    return linear(h, weight, bias);
  },
  transformer([g1, o1, w1, b1, w2, b2, g2, o2, w3, b3, w4, b4, w5, b5], x) {
    const h = x.ref.add(attention(layerNorm(x, g1, o1), w1, b1, w2, b2, 4));
    const inner = nn.gelu(linear(layerNorm(h.ref, g2, o2), w3, b3), { approximate: true });
    return linear(np.mean(h.add(linear(inner, w4, b4)), 1), w5, b5);
  },
};

/**
 * A dense network by hand, as a good engineer writes it without WebAssembly: preallocated
 * Float32Arrays, every inner loop along rows that are contiguous in memory, four of them at a time
 * so that what is loaded is used more than once. Weights are [outputs, inputs], as in PyTorch.
 */

/** y = x·wᵀ + bias, and ReLU over it if asked: four outputs at a time share what is loaded of x. */
export function forward(x, weight, bias, y, rows, inputs, outputs, relu) {
  const whole = outputs - (outputs % 4);
  for (let r = 0; r < rows; r++) {
    const at = r * inputs;
    for (let o = 0; o < whole; o += 4) {
      const [w0, w1, w2, w3] = [o * inputs, (o + 1) * inputs, (o + 2) * inputs, (o + 3) * inputs];
      let [s0, s1, s2, s3] = [bias[o], bias[o + 1], bias[o + 2], bias[o + 3]];
      for (let i = 0; i < inputs; i++) {
        const value = x[at + i];
        s0 += value * weight[w0 + i];
        s1 += value * weight[w1 + i];
        s2 += value * weight[w2 + i];
        s3 += value * weight[w3 + i];
      }
      const to = r * outputs + o;
      y[to] = relu && s0 < 0 ? 0 : s0;
      y[to + 1] = relu && s1 < 0 ? 0 : s1;
      y[to + 2] = relu && s2 < 0 ? 0 : s2;
      y[to + 3] = relu && s3 < 0 ? 0 : s3;
    }
    for (let o = whole; o < outputs; o++) {
      const w = o * inputs;
      let sum = bias[o];
      for (let i = 0; i < inputs; i++) sum += x[at + i] * weight[w + i];
      y[r * outputs + o] = relu && sum < 0 ? 0 : sum;
    }
  }
}

/** grad = deltaᵀ·x and biasGrad = the sum over rows of delta: four rows at a time share a store. */
export function weightGradient(delta, x, grad, biasGrad, rows, inputs, outputs) {
  const whole = rows - (rows % 4);
  grad.fill(0);
  for (let o = 0; o < outputs; o++) {
    const to = o * inputs;
    let total = 0;
    for (let r = 0; r < whole; r += 4) {
      const [x0, x1, x2, x3] = [r * inputs, (r + 1) * inputs, (r + 2) * inputs, (r + 3) * inputs];
      const d = r * outputs + o;
      const [d0, d1] = [delta[d], delta[d + outputs]];
      const [d2, d3] = [delta[d + 2 * outputs], delta[d + 3 * outputs]];
      total += d0 + d1 + d2 + d3;
      for (let i = 0; i < inputs; i++) {
        grad[to + i] += d0 * x[x0 + i] + d1 * x[x1 + i] + d2 * x[x2 + i] + d3 * x[x3 + i];
      }
    }
    for (let r = whole; r < rows; r++) {
      const [at, d] = [r * inputs, delta[r * outputs + o]];
      total += d;
      for (let i = 0; i < inputs; i++) grad[to + i] += d * x[at + i];
    }
    biasGrad[o] = total;
  }
}

/** result = delta·weight where `output`, what ReLU let through, is positive, else 0. */
export function inputGradient(delta, weight, result, output, rows, inputs, outputs) {
  const whole = outputs - (outputs % 4);
  result.fill(0);
  for (let r = 0; r < rows; r++) {
    const to = r * inputs;
    for (let o = 0; o < whole; o += 4) {
      const [w0, w1, w2, w3] = [o * inputs, (o + 1) * inputs, (o + 2) * inputs, (o + 3) * inputs];
      const d = r * outputs + o;
      const [d0, d1, d2, d3] = [delta[d], delta[d + 1], delta[d + 2], delta[d + 3]];
      for (let i = 0; i < inputs; i++) {
        result[to + i] +=
          d0 * weight[w0 + i] + d1 * weight[w1 + i] + d2 * weight[w2 + i] + d3 * weight[w3 + i];
      }
    }
    for (let o = whole; o < outputs; o++) {
      const [w, d] = [o * inputs, delta[r * outputs + o]];
      for (let i = 0; i < inputs; i++) result[to + i] += d * weight[w + i];
    }
    for (let i = 0; i < inputs; i++) if (output[to + i] === 0) result[to + i] = 0;
  }
}

/** The mean cross-entropy of softmax(logits) with integer labels; leaves its gradient in `delta`. */
export function softmaxCrossEntropy(logits, labels, delta, rows, classes) {
  let loss = 0;
  for (let r = 0; r < rows; r++) {
    const at = r * classes;
    let largest = -Infinity;
    for (let c = 0; c < classes; c++) largest = Math.max(largest, logits[at + c]);
    let sum = 0;
    for (let c = 0; c < classes; c++) {
      const e = Math.exp(logits[at + c] - largest);
      delta[at + c] = e;
      sum += e;
    }
    loss += Math.log(sum) + largest - logits[at + labels[r]];
    for (let c = 0; c < classes; c++) delta[at + c] /= sum * rows;
    delta[at + labels[r]] -= 1 / rows;
  }
  return loss / rows;
}

/** Step t of Adam with PyTorch's defaults. */
export function adam(parameter, grad, mean, square, t) {
  const step = 1e-3 / (1 - 0.9 ** t);
  const correction = 1 / Math.sqrt(1 - 0.999 ** t);
  for (let i = 0; i < parameter.length; i++) {
    const g = grad[i];
    const m = 0.9 * mean[i] + 0.1 * g;
    const v = 0.999 * square[i] + 0.001 * g * g;
    mean[i] = m;
    square[i] = v;
    parameter[i] -= (step * m) / (Math.sqrt(v) * correction + 1e-8);
  }
}

/**
 * The mean binary cross-entropy of sigmoid(x·weight + bias) with targets of 0 and 1, x in compressed
 * sparse rows; leaves its gradient in `grad` and `biasGrad`.
 */
export function sparseLogistic({ data, indices, indptr }, targets, weight, bias, grad, biasGrad) {
  const rows = targets.length;
  let loss = 0;
  grad.fill(0);
  biasGrad[0] = 0;
  for (let r = 0; r < rows; r++) {
    const end = indptr[r + 1];
    let logit = bias[0];
    for (let k = indptr[r]; k < end; k++) logit += data[k] * weight[indices[k]];
    const e = Math.exp(-Math.abs(logit));
    loss += Math.max(logit, 0) - logit * targets[r] + Math.log1p(e);
    const delta = ((logit < 0 ? e : 1) / (1 + e) - targets[r]) / rows;
    biasGrad[0] += delta;
    for (let k = indptr[r]; k < end; k++) grad[indices[k]] += delta * data[k];
  }
  return loss / rows;
}

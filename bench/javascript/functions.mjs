/** Scaling, sums, and functions of every element, as one writes them in JavaScript. */

export function scale(values, factor) {
  for (let i = 0; i < values.length; i++) values[i] *= factor;
}

export function flush(values, bound) {
  for (let i = 0; i < values.length; i++) if (Math.abs(values[i]) < bound) values[i] = 0;
}

export function clamp(values, low, high) {
  for (let i = 0; i < values.length; i++) values[i] = Math.min(Math.max(values[i], low), high);
}

export function sumOfSquares(values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i];
  return sum;
}

export function sumOfAbsolutes(values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i]);
  return sum;
}

export function maximum(values) {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
  return largest;
}

export function exp(values) {
  for (let i = 0; i < values.length; i++) values[i] = Math.exp(values[i]);
}

export function log1p(values) {
  for (let i = 0; i < values.length; i++) values[i] = Math.log1p(values[i]);
}

export function relu(values) {
  for (let i = 0; i < values.length; i++) values[i] = Math.max(values[i], 0);
}

export function reluGradient(delta, outputs) {
  for (let i = 0; i < delta.length; i++) if (outputs[i] <= 0) delta[i] = 0;
}

export function leakyRelu(values, negativeSlope) {
  for (let i = 0; i < values.length; i++) if (values[i] <= 0) values[i] *= negativeSlope;
}

export function leakyReluGradient(delta, outputs, negativeSlope) {
  for (let i = 0; i < delta.length; i++) if (outputs[i] <= 0) delta[i] *= negativeSlope;
}

export function tanh(values) {
  for (let i = 0; i < values.length; i++) values[i] = Math.tanh(values[i]);
}

export function tanhGradient(delta, outputs) {
  for (let i = 0; i < delta.length; i++) delta[i] *= 1 - outputs[i] * outputs[i];
}

export function sigmoid(values) {
  for (let i = 0; i < values.length; i++) values[i] = 1 / (1 + Math.exp(-values[i]));
}

export function sigmoidGradient(delta, outputs) {
  for (let i = 0; i < delta.length; i++) delta[i] *= outputs[i] * (1 - outputs[i]);
}

export function gelu(values, slopes) {
  const scale = Math.sqrt(2 / Math.PI);
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    const t = Math.tanh(scale * (x + 0.044715 * x * x * x));
    values[i] = 0.5 * x * (1 + t);
    const inner = scale * (1 + 3 * 0.044715 * x * x);
    slopes[i] = 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * inner;
  }
}

export function silu(values, slopes) {
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    const s = 1 / (1 + Math.exp(-x));
    values[i] = x * s;
    slopes[i] = s * (1 + x * (1 - s));
  }
}

export function multiply(delta, slopes) {
  for (let i = 0; i < delta.length; i++) delta[i] *= slopes[i];
}

/** A sum, and a function of every element, as one writes them in JavaScript. */

export function sumOfSquares([values]) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i];
  return sum;
}

export function tanh([values]) {
  for (let i = 0; i < values.length; i++) values[i] = Math.tanh(values[i]);
}

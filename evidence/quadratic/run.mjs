/** One training, by DeepOBS's protocol. */
import { loadSync, minibatches } from "nadir";
import { CONTESTANTS } from "./contestants.mjs";
import { BATCH, BATCHES, hessian, lossOf, ROWS, rowsOf, SIZE, times } from "./problem.mjs";

/** H, the rows, and the loss of those that testing takes: made once. */
let made;
const problem = () => {
  if (made) return made;
  const matrix = hessian();
  const tested = Array.from({ length: BATCHES * BATCH }, (_, i) => i);
  made = { matrix, data: rowsOf(42), test: lossOf(matrix, rowsOf(43), tested) };
  return made;
};

/**
 * Trains from θ = 1, and takes the losses before each epoch and after the last.
 *
 * In DeepOBS's runs every epoch has the same seven batches in the same order, and the rows that they leave out are
 * never seen: TensorFlow's seed shuffles anew, but alike, when an iterator begins again. The minibatch losses of
 * the published runs show it, with a period of seven. `reshuffled` is what was meant.
 *
 * @param {{ optimizer: string, lr: number, seed: number, epochs: number, reshuffled?: boolean, options?: object }} setting
 *   `options` in place of the contestant's.
 * @returns {{ train: (number | null)[], test: (number | null)[] }} null from where a loss is not finite.
 */
export function descend({ optimizer: name, lr, seed, epochs, reshuffled = false, ...own }) {
  const { matrix, data, test } = problem();
  const { Optimizer, options } = { ...CONTESTANTS[name], ...own };
  const nadir = loadSync();
  // As in TensorFlow's graph, where it is a row: for optimizers of matrices that matters.
  const theta = nadir.parameter({ data: new Float32Array(SIZE).fill(1), shape: [1, SIZE] });
  const optimizer = new Optimizer([theta], { ...options, lr });
  const drawn = minibatches(ROWS, { size: BATCH, dropLast: true, epochs: Infinity, seed });
  const epoch = () => Array.from({ length: BATCHES }, () => drawn.next().value);
  let batches = epoch();
  let means = batches.map((rows) => meanOf(data, rows));
  const train = lossOf(
    matrix,
    data,
    batches.flatMap((rows) => [...rows]),
  );
  const losses = { train: [], test: [] };

  const evaluate = () => {
    optimizer.eval?.();
    const values = [train(theta.data), test(theta.data)];
    optimizer.train?.();
    const areFinite = values.every(Number.isFinite);
    losses.train.push(areFinite ? values[0] : null);
    losses.test.push(areFinite ? values[1] : null);
    return areFinite;
  };
  let goesOn = evaluate();
  for (let done = 0; done < epochs; done++) {
    for (let i = 0; goesOn && i < BATCHES; i++) {
      optimizer.step(() => {
        const away = Float64Array.from(theta.data, (value, k) => value - means[i][k]);
        theta.grad.set(times(matrix, away));
        return 0;
      });
    }
    if (goesOn) goesOn = evaluate();
    else for (const list of Object.values(losses)) list.push(null);
    if (!reshuffled) continue;
    batches = epoch();
    means = batches.map((rows) => meanOf(data, rows));
  }
  nadir.dispose();
  return losses;
}

function meanOf(data, rows) {
  const mean = new Float64Array(SIZE);
  for (const row of rows) for (let i = 0; i < SIZE; i++) mean[i] += data[row * SIZE + i];
  return mean.map((sum) => sum / rows.length);
}

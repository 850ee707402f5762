/**
 * What an event loop hears while `fit` trains: timers everywhere, and what else the platform has. By
 * order alone, with no clock: a training that hears nothing goes on to its end, which is far away.
 */
import { Adam, load } from "nadir";
import { DenseNetwork, fit, meanSquaredError } from "nadir/networks";

const ROWS = 200_000;
const EPOCHS = 5;

/**
 * @param listen told what to call with the name of what was heard; gives the names of all there is to hear.
 * @throws Error if something was not heard before the end.
 */
export async function alive(listen = () => []) {
  const network = new DenseNetwork(await load(), { sizes: [2, 8, 1] });
  const inputs = new Float32Array(2 * ROWS).map((_, i) => (i % 7) / 7);
  const targets = new Float32Array(ROWS);
  const train = (signal) =>
    fit(network, {
      ...{ inputs, targets, loss: meanSquaredError, signal, epochs: EPOCHS, batchSize: 1 },
      optimizer: new Adam(network.parameters),
    });
  const controller = new AbortController();
  const heard = new Set();
  const all = ["timers", ...listen((name) => heard.add(name))];
  const timer = setInterval(() => {
    heard.add("timers");
    if (all.every((name) => heard.has(name))) controller.abort();
  }, 1);
  const { stopped } = await train(controller.signal);
  clearInterval(timer);
  if (stopped !== "signal") {
    const missed = all.filter((name) => !heard.has(name));
    throw new Error(`fit ended by ${stopped}, unheard: ${missed.join(", ")}`);
  }
  if (AbortSignal.timeout === undefined) return;
  const other = await train(AbortSignal.timeout(20));
  if (other.stopped !== "signal") throw new Error("fit has not heard AbortSignal.timeout");
}

import { integer, logUniform, oneMinusLogUniform, tune, uniform } from "nadir/tune";

/** Options of trials, and what a search makes of them. */
export async function drawn() {
  const space = {
    share: uniform(0, 0.7),
    lr: logUniform(1e-5, 3),
    beta: oneMinusLogUniform(0.5, 0.9999),
    size: integer(1, 500),
  };
  const objective = ({ share, lr, beta, size }, { report }) => {
    if (!report(lr + size)) return undefined;
    return share * lr + beta;
  };
  const { best, trials } = await tune({ space, trials: 100, seed: 7, objective });
  const numbers = trials.flatMap(({ options, value }) => [...Object.values(options), value]);
  return [Float64Array.from([...numbers, best.trial])];
}

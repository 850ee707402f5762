/**
 * Who is compared, and what each is tuned over: the learning rate over three and a half decades, momentum or β₁ by how near to 1 it is,
 * decoupled weight decay where the class is used with it, a quarter of the trials without any. Where the paper does not say
 * otherwise, the rate warms up over a twentieth of the steps and falls by a cosine to 0.
 */
import * as nadir from "nadir";
import { choice, logUniform, oneMinusLogUniform } from "nadir/tune";

/** Nothing in a quarter of the trials, else of a {@link logUniform}. */
const noneOr = (dimension) => ({
  at: (place) => (place < 0.25 ? 0 : dimension.at((place - 0.25) / 0.75)),
});
const beta1 = oneMinusLogUniform(0.5, 0.99);
const weightDecay = noneOr(logUniform(1e-3, 1));
const adam = { lr: logUniform(1e-4, 0.3), beta1 };
const decayed = { ...adam, weightDecay };

const falling = (lr, steps) =>
  nadir.cosine({ peak: lr, warmup: Math.ceil(steps / 20), total: steps });

/** By class, with β₁ of `betas`. */
const usual =
  (Class, more) =>
  (params, { lr, beta1, ...options }, { steps }) => {
    const betas = beta1 === undefined ? {} : { betas: [beta1, more?.beta2 ?? 0.999] };
    return new Class(params, { lr: falling(lr, steps), ...betas, ...options });
  };

/**
 * Hidden weights by Muon with AdamW's scale of steps, embeddings, the last layer, biases and what else is no matrix by AdamW
 * at the same rate, as its authors advise.
 */
function muon(params, { lr, momentum, weightDecay }, { steps, isHidden }) {
  const groups = { lr: falling(lr, steps), weightDecay };
  const isMatrix = (name) => params[name].shape.length > 1;
  const hidden = Object.keys(params).filter((name) => isMatrix(name) && isHidden(name));
  const pattern = `^(${hidden.map((name) => name.replaceAll(/[^\w]/g, "\\$&")).join("|")})$`;
  return new (nadir.multi({
    [pattern]: [nadir.Muon, { ...groups, momentum, adjustLrFn: "match_rms_adamw" }],
    "": [nadir.AdamW, groups],
  }))(params);
}

const scheduleFree = (params, { lr, beta1, weightDecay }, { steps }) =>
  new nadir.ScheduleFreeAdamW(params, {
    ...{ lr, betas: [beta1, 0.999], weightDecay, warmupSteps: Math.ceil(steps / 20) },
  });

/** Its rate stays 1, times the cosine. */
const prodigy = (params, { dCoef, beta1, weightDecay }, { steps }) =>
  new nadir.Prodigy(params, {
    ...{ lr: falling(1, steps), betas: [beta1, 0.999], dCoef, weightDecay, safeguardWarmup: true },
  });

const lbfgs = (params, { lr, historySize }) =>
  new nadir.LBFGS(params, {
    ...{ lr, historySize, lineSearch: "strong_wolfe", maxIter: 100, toleranceChange: 0 },
    toleranceGrad: 1e-300,
  });

/**
 * `space` is what is tuned, `make(params, options, { steps, isHidden })` makes one. `rate` is the option that is its
 * learning rate, if not `lr`.
 */
export const contestants = [
  { name: "SGD", space: { lr: logUniform(3e-3, 10) }, make: usual(nadir.SGD) },
  {
    name: "Nesterov",
    space: { lr: logUniform(3e-4, 1), momentum: oneMinusLogUniform(0.5, 0.99) },
    make: (params, { lr, momentum }, { steps }) =>
      new nadir.SGD(params, { lr: falling(lr, steps), momentum, nesterov: true }),
  },
  { name: "Adagrad", space: { lr: logUniform(1e-3, 3) }, make: usual(nadir.Adagrad) },
  {
    name: "RMSprop",
    space: { lr: logUniform(3e-5, 0.1), alpha: oneMinusLogUniform(0.9, 0.999) },
    make: usual(nadir.RMSprop),
  },
  { name: "Adam", space: adam, make: usual(nadir.Adam) },
  { name: "AdamW", space: decayed, make: usual(nadir.AdamW) },
  { name: "NAdamW", space: decayed, make: usual(nadir.NAdamW) },
  { name: "RAdam", space: adam, make: usual(nadir.RAdam) },
  { name: "AdaBelief", space: adam, make: usual(nadir.AdaBelief) },
  {
    name: "Lion",
    space: { lr: logUniform(1e-5, 0.03), beta1, weightDecay: noneOr(logUniform(0.01, 10)) },
    make: usual(nadir.Lion, { beta2: 0.99 }),
  },
  {
    name: "Muon",
    space: { lr: adam.lr, momentum: oneMinusLogUniform(0.5, 0.99), weightDecay },
    make: muon,
    needsMatrices: true,
  },
  { name: "SOAP", space: decayed, make: usual(nadir.SOAP), needsMatrices: true },
  {
    name: "ScheduleFreeAdamW",
    space: { lr: logUniform(3e-4, 1), beta1, weightDecay },
    make: scheduleFree,
  },
  {
    name: "Prodigy",
    space: { dCoef: logUniform(0.1, 10), beta1, weightDecay },
    make: prodigy,
    rate: "dCoef",
  },
  {
    name: "LBFGS",
    space: { lr: logUniform(0.1, 1), historySize: choice([5, 10, 20]) },
    make: lbfgs,
    needsClosure: true,
  },
];

export const contestantNamed = (name) => contestants.find((each) => each.name === name);

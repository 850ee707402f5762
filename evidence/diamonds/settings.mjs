/**
 * What Gorishniy et al. tuned for Diamonds and a plain MLP: `exp/mlp/<optimizer>/diamond/evaluation/config.toml` of their
 * repository, number by number, in the order in which a seed of each takes longer.
 */
import { AdamW, Average, Muon, multi, NAdamW, ScheduleFreeAdamW, SGD, SOAP } from "nadir";

/** Biases do not decay. */
const groups = (parameters) => {
  const all = Object.values(parameters);
  const isBias = ({ name }) => name.endsWith("bias");
  return [
    { params: all.filter((each) => !isBias(each)) },
    { params: all.filter(isBias), weightDecay: 0 },
  ];
};
const by = (Class, options) => ({
  options: { class: Class.name, ...options },
  optimizerOf: (parameters) => new Class(groups(parameters), options),
});

const muon = { lr: 0.00453988563906024, weightDecay: 0.4105667889953085, nsEps: "added" };
const aside = { lr: 0.0006995544497013646, weightDecay: 0.4105667889953085 };

/** Hidden matrices by Muon; biases and the output by Adam with decay, of which biases have none. */
function muonOf(parameters) {
  const output = Object.keys(parameters).findLast((name) => name.endsWith("weight"));
  const Several = multi({
    bias$: [AdamW, { ...aside, weightDecay: 0 }],
    [`^${output.replaceAll(".", "\\.")}$`]: [AdamW, aside],
    "": [Muon, muon],
  });
  return new Several(parameters);
}

/**
 * @typedef {object} Setting
 * @property {string} name theirs, of the folder.
 * @property {string} title
 * @property {number} blocks of dense → ReLU → dropout
 * @property {number} width
 * @property {number} dropout
 * @property {number} parameters how many their report says there are
 * @property {number} epochs about how many theirs took until the best, of which the time is estimated
 * @property {number} step about milliseconds on one thread, likewise
 * @property {object} options what the optimizer is made of, as data
 */

/** @type {Setting[]} */
export const settings = [
  {
    ...{ name: "soap", title: "SOAP", blocks: 1, width: 176, dropout: 0 },
    ...{ parameters: 4929, epochs: 627, step: 3 },
    ...by(SOAP, { lr: 0.000134657443257775, weightDecay: 0.08055101429228603 }),
  },
  {
    ...{ name: "muon", title: "Muon", blocks: 5, width: 464, dropout: 0 },
    ...{ parameters: 876_033, epochs: 29, step: 200 },
    options: { class: "Muon", ...muon, others: { class: "AdamW", ...aside } },
    optimizerOf: muonOf,
  },
  {
    ...{ name: "adamw", title: "AdamW", blocks: 5, width: 784, dropout: 0.288957687344808 },
    ...{ parameters: 2_483_713, epochs: 118, step: 130 },
    ...by(AdamW, { lr: 0.0001149205168746616, weightDecay: 2.1016938567288475 }),
  },
  {
    ...{ name: "adamw-ema", title: "AdamW, EMA", blocks: 5, width: 848 },
    ...{ dropout: 0.31037142093322273, parameters: 2_903_553, epochs: 102, step: 150 },
    ...by(AdamW, { lr: 0.0001839380709712607, weightDecay: 3.5860565448557358 }),
    decay: 0.9010232423519035,
    averageOf: (parameters) => new Average(parameters, { decay: 0.9010232423519035 }),
  },
  {
    ...{ name: "sgd", title: "SGD", blocks: 6, width: 672, dropout: 0 },
    ...{ parameters: 2_280_097, epochs: 162, step: 110 },
    ...by(SGD, {
      ...{ lr: 0.04046256058273332, momentum: 0.9, dampening: 0.9 },
      weightDecay: 0.005008965167015456,
    }),
  },
  {
    ...{ name: "nadamw", title: "NAdamW", blocks: 5, width: 592, dropout: 0.17887286719939677 },
    ...{ parameters: 1_420_801, epochs: 197, step: 80 },
    ...by(NAdamW, {
      ...{ lr: 3.0050216554817422e-5, weightDecay: 3.0473754037830627 },
      momentumSchedule: "dozat",
    }),
  },
  {
    ...{ name: "schedulefree", title: "Schedule-Free AdamW", blocks: 3, width: 912 },
    ...{ dropout: 0.3788735318786294, parameters: 1_690_849, epochs: 558, step: 90 },
    ...by(ScheduleFreeAdamW, { lr: 0.00013288113039963264, weightDecay: 1.7904798498323609 }),
  },
];

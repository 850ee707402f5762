import { describeWrong } from "../golden/wrong.ts";
import { describeAgreement } from "./agrees.ts";
import { rules } from "./reference.ts";

const { NAdam } = rules;

/** Choi et al. (arXiv:1910.05446), table 1: NAdam's formula with Ruder's constant momentum. */
describeAgreement("NAdamW", {
  defaults: {
    ...NAdam!.defaults,
    lr: 1e-3,
    momentumSchedule: "ruder",
    weightDecay: 1e-2,
    decoupledWeightDecay: true,
  },
  element: NAdam!.element,
});

describeWrong([
  ["algoperf", "NAdamW", { momentumSchedule: "dozat" }],
  ["algoperf", "NAdamW", { momentumSchedule: "constant" }],
  ["algoperf", "NAdamW", { decoupledWeightDecay: false }],
  ["algoperf", "NAdamW", { epsPlacement: "uncorrected" }],
  ["algoperf", "NAdamW", { initialAccumulator: 1e-3 }],
  ["optax", "NAdamW", { momentumSchedule: "dozat" }],
  ["optax", "NAdamW", { momentumSchedule: "ruder" }],
]);

import { describeWrong } from "../golden/wrong.ts";
import { describeAgreement } from "./agrees.ts";
import { rules } from "./reference.ts";

const { Adamax } = rules;

/** Kingma & Ba, algorithm 2, with decay as Loshchilov & Hutter (arXiv:1711.05101) have it. */
describeAgreement("AdamaxW", {
  defaults: { ...Adamax!.defaults, weightDecay: 1e-4, decoupledWeightDecay: true },
  element: Adamax!.element,
});

describeWrong([
  ["optax", "AdamaxW", { weightDecay: 0 }],
  ["optax", "AdamaxW", { decoupledWeightDecay: false }],
  ["optax", "AdamaxW", { epsPlacement: "outside" }],
]);

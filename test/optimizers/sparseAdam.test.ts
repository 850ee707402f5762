import { describeAgreement } from "./agrees.ts";
import { rules } from "./reference.ts";

const { defaults, element } = rules.Adam!;

describeAgreement("SparseAdam", {
  defaults: { ...defaults, epsPlacement: "uncorrected" },
  element,
});

/** What is trained. Each takes less than a second a run. */

import { contestants } from "./contestants.mjs";
import { prices } from "./problems/diamonds.mjs";
import { convolutions, dense64 } from "./problems/digits.mjs";
import { formulaFit } from "./problems/formula.mjs";
import { sentences } from "./problems/reviews.mjs";
import { gan } from "./problems/ring.mjs";
import { sonnets } from "./problems/sonnets.mjs";

export const problems = [dense64, convolutions, prices, sentences, formulaFit, gan, sonnets];

export const problemNamed = (name) => problems.find((each) => each.name === name);

/** Who is tried on it: matrix methods where there are hidden matrices, L-BFGS where the loss is always the same function. */
export const contestantsOf = ({ hasMatrices = true, takesClosure = false }) =>
  contestants.filter(
    ({ needsMatrices, needsClosure }) =>
      (hasMatrices || !needsMatrices) && (takesClosure || !needsClosure),
  );

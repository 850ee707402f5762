import { gruGradient as backward, gru as forward } from "#kernels/gru.js";
import type { Recipe } from "./recipe.ts";
import { type Kind, type RecurrentOptions, recurrent } from "./recurrent.ts";

const KIND: Kind = {
  ...{ name: "gru", gates: 3, kept: 1, working: 4, hasTwoDeltas: true },
  ...{ forward, backward },
};

/**
 * Gated recurrent units over tokens [length, features]: PyTorch's `GRU`. From a state h of zeros, at each time
 *
 * - r = σ(W_ir·x + b_ir + W_hr·h + b_hr), z = σ(W_iz·x + b_iz + W_hz·h + b_hz),
 * - n = tanh(W_in·x + b_in + r·(W_hn·h + b_hn)),
 * - h ← (1 − z)·n + z·h
 *
 * (Cho et al., arXiv:1406.1078, with r behind the product).
 *
 * Parameters, the parts of r, z and n one below the other: `weight_ih_l0` [3 · units, features], `weight_hh_l0`
 * [3 · units, units], `bias_ih_l0` and `bias_hh_l0` [3 · units], all at first uniform in ±1/√units.
 * @param units numbers of the state: a whole number in [1, 2³¹).
 * @throws TypeError, RangeError for bad options.
 */
export const gru = (units: number, options: RecurrentOptions = {}): Recipe =>
  recurrent(KIND, units, options);

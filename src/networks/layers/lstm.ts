import { lstmGradient as backward, lstm as forward } from "#kernels/lstm.js";
import type { Recipe } from "./recipe.ts";
import { type Kind, type RecurrentOptions, recurrent } from "./recurrent.ts";

const KIND: Kind = {
  ...{ name: "lstm", gates: 4, kept: 2, working: 6, hasTwoDeltas: false },
  ...{ forward, backward },
};

/**
 * Long short-term memory over tokens [length, features]: PyTorch's `LSTM`. From a state h and a cell c of zeros, at
 * each time
 *
 * - i = σ(W_ii·x + b_ii + W_hi·h + b_hi), and so f and o of their own, g with tanh in place of σ,
 * - c ← f·c + i·g,
 * - h ← o·tanh c
 *
 * (Hochreiter & Schmidhuber 1997, with the forget gate of Gers, Schmidhuber & Cummins 2000).
 *
 * Parameters, the parts of i, f, g and o one below the other: `weight_ih_l0` [4 · units, features], `weight_hh_l0`
 * [4 · units, units], `bias_ih_l0` and `bias_hh_l0` [4 · units], all at first uniform in ±1/√units.
 * @param units numbers of the state: a whole number in [1, 2³¹).
 * @throws TypeError, RangeError for bad options.
 */
export const lstm = (units: number, options: RecurrentOptions = {}): Recipe =>
  recurrent(KIND, units, options);

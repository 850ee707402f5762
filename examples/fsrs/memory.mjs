/**
 * FSRS-6's model of a memory, forwards and backwards: how likely a card is recalled, and the gradient of the loss by all
 * 21 parameters, derived by hand.
 *
 * A memory has a stability s, the days after which it is recalled in nine of ten cases, and a difficulty d from 1 to 10.
 * Each review makes new ones of them, by its rating g (1 again, 2 hard, 3 good, 4 easy) and the days t since the one before:
 *
 *     recall       R(t, s) = (1 + f·t/s)^−w₂₀,  f = 0.9^(−1/w₂₀) − 1
 *     success      s·(1 + e^w₈·(11 − d)·s^−w₉·(e^(w₁₀·(1 − R)) − 1)·[w₁₅ if hard]·[w₁₆ if easy])
 *     failure      min(w₁₁·d^−w₁₂·((s + 1)^w₁₃ − 1)·e^(w₁₄·(1 − R)), s·e^(−w₁₇·w₁₈))
 *     same day     s·i,  i = e^(w₁₇·(g − 3 + w₁₈))·s^−w₁₉, at least 1 unless it is "again"
 *     difficulty   w₇·D(4) + (1 − w₇)·(d − w₆·(g − 3)·(10 − d)/9),  D(g) = w₄ − e^(w₅·(g − 1)) + 1
 *
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
import { S_MAX, S_MIN } from "./parameters.mjs";

/** Reviews of a card that are looked at, at most. */
export const LONGEST = 64;
const LN_0_9 = Math.log(0.9);

/** Of the item that is looked at: stability and difficulty after each review. */
const stabilities = new Float64Array(LONGEST);
const difficulties = new Float64Array(LONGEST);

const within = (value, low, high) => Math.min(Math.max(value, low), high);
const isWithin = (value, low, high) => value >= low && value <= high;

const firstDifficulty = (w, g) => w[4] - Math.exp(w[5] * (g - 1)) + 1;

/** f of the forgetting curve. */
const factorOf = (w) => Math.exp(-LN_0_9 / w[20]) - 1;

/** How likely a memory of stability `s` is recalled after `t` days. */
export const recall = (w, t, s, f = factorOf(w)) => Math.exp(-w[20] * Math.log(1 + (f * t) / s));

/** A difficulty before it is brought within its bounds. */
function rawDifficulty(w, d, g) {
  const next = d - (w[6] * (g - 3) * (10 - d)) / 9;
  return w[7] * firstDifficulty(w, 4) + (1 - w[7]) * next;
}

const sameDay = (w, s, g) => Math.exp(w[17] * (g - 3 + w[18]) - w[19] * Math.log(s));

/** What success multiplies a stability by, less 1. */
function growth(w, s, d, g, r) {
  const rating = g === 2 ? w[15] : g === 4 ? w[16] : 1;
  const more = Math.exp(w[10] * (1 - r)) - 1;
  return (11 - d) * Math.exp(w[8] - w[9] * Math.log(s)) * more * rating;
}

const forgotten = (w, s, d, r) =>
  w[11] * Math.exp(w[14] * (1 - r) - w[12] * Math.log(d)) * (Math.exp(w[13] * Math.log(s + 1)) - 1);

const leastForgotten = (w, s) => s * Math.exp(-w[17] * w[18]);

/** A stability before it is brought within its bounds. */
function rawStability(w, s, d, g, t, f) {
  if (t < 1) return s * (g > 1 ? Math.max(1, sameDay(w, s, g)) : sameDay(w, s, g));
  const r = recall(w, t, s, f);
  if (g > 1) return s * (1 + growth(w, s, d, g, r));
  return Math.min(forgotten(w, s, d, r), leastForgotten(w, s));
}

/** Stability and difficulty after each of the first `length` reviews of a card, and the last stability. */
function remember(w, { ratings, days }, length, f) {
  let s = within(w[ratings[0] - 1], S_MIN, S_MAX);
  let d = within(firstDifficulty(w, ratings[0]), 1, 10);
  stabilities[0] = s;
  difficulties[0] = d;
  for (let i = 1; i < length; i++) {
    const next = rawStability(w, s, d, ratings[i], days[i], f);
    d = within(rawDifficulty(w, d, ratings[i]), 1, 10);
    s = within(next, S_MIN, S_MAX);
    stabilities[i] = s;
    difficulties[i] = d;
  }
  return s;
}

/** Stability and difficulty after the first `length` reviews of a card. */
export function remembered(w, card, length) {
  const stability = remember(w, card, length, factorOf(w));
  return { stability, difficulty: difficulties[length - 1] };
}

/**
 * The loss of an item, −ln of how likely was what happened: after `length` reviews of a card, `elapsed` days later, it was
 * recalled or not.
 */
export function lossOf(w, { card, length, elapsed, isRecalled }) {
  const f = factorOf(w);
  const r = recall(w, elapsed, remember(w, card, length, f), f);
  return -Math.max(-100, Math.log(isRecalled ? r : 1 - r));
}

/** Adds the gradient of a recall r = R(t, s) of slope `by` to that of w₂₀; @returns the slope by s. */
function backRecall(w, t, s, f, r, by, gradient) {
  const inside = 1 + (f * t) / s;
  const byInside = (by * -w[20] * r) / inside;
  const fByDecay = ((f + 1) * LN_0_9) / (w[20] * w[20]);
  gradient[20] += byInside * (t / s) * fByDecay - by * r * Math.log(inside);
  return (byInside * -f * t) / (s * s);
}

/** Adds the gradient of a stability after a review, of slope `by`; sets `slopes` to those by s and d before it. */
function backStability(w, s, d, g, t, f, by, gradient) {
  slopes.s = 0;
  slopes.d = 0;
  if (t < 1) return backSameDay(w, s, g, by, gradient);
  const r = recall(w, t, s, f);
  if (g > 1) backSuccess(w, s, d, g, r, by, gradient);
  else if (!backFailure(w, s, d, r, by, gradient)) return;
  slopes.s += backRecall(w, t, s, f, r, slopes.r, gradient);
}
const slopes = { s: 0, d: 0, r: 0 };

function backSameDay(w, s, g, by, gradient) {
  const increase = sameDay(w, s, g);
  if (g > 1 && increase < 1) {
    slopes.s = by;
    return;
  }
  const byLog = by * s * increase; // by ln of the increase
  slopes.s = by * increase * (1 - w[19]);
  gradient[17] += byLog * (g - 3 + w[18]);
  gradient[18] += byLog * w[17];
  gradient[19] -= byLog * Math.log(s);
}

function backSuccess(w, s, d, g, r, by, gradient) {
  const rating = g === 2 ? w[15] : g === 4 ? w[16] : 1;
  const power = Math.exp(w[10] * (1 - r));
  const scaled = (11 - d) * Math.exp(w[8] - w[9] * Math.log(s));
  const plain = scaled * (power - 1); // growth without the rating
  const byLog = by * s * plain * rating; // by ln of the growth
  gradient[8] += byLog;
  gradient[9] -= byLog * Math.log(s);
  if (g === 2) gradient[15] += by * s * plain;
  if (g === 4) gradient[16] += by * s * plain;
  const byPower = by * s * scaled * rating * power;
  gradient[10] += byPower * (1 - r);
  slopes.r = -byPower * w[10];
  slopes.d = -byLog / (11 - d);
  slopes.s = by * (1 + plain * rating * (1 - w[9]));
}

/** @returns whether the recall played a part. */
function backFailure(w, s, d, r, by, gradient) {
  const lost = forgotten(w, s, d, r);
  const least = leastForgotten(w, s);
  if (least <= lost) {
    gradient[17] -= by * least * w[18];
    gradient[18] -= by * least * w[17];
    slopes.s = (by * least) / s;
    return false;
  }
  const byLog = by * lost; // by ln of it
  const power = Math.exp(w[13] * Math.log(s + 1));
  const byPower = byLog / (power - 1);
  gradient[11] += byLog / w[11];
  gradient[12] -= byLog * Math.log(d);
  gradient[13] += byPower * power * Math.log(s + 1);
  gradient[14] += byLog * (1 - r);
  slopes.r = -byLog * w[14];
  slopes.d = (-byLog * w[12]) / d;
  slopes.s = (byPower * power * w[13]) / (s + 1);
  return true;
}

/** Adds the gradient of the first difficulty for a rating, unbounded. */
function backFirstDifficulty(w, g, by, gradient) {
  gradient[4] += by;
  gradient[5] -= by * (g - 1) * Math.exp(w[5] * (g - 1));
}

/** Adds the gradient of a difficulty of slope `by`; @returns the slope by the one before. */
function backDifficulty(w, d, g, by, gradient) {
  if (!isWithin(rawDifficulty(w, d, g), 1, 10)) return 0;
  const next = d - (w[6] * (g - 3) * (10 - d)) / 9;
  gradient[7] += by * (firstDifficulty(w, 4) - next);
  backFirstDifficulty(w, 4, by * w[7], gradient);
  const byNext = by * (1 - w[7]);
  gradient[6] -= (byNext * (g - 3) * (10 - d)) / 9;
  return byNext * (1 + (w[6] * (g - 3)) / 9);
}

/** {@link lossOf}, whose gradient is added to `gradient`. */
export function lossAndGradient(w, item, gradient) {
  const { card, length, elapsed, isRecalled } = item;
  const { ratings, days } = card;
  const f = factorOf(w);
  const last = remember(w, card, length, f);
  const r = recall(w, elapsed, last, f);
  const byRecall = (r - isRecalled) / Math.max(r * (1 - r), 1e-12);
  let byS = backRecall(w, elapsed, last, f, r, byRecall, gradient);
  let byD = 0;
  for (let i = length - 1; i > 0; i--) {
    const [s, d, g] = [stabilities[i - 1], difficulties[i - 1], ratings[i]];
    const byDifficulty = byD === 0 ? 0 : backDifficulty(w, d, g, byD, gradient);
    // At a bound it stands still; only there is it worth looking at what it was before.
    const isAtBound = stabilities[i] === S_MIN || stabilities[i] === S_MAX;
    const moves = !isAtBound || isWithin(rawStability(w, s, d, g, days[i], f), S_MIN, S_MAX);
    if (!moves) byS = 0;
    backStability(w, s, d, g, days[i], f, byS, gradient);
    byS = slopes.s;
    byD = byDifficulty + slopes.d;
  }
  const g = ratings[0];
  if (isWithin(w[g - 1], S_MIN, S_MAX)) gradient[g - 1] += byS;
  if (isWithin(firstDifficulty(w, g), 1, 10)) backFirstDifficulty(w, g, byD, gradient);
  return -Math.max(-100, Math.log(isRecalled ? r : 1 - r));
}

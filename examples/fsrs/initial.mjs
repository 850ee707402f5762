/** The first four parameters: stabilities after a first rating, each from a forgetting curve of its own. */
import { recall } from "./memory.mjs";
import { bounded, defaults } from "./parameters.mjs";

/** By how much ln of a stability lies between its neighbours', where nobody has given that rating. */
const [HARD, GOOD] = [0.41, 0.54];

/** Days that went by to the second review, how often, and the share recalled, which one average review more draws in. */
function curveOf(items, mean) {
  const byDays = new Map();
  for (const { elapsed, isRecalled } of items) {
    const at = byDays.get(elapsed) ?? { elapsed, count: 0, recalled: 0 };
    at.count++;
    at.recalled += isRecalled;
    byDays.set(elapsed, at);
  }
  return [...byDays.values()].map(({ elapsed, count, recalled }) => {
    return { elapsed, count, share: (recalled + mean) / (count + 1) };
  });
}

/** How unlikely a curve is at a stability, which may differ from the usual one for good reason only. */
export function lossOfStability(curve, s, usual) {
  const losses = curve.map(({ elapsed, count, share }) => {
    const r = recall(defaults, elapsed, s);
    return -count * (share * Math.log(r) + (1 - share) * Math.log(1 - r));
  });
  return losses.reduce((sum, loss) => sum + loss, Math.abs(s - usual) / 16);
}

/** Where a function of one valley is least between two numbers: the golden section. */
function least(f, low, high) {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [x, y] = [b - golden * (b - a), a + golden * (b - a)];
  let [atX, atY] = [f(x), f(y)];
  while (b - a > 1e-9) {
    if (atX < atY) {
      [b, y, atY, x] = [y, x, atX, y - golden * (y - a)];
      atX = f(x);
    } else {
      [a, x, atX, y] = [x, y, atY, x + golden * (b - x)];
      atY = f(y);
    }
  }
  return (a + b) / 2;
}

/** The stabilities that can be told, by rating 0 to 3, and their curves. */
export function measured(items) {
  const mean = items.reduce((sum, { isRecalled }) => sum + isRecalled, 0) / items.length;
  return [0, 1, 2, 3].map((k) => {
    const own = items.filter(({ isFirst, card }) => isFirst && card.ratings[0] === k + 1);
    if (own.length === 0) return undefined;
    const curve = curveOf(own, mean);
    const usual = defaults[k];
    const log = least(
      (x) => lossOfStability(curve, Math.exp(x), usual),
      Math.log(1e-3),
      Math.log(100),
    );
    return { stability: Math.exp(log), count: own.length, curve };
  });
}

/** A better rating has no lower stability: of two the one that is known by more reviews stays. */
function order(found) {
  for (const [low, high] of [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 2],
    [1, 3],
    [0, 3],
  ]) {
    const [a, b] = [found[low], found[high]];
    if (!a || !b || a.stability <= b.stability) continue;
    if (a.count > b.count) b.stability = a.stability;
    else a.stability = b.stability;
  }
}

/**
 * ln of all four where two or three are known. Hard lies between again and good, and good between hard and easy:
 * h = 0.41·a + 0.59·g and g = 0.46·h + 0.54·e, of which each gives what it lacks.
 */
function filledIn(logs) {
  let [a, h, g, e] = logs;
  const lacks = (value) => value === undefined;
  if (lacks(h) && lacks(g)) {
    h = (HARD * a + (1 - HARD) * GOOD * e) / (1 - (1 - HARD) * (1 - GOOD));
  }
  h ??= lacks(a) ? (g - GOOD * e) / (1 - GOOD) : HARD * a + (1 - HARD) * g;
  g ??= lacks(e) ? (h - HARD * a) / (1 - HARD) : (1 - GOOD) * h + GOOD * e;
  a ??= (h - (1 - HARD) * g) / HARD;
  e ??= (g - (1 - GOOD) * h) / GOOD;
  return [a, h, g, e];
}

/** Where the 21 parameters start: the first four by these reviews, all others as usual. */
export function initialParameters(items) {
  const found = measured(items);
  order(found);
  const known = found.filter((each) => each !== undefined);
  if (known.length === 0) throw new RangeError("no card was reviewed on a second day");
  const w = defaults.slice();
  if (known.length === 1) {
    const only = found.findIndex((each) => each !== undefined);
    const factor = found[only].stability / defaults[only];
    for (let k = 0; k < 4; k++) w[k] *= factor;
  } else {
    w.set(filledIn(found.map((each) => each && Math.log(each.stability))).map(Math.exp));
  }
  return w.map((value, k) => (k < 4 ? bounded(value, k) : value));
}

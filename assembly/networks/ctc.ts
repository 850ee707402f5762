/**
 * Connectionist temporal classification: how likely labels are, whichever positions say them.
 * Graves et al., "Connectionist Temporal Classification" (ICML 2006), section 4, in logarithms.
 *
 * A path goes through states, which come in pairs, [blank, label 0], [blank, label 1], …, [blank, none]: a vector
 * each. At each position it stays, or goes on by one, or, from a label to another one, by two. Before and behind a
 * row of pairs there is one more, to which no path comes.
 *
 * All is in double for either precision, since errors add up along a row; f32 has functions of fewer coefficients, by
 * which gradients of 3,000 positions are still off by no more than their rounding. What the states of a position have
 * in common is taken off, so that no bits of their differences are lost in it.
 */
import { exponential, logarithmOf1p } from "../functions";
import { lengthAt } from "./lengths";
import { exponentials, largest, logarithm } from "./softmax";

/** log(eᵃ + eᵇ + eᶜ), of −∞ too. Unlike `larger`, max keeps a NaN wherever it is. */
function sumOf<T>(a: v128, b: v128, c: v128): v128 {
  const larger = f64x2.max(a, b);
  const top = f64x2.max(larger, c);
  const from = v128.andnot(top, f64x2.eq(top, f64x2.splat(-Infinity)));
  const one = exponential<T>(f64x2.sub(f64x2.min(a, b), from));
  const other = exponential<T>(f64x2.sub(f64x2.min(larger, c), from));
  return f64x2.add(top, logarithmOf1p<T>(f64x2.add(one, other)));
}

@inline
function largerLane(x: v128): f64 {
  return max(f64x2.extract_lane(x, 0), f64x2.extract_lane(x, 1));
}

/** Of a row of states no path comes to any. */
function close(states: usize, count: usize): void {
  for (let k: usize = 0; k < count + 3; k++) v128.store(states + 16 * k, f64x2.splat(-Infinity));
}

/** How many of `count` labels are as the one before: between them there must be a blank. */
function repeats(labels: usize, count: usize): usize {
  let repeated: usize = 0;
  for (let k: usize = 1; k < count; k++) {
    if (load<u32>(labels + 4 * k) == load<u32>(labels + 4 * k - 4)) repeated++;
  }
  return repeated;
}

/** For each pair 0 for a label to which paths come by two, else −∞. */
function writeSkips(skips: usize, labels: usize, count: usize): void {
  close(skips, count);
  for (let k: usize = 1; k < count; k++) {
    const isOther = load<u32>(labels + 4 * k) != load<u32>(labels + 4 * k - 4);
    if (isOther) store<f64>(skips + 16 * k + 8, 0);
  }
}

/** The first pair from which a path still comes to the end, and the last to which it has come. */
@inline
function first(t: usize, time: usize, count: usize): usize {
  const left = time - t;
  return count > left ? count - left : 0;
}

@inline
function last(t: usize, count: usize): usize {
  return min(t, count);
}

/** What a position says of pair k: logarithms, where the blank's is known and the label's is less by `off`. */
@inline
function said<T>(logits: usize, labels: usize, k: usize, count: usize, ofBlank: f64, off: f64): v128 {
  let ofLabel = -Infinity;
  if (k < count) ofLabel = <f64>load<T>(logits + load<u32>(labels + 4 * k) * sizeof<T>()) - off;
  return f64x2.replace_lane(f64x2.splat(ofBlank), 1, ofLabel);
}

/**
 * Σ over rows of rowScale · −log P(labels | logits); gradient ← that with respect to the logits, rows × time ×
 * classes. Row scales are f64; of a row whose scale is 0 nothing counts. A row has room for `time` labels (u32). How
 * many it has, and how many positions count, are the first numbers of a row of `targets`, as long as one of logits;
 * or, if `lengths` (u32) are not at address 0, they say the latter. Where labels cannot be said by so few positions
 * the loss is ∞ and the gradient NaN, or with `zeroInfinity` both are 0.
 *
 * work, which holds a row's states, for n labels at most:
 *
 *     | skips | after | before the first, at each position | norm, 1/sum: time | shares: classes |
 *
 * 16 · (n + 3) · (time + 3) + 16 · time + 8 · classes bytes.
 */
@kernel
export function ctc<T>(
  logits: usize, targets: usize, labels: usize, lengths: usize, rowScales: usize, gradient: usize, work: usize,
  rows: usize, time: usize, classes: usize, blank: usize, zeroInfinity: bool,
): f64 {
  const bytes = time * classes * sizeof<T>();
  let loss: f64 = 0;
  for (let row: usize = 0; row < rows; row++) {
    const scale = load<f64>(rowScales + 8 * row);
    let counted: usize = 0;
    if (scale) {
      const count = <usize>load<T>(targets);
      const own = lengthAt(lengths, row, <usize>load<T>(targets + sizeof<T>()));
      let value = Infinity;
      if (count + repeats(labels, min(count, time)) <= own) {
        value = rowLoss<T>(logits, labels, gradient, work, own, classes, count, blank, scale);
      }
      if (!(zeroInfinity && value == Infinity)) {
        loss += scale * value;
        counted = own * classes * sizeof<T>();
        for (let at: usize = 0; value == Infinity && at < counted; at += sizeof<T>()) {
          store<T>(gradient + at, <T>NaN);
        }
      }
    }
    memory.fill(gradient + counted, 0, bytes - counted);
    logits += bytes;
    gradient += bytes;
    targets += bytes;
    labels += 4 * time;
  }
  return loss;
}

/** Of `time` positions, which may be enough for the labels. */
function rowLoss<T>(
  logits: usize, labels: usize, gradient: usize, work: usize, time: usize, classes: usize, count: usize,
  blank: usize, scale: f64,
): f64 {
  const states = 16 * (count + 3);
  const after = work + states;
  const before = after + states;
  const norms = before + states * (time + 1);
  writeSkips(work, labels, count);
  const loss = forward<T>(logits, labels, work, before, norms, gradient, time, classes, count, blank);
  if (loss == Infinity) return loss;
  backward<T>(
    logits, labels, work, before, after, norms, gradient, time, classes, count, blank, scale,
  );
  return loss;
}

/**
 * before ← behind a row for no position, for each the logarithms of how likely paths come to its states, less what
 * they have in common; gradient ← softmax, but for the division by its sum. Returns the loss.
 */
function forward<T>(
  logits: usize, labels: usize, skips: usize, before: usize, norms: usize, gradient: usize,
  time: usize, classes: usize, count: usize, blank: usize,
): f64 {
  close(before, count);
  store<f64>(before + 16, 0);
  let common: f64 = 0;
  let shift: f64 = 0;
  for (let t: usize = 0; t < time; t++) {
    const top = largest<T>(logits, classes);
    const sum = exponentials<T>(logits, gradient, classes, top);
    const norm = top + logarithm(sum);
    store<f64>(norms, norm);
    store<f64>(norms + 8, 1 / sum);
    const off = norm + shift;
    common += shift;
    const ofBlank = <f64>load<T>(logits + blank * sizeof<T>()) - off;
    const next = before + 16 * (count + 3);
    close(next, count);
    let most = f64x2.splat(-Infinity);
    for (let k = first(t, time, count); k <= last(t, count); k++) {
      const at = before + 16 * k;
      const skipping = f64x2.add(v128.load(at), v128.load(skips + 16 * k));
      const come = sumOf<T>(v128.load(at, 16), v128.load(at, 8), skipping);
      const here = f64x2.add(come, said<T>(logits, labels, k, count, ofBlank, off));
      v128.store(next + 16 * k, here, 16);
      most = f64x2.max(most, here);
    }
    const larger = largerLane(most);
    shift = larger == -Infinity ? 0 : larger;
    before = next;
    norms += 16;
    logits += classes * sizeof<T>();
    gradient += classes * sizeof<T>();
  }
  // The last label, and the blank behind it.
  const ends = v128.load(before + 16 * count, 8);
  const other = v128.shuffle<u64>(ends, ends, 1, 0);
  const sum = sumOf<T>(ends, other, f64x2.splat(-Infinity));
  return 0 - (common + f64x2.extract_lane(sum, 0));
}

/** gradient, which has exponentials ← that of the row: scale · (softmax − the share of paths that say the class). */
function backward<T>(
  logits: usize, labels: usize, skips: usize, before: usize, after: usize, norms: usize, gradient: usize,
  time: usize, classes: usize, count: usize, blank: usize, scale: f64,
): void {
  close(after, count);
  // There a path is that has said all.
  store<f64>(after + 16 * (count + 1), 0);
  const shares = norms + 16 * time;
  let shift: f64 = 0;
  for (let left = time; left; --left) {
    const t = left - 1;
    const start = first(t, time, count);
    const end = last(t, count);
    const row = t * classes * sizeof<T>();
    const norm = norms + 16 * t;
    const through = before + 16 * (count + 3) * left;
    shift = goBack<T>(
      logits + row, labels, skips, through, after, start, end, count, blank, load<f64>(norm) + shift,
    );
    const all = writeShares<T>(through, labels, shares, classes, start, end, count, blank);
    writeGradient<T>(gradient + row, shares, classes, load<f64>(norm, 8), 1 / all, scale);
  }
}

/**
 * after: of the states of the position behind, the logarithms of how likely paths go on through them to the end; ←
 * those of this one, less `off`. through: of this one's states, how likely paths come to them; ← and go on. Returns
 * what is common to `after`.
 */
function goBack<T>(
  logits: usize, labels: usize, skips: usize, through: usize, after: usize,
  start: usize, end: usize, count: usize, blank: usize, off: f64,
): f64 {
  const ofBlank = <f64>load<T>(logits + blank * sizeof<T>()) - off;
  let most = f64x2.splat(-Infinity);
  for (let k = start; k <= end; k++) {
    const at = after + 16 * k;
    const skipping = f64x2.add(v128.load(at, 32), v128.load(skips + 16 * k, 16));
    const gone = sumOf<T>(v128.load(at, 16), v128.load(at, 24), skipping);
    const here = f64x2.add(gone, said<T>(logits, labels, k, count, ofBlank, off));
    v128.store(at, here, 16);
    most = f64x2.max(most, here);
    const to = through + 16 * k;
    v128.store(to, f64x2.add(v128.load(to, 16), gone), 16);
  }
  return largerLane(most);
}

/** shares ← of each class how likely paths say it at a position, by their states, times what is returned. */
function writeShares<T>(
  through: usize, labels: usize, shares: usize, classes: usize, start: usize, end: usize, count: usize, blank: usize,
): f64 {
  let most = f64x2.splat(-Infinity);
  for (let k = start; k <= end; k++) most = f64x2.max(most, v128.load(through + 16 * k, 16));
  const top = f64x2.splat(largerLane(most));
  let all = f64x2.splat(0);
  memory.fill(shares, 0, 8 * classes);
  for (let k = start; k <= end; k++) {
    const share = exponential<T>(f64x2.sub(v128.load(through + 16 * k, 16), top));
    all = f64x2.add(all, share);
    if (k == count) continue;
    const at = shares + 8 * load<u32>(labels + 4 * k);
    store<f64>(at, load<f64>(at) + f64x2.extract_lane(share, 1));
  }
  store<f64>(shares + 8 * blank, f64x2.extract_lane(all, 0));
  return f64x2.extract_lane(all, 0) + f64x2.extract_lane(all, 1);
}

/** gradient, which has exponentials ← scale · (softmax − shares), by what their sums divide by. */
function writeGradient<T>(
  gradient: usize, shares: usize, classes: usize, perSum: f64, perAll: f64, scale: f64,
): void {
  for (; classes; --classes, gradient += sizeof<T>(), shares += 8) {
    const difference = <f64>load<T>(gradient) * perSum - load<f64>(shares) * perAll;
    store<T>(gradient, <T>(scale * difference));
  }
}

/** Losses of scores that must be larger than others by a margin. Row scales are f64, gradient ← that of the scores. */

/**
 * Of labels (u32): weights[label] · Σₖ max(margin − z[label] + zₖ, 0) / columns over other classes k, or of its square.
 * Weights are f64; there is a scale for every `positions` rows.
 */
@kernel
export function multiMargin<T>(
  scores: usize, labels: usize, weights: usize, rowScales: usize, gradient: usize,
  rows: usize, columns: usize, positions: usize, margin: f64, squared: bool,
): f64 {
  const bytes = columns * sizeof<T>();
  let loss: f64 = 0;
  let left = positions;
  for (; rows; --rows, scores += bytes, gradient += bytes, labels += 4) {
    const label = <usize>load<u32>(labels);
    const scale = (load<f64>(rowScales) * load<f64>(weights + 8 * label)) / <f64>columns;
    if (!--left) {
      left = positions;
      rowScales += 8;
    }
    const own = label * sizeof<T>();
    const from = margin - <f64>load<T>(scores + own);
    let sum: f64 = 0;
    let pull: f64 = 0;
    for (let at: usize = 0; at != bytes; at += sizeof<T>()) {
      if (at == own) continue;
      const distance = from + <f64>load<T>(scores + at);
      let slope: f64 = 0;
      // Also of NaN.
      if (!(distance <= 0)) {
        slope = squared ? 2 * distance : distance == distance ? 1 : distance;
        sum += squared ? distance * distance : distance;
      }
      pull += slope;
      store<T>(gradient + at, <T>(scale * slope));
    }
    store<T>(gradient + own, <T>(-scale * pull));
    loss += scale * sum;
  }
  return loss;
}

/** Of several labels a row, where `targets` are not 0: Σ max(1 − zⱼ + zₖ, 0) / columns over labels j and others k. */
@kernel
export function multiLabelMargin<T>(
  scores: usize, targets: usize, rowScales: usize, gradient: usize, rows: usize, columns: usize, positions: usize,
): f64 {
  const bytes = columns * sizeof<T>();
  let loss: f64 = 0;
  let left = positions;
  for (; rows; --rows, scores += bytes, gradient += bytes, targets += bytes) {
    const scale = load<f64>(rowScales) / <f64>columns;
    if (!--left) {
      left = positions;
      rowScales += 8;
    }
    memory.fill(gradient, 0, bytes);
    let sum: f64 = 0;
    for (let own: usize = 0; own != bytes; own += sizeof<T>()) {
      if (!load<T>(targets + own)) continue;
      const from = 1 - <f64>load<T>(scores + own);
      let pull: f64 = 0;
      for (let at: usize = 0; at != bytes; at += sizeof<T>()) {
        if (load<T>(targets + at)) continue;
        const distance = from + <f64>load<T>(scores + at);
        if (distance <= 0) continue;
        const slope = distance == distance ? 1 : distance;
        sum += distance;
        pull += slope;
        // How many labels are too near: whole numbers.
        store<T>(gradient + at, <T>(<f64>load<T>(gradient + at) + slope));
      }
      store<T>(gradient + own, <T>-pull);
    }
    for (let at: usize = 0; at != bytes; at += sizeof<T>()) {
      store<T>(gradient + at, <T>(scale * <f64>load<T>(gradient + at)));
    }
    loss += scale * sum;
  }
  return loss;
}

/** max(margin − t · (x − y), 0) of pairs: a row is x, and behind it y, of `size` numbers each; t is −1 or 1. */
@kernel
export function marginRanking<T>(
  outputs: usize, targets: usize, rowScales: usize, gradient: usize, rows: usize, size: usize, margin: f64,
): f64 {
  const bytes = size * sizeof<T>();
  let loss: f64 = 0;
  for (; rows; --rows, rowScales += 8, outputs += 2 * bytes, gradient += 2 * bytes, targets += bytes) {
    const scale = load<f64>(rowScales);
    let sum: f64 = 0;
    for (let at: usize = 0; at != bytes; at += sizeof<T>()) {
      const t = <f64>load<T>(targets + at);
      const value = margin - t * (<f64>load<T>(outputs + at) - <f64>load<T>(outputs + bytes + at));
      let slope: f64 = 0;
      // Also of NaN, and as PyTorch at the very margin.
      if (!(value < 0)) {
        sum += value;
        slope = value == value ? t : value;
      }
      store<T>(gradient + at, <T>(-scale * slope));
      store<T>(gradient + bytes + at, <T>(scale * slope));
    }
    loss += scale * sum;
  }
  return loss;
}

/**
 * Which values a vertical axis shows, and where its gridlines stand: few, whatever the values.
 *
 * @module
 */

export type Span = readonly [low: number, high: number];

/** So many powers of ten a logarithmic axis shows at most, below its highest value. */
const DECADES = 30;
/** Beyond these, differences and quotients of values overflow, or vanish. */
const HUGE = 1e300;
const TINY = 1e-260;
/** A narrower linear axis would have gridlines that differ by rounding alone. */
const NARROW = 1e-9;
/** From this ratio of values on, gridlines stand at powers of ten alone. */
const MANY = 1e5;
/** So many powers of ten have gridlines at most. */
const LINES = 12;

/** The span nearest to this one that can be shown. */
export function shownSpan(scale: "log" | "linear", [low, high]: Span): Span {
  return scale === "log" ? logSpan(low, high) : linearSpan(low, high);
}

function logSpan(low: number, high: number): Span {
  const top = clamp(high, TINY, HUGE);
  return [clamp(low, top * 10 ** -DECADES, top / 1.1), top];
}

function linearSpan(low: number, high: number): Span {
  const [least, most] = [clamp(low, -HUGE, HUGE), clamp(high, -HUGE, HUGE)];
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (most - least > Math.max(NARROW * size, TINY)) return [least, most];
  const room = size < TINY ? 1 : 0.1 * size;
  return [least - room, least + room];
}

/** What is no number is the lower end. */
function clamp(value: number, min: number, max: number): number {
  return value > min ? Math.min(value, max) : min;
}

/** Round values of a logarithmic axis: 1, 2 and 5 of every power of ten, or, of many, powers alone. */
export function logTicks([low, high]: Span): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.floor(Math.log10(high))];
  const digits = high / low > MANY ? [1] : [1, 2, 5];
  const stride = Math.ceil((last - first + 1) / LINES);
  const ticks: number[] = [];
  for (let power = Math.floor(first / stride) * stride; power <= last + 1; power += stride) {
    // Read, because powers of ten that are computed are not exact.
    ticks.push(...digits.map((digit) => Number(`${digit}e${power}`)));
  }
  return ticks.filter((tick) => tick >= low && tick <= high);
}

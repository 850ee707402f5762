/**
 * The natural logarithm, the same bits on every engine, which `Math.log` does not give: FreeBSD's `e_log.c`,
 * which uses nothing but exact arithmetic, © 1993 Sun Microsystems (NOTICE.md). @stdlib's port of it gives the
 * same bits, and takes four times the room in a bundle.
 *
 * @module
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** A double, and its halves, the low one first. */
const double = /* @__PURE__ */ new Float64Array(1);
const halves = /* @__PURE__ */ new Uint32Array(double.buffer);

/** k · ln 2 + ln(1 + f), where x = 2ᵏ · (1 + f) and 1 + f lies in [√½, √2]. */
export function ln(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return Number.NaN;
  if (x === Infinity) return x;
  // What is no normal number is made one.
  const isSmall = x < 2.2250738585072014e-308;
  double[0] = isSmall ? x * 0x40000000000000 : x;
  const high = halves[1]!;
  const fraction = high & 0xfffff;
  const isUpper = (fraction + 0x95f64) & 0x100000;
  halves[1] = fraction | (isUpper ^ 0x3ff00000);
  const k = (high >> 20) + (isUpper >> 20) - (isSmall ? 1077 : 1023);
  const f = double[0]! - 1;
  const major = k * LN2_HIGH;
  const minor = k * LN2_LOW;
  if (((fraction + 2) & 0xfffff) < 3) {
    // |f| < 2⁻²⁰: a short series.
    const r = f * f * (0.5 - 0.3333333333333333 * f);
    return major - (r - minor - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z *
    (0.6666666666666735 +
      w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const r = odd + even;
  // Near 1 the square is taken apart, lest its rounding be seen.
  if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
    const half = 0.5 * f * f;
    return major - (half - (s * (half + r) + minor) - f);
  }
  return major - (s * (f - r) - minor - f);
}

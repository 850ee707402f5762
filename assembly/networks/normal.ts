/**
 * The normal distribution's function as an activation: gelu as it is defined, without tanh in its place.
 *
 * Φ(−z) = e^(−z²/2) · R(z), R a polynomial in (z − 4)/(z + 4) by scripts/normalTail.py: one exponential, which is the
 * density's, too, and no branch. Beside Φ it is off by 2e-16 in double, and of its tail by 4e-15; of f32, four at
 * once, by some ulps, and of its tail by x² of them.
 */
import { exponential, within } from "../functions";
import { larger, read, write } from "../simd";
import { between, exponentials, plusTimes } from "../singles";

/**
 * y ← y · Φ(y), and its slope Φ(y) + y · φ(y).
 * Hendrycks & Gimpel, "Gaussian Error Linear Units", section 2 (arXiv:1606.08415).
 */
@sweep(1)
export function normalGelu<T, W>(values: usize, slopes: usize): void {
  const x = read<T, W>(values);
  if (sizeof<T>() == 8) {
    const bell = density(x);
    const below = distribution(x, bell);
    write<T, W>(values, gated(x, below));
    write<T, W>(slopes, slope(x, below, bell));
  } else {
    const z = between(x, -END, END);
    const size = f32x4.abs(z);
    const some = exponentials(f32x4.mul(f32x4.splat(-0.5), f32x4.mul(z, z)));
    const bell = v128.andnot(some, f32x4.ge(size, f32x4.splat(END)));
    const middle = f32x4.splat(4);
    const t = f32x4.div(f32x4.sub(size, middle), f32x4.add(size, middle));
    const tail = f32x4.mul(bell, tailOfSingle(t));
    const rest = f32x4.sub(f32x4.splat(1), tail);
    const below = v128.bitselect(tail, rest, f32x4.lt(x, f32x4.splat(0)));
    const density = f32x4.mul(f32x4.splat(<f32>ONE_BY_ROOT_OF_2_PI), bell);
    write<T, W>(values, f32x4.mul(larger<f32>(x, f32x4.splat(-END)), below));
    write<T, W>(slopes, f32x4.add(below, f32x4.mul(z, density)));
  }
}

/** Beyond it the density is 0. */
const END_OF_DOUBLES: f64 = 38;
/** Beyond it what is left of 1 is nothing, and of 0 no normal number: then 0. */
const END: f32 = 13;

const ONE_BY_ROOT_OF_2_PI: f64 = 0.3989422804014327;

/** e^(−x²/2). */
@inline
function density(x: v128): v128 {
  const z = within(x, -END_OF_DOUBLES, END_OF_DOUBLES);
  return exponential<f64>(f64x2.mul(f64x2.splat(-0.5), f64x2.mul(z, z)));
}

/** Φ(x). */
@inline
function distribution(x: v128, bell: v128): v128 {
  const z = f64x2.abs(within(x, -END_OF_DOUBLES, END_OF_DOUBLES));
  const middle = f64x2.splat(4);
  const t = f64x2.div(f64x2.sub(z, middle), f64x2.add(z, middle));
  const tail = f64x2.mul(bell, tailOfDouble(t));
  const rest = f64x2.sub(f64x2.splat(1), tail);
  return v128.bitselect(tail, rest, f64x2.lt(x, f64x2.splat(0)));
}

@inline
function gated(x: v128, below: v128): v128 {
  return f64x2.mul(larger<f64>(x, f64x2.splat(-1000)), below);
}

@inline
function slope(x: v128, below: v128, bell: v128): v128 {
  const density = f64x2.mul(f64x2.splat(ONE_BY_ROOT_OF_2_PI), bell);
  return f64x2.add(below, f64x2.mul(within(x, -1000, 1000), density));
}

/** c + t · rest. */
@inline
function horner(c: f64, t: v128, rest: v128): v128 {
  return f64x2.add(f64x2.splat(c), f64x2.mul(t, rest));
}

/** R on [0, 14] to 2e-8 of itself, four at once. */
@inline
function tailOfSingle(t: v128): v128 {
  let p = f32x4.splat(6.549820064843509e-06);
  p = plusTimes(-5.7700471258420314e-05, t, p);
  p = plusTimes(-0.00017478747966918564, t, p);
  p = plusTimes(0.0006494598214694288, t, p);
  p = plusTimes(0.0005054061086873842, t, p);
  p = plusTimes(-0.008494946018817449, t, p);
  p = plusTimes(0.030864895246853673, t, p);
  p = plusTimes(-0.07170712214862006, t, p);
  p = plusTimes(0.12437925730479726, t, p);
  p = plusTimes(-0.17039772942731274, t, p);
  p = plusTimes(0.09441064127755851, t, p);
  return p;
}

/** R on [0, 38] to 2e-15 of itself. */
function tailOfDouble(t: v128): v128 {
  let p = f64x2.splat(-3.910211123884181e-10);
  p = horner(-1.4335955097375302e-09, t, p);
  p = horner(8.630033371591181e-10, t, p);
  p = horner(1.1178836967975042e-08, t, p);
  p = horner(8.255093051584656e-09, t, p);
  p = horner(-5.238686676350986e-08, t, p);
  p = horner(-9.319894540242272e-08, t, p);
  p = horner(2.0592204663595566e-07, t, p);
  p = horner(6.609887397906818e-07, t, p);
  p = horner(-8.294529255488644e-07, t, p);
  p = horner(-4.303383808419075e-06, t, p);
  p = horner(4.631589252820366e-06, t, p);
  p = horner(2.8648307530602333e-05, t, p);
  p = horner(-4.5554903007332325e-05, t, p);
  p = horner(-0.00018718426442176662, t, p);
  p = horner(0.0006388138530271316, t, p);
  p = horner(0.0005075620746267203, t, p);
  p = horner(-0.008492095482215276, t, p);
  p = horner(0.030864804106335356, t, p);
  p = horner(-0.0717074073377334, t, p);
  p = horner(0.12437925533926317, t, p);
  p = horner(-0.17039772154845545, t, p);
  p = horner(0.09441064130196894, t, p);
  return p;
}

/**
 * ‖x‖₂ of what was decoded, in double precision: four sums of squares, of every fourth number each, whatever the engine.
 * Squares of single precision are in the middle of what double precision holds, so that none is lost or infinite.
 */
export function norm(values: Float32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = values.length - (values.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a += values[i]! * values[i]!;
    b += values[i + 1]! * values[i + 1]!;
    c += values[i + 2]! * values[i + 2]!;
    d += values[i + 3]! * values[i + 3]!;
  }
  for (let i = whole; i < values.length; i++) a += values[i]! * values[i]!;
  return Math.sqrt(a + b + (c + d));
}

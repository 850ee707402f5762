/**
 * The roofline of a product of matrices: a block of 4 × 8 results in registers and nothing around
 * it. Its operands lie packed as a step of the loop takes them, four values of A and eight of B, and
 * stay in the nearest cache.
 *
 * Two vectors of B, one of A and eight sums leave five of the 16 registers to what is in flight; a
 * WebAssembly of 128 bits has no fused multiply-add, so that a product is a multiplication and an
 * addition. Two or four steps an iteration are slower (38 and 44 instead of 55 GFLOP/s, measured):
 * V8 then keeps too much in flight, and spills sums.
 */
export function block(a: usize, b: usize, c: usize, depth: i32, repetitions: i32): void {
  for (; repetitions; --repetitions) {
    let c00 = f32x4.splat(0);
    let c01 = c00;
    let c10 = c00;
    let c11 = c00;
    let c20 = c00;
    let c21 = c00;
    let c30 = c00;
    let c31 = c00;
    let from = a;
    let to = b;
    for (let k = depth; k; --k) {
      const b0 = v128.load(to);
      const b1 = v128.load(to, 16);
      let x = v128.load32_splat(from);
      c00 = f32x4.add(c00, f32x4.mul(x, b0));
      c01 = f32x4.add(c01, f32x4.mul(x, b1));
      x = v128.load32_splat(from, 4);
      c10 = f32x4.add(c10, f32x4.mul(x, b0));
      c11 = f32x4.add(c11, f32x4.mul(x, b1));
      x = v128.load32_splat(from, 8);
      c20 = f32x4.add(c20, f32x4.mul(x, b0));
      c21 = f32x4.add(c21, f32x4.mul(x, b1));
      x = v128.load32_splat(from, 12);
      c30 = f32x4.add(c30, f32x4.mul(x, b0));
      c31 = f32x4.add(c31, f32x4.mul(x, b1));
      from += 16;
      to += 32;
    }
    v128.store(c, c00);
    v128.store(c, c01, 16);
    v128.store(c, c10, 32);
    v128.store(c, c11, 48);
    v128.store(c, c20, 64);
    v128.store(c, c21, 80);
    v128.store(c, c30, 96);
    v128.store(c, c31, 112);
  }
}

/** What noise is made of, from the papers' formulas. */

const MASK = 0xffffffffn;

/**
 * Philox-4×32: Salmon, Moraes, Dror & Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3" (SC11), section 4.2.
 * @param counter four words @param key two
 */
export function philox(
  counter: readonly number[],
  key: readonly number[],
  rounds: number,
): readonly number[] {
  let [a, b, c, d] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k, l] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < rounds; round++) {
    const [p, q] = [0xd2511f53n * a, 0xcd9e8d57n * c];
    [a, b, c, d] = [(q >> 32n) ^ b ^ k, q & MASK, (p >> 32n) ^ d ^ l, p & MASK];
    [k, l] = [(k + 0x9e3779b9n) & MASK, (l + 0xbb67ae85n) & MASK];
  }
  return [a, b, c, d].map(Number);
}

/** The bits of an element of the n-th row. */
export function bitsAt(seed: number, n: number, element: number): number {
  const group = Math.floor(element / 16);
  const block = 4 * group + (element % 4);
  const row = [n % 2 ** 32, Math.floor(n / 2 ** 32)];
  return philox([block, 0, ...row], [seed, 0], 7)[Math.floor((element % 16) / 4)]!;
}

const polynomial = (x: number, coefficients: readonly number[]) =>
  coefficients.reduceRight((sum, each) => each + x * sum, 0);

/** Wichura's PPND7 (Applied Statistics 37, 1988). */
export function normalAt(bits: number): number {
  const u = (bits + 0.5) / 2 ** 32;
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const above = polynomial(r, [3.3871327179, 50.434271938, 159.29113202, 59.10937472]);
    return (q * above) / polynomial(r, [1, 17.895169469, 78.757757664, 67.1875636]);
  }
  const r = Math.sqrt(-Math.log(Math.min(u, 1 - u))) - 1.6;
  const tail = polynomial(r, [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103]);
  return (Math.sign(q) * tail) / polynomial(r, [1, 0.7370016425, 0.12021132975]);
}

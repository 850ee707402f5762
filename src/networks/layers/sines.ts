import { kernelCos, kernelSin } from "../../vendor/cos.ts";

/** π/2 in two numbers, the first of 33 bits, so that products with less than 2²⁰ are exact: FreeBSD's e_rem_pio2.c. */
const QUARTER = 1.5707963267341256;
const QUARTER_REST = 6.077100506506192e-11;

/** Both, of x in [0, 2²⁰), the same bits on every engine. */
export function sineAndCosine(x: number): readonly [sine: number, cosine: number] {
  const quarters = Math.floor(x / (QUARTER + QUARTER_REST) + 0.5);
  const head = x - quarters * QUARTER;
  const angle = head - quarters * QUARTER_REST;
  const tail = head - angle - quarters * QUARTER_REST;
  const [sine, cosine] = [kernelSin(angle, tail), kernelCos(angle, tail)];
  const turn = quarters % 4;
  const [first, second] = turn % 2 === 0 ? [sine, cosine] : [cosine, sine];
  return [turn < 2 ? first : -first, turn === 1 || turn === 2 ? -second : second];
}

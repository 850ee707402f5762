import { PIXELS } from "../../demos/digits/digits.ts";

const SIDE = Math.sqrt(PIXELS);
/** From a side to the middle, in pixels. */
const MIDDLE = (SIDE - 1) / 2;

/** Turns images by up to 0.2 rad, moves them by up to 0.7 pixels and stretches them by up to a tenth, as `examples/digits.mjs` does. */
export class Distorter {
  #state: number;

  /** @param seed a whole number in [1, 2³¹ − 2] */
  constructor(seed: number) {
    this.#state = seed;
  }

  /** Writes the image in a row of `images` to a place of a batch, distorted. */
  draw(images: Float32Array, row: number, batch: Float32Array, place: number): void {
    const angle = this.#random(0.2);
    const scale = 1 + this.#random(0.1);
    const right = MIDDLE + this.#random(0.7);
    const down = MIDDLE + this.#random(0.7);
    const cosine = scale * Math.cos(angle);
    const sine = scale * Math.sin(angle);
    const image = images.subarray(row * PIXELS, (row + 1) * PIXELS);
    for (let k = 0; k < PIXELS; k++) {
      const x = (k % SIDE) - MIDDLE;
      const y = Math.floor(k / SIDE) - MIDDLE;
      batch[place * PIXELS + k] = between(
        image,
        cosine * x - sine * y + right,
        sine * x + cosine * y + down,
      );
    }
  }

  /** In [−limit, limit), by the generator of Park and Miller. */
  #random(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return limit * ((2 * this.#state) / 2_147_483_647 - 1);
  }
}

/** What an image has at a point between its pixels; nothing beyond its sides. */
function between(image: Float32Array, u: number, v: number): number {
  const [i, j] = [Math.floor(u), Math.floor(v)];
  const inside = (x: number) => x >= 0 && x < SIDE;
  const pixel = (x: number, y: number) => (inside(x) && inside(y) ? image[y * SIDE + x]! : 0);
  const across = (y: number) => (i + 1 - u) * pixel(i, y) + (u - i) * pixel(i + 1, y);
  return (j + 1 - v) * across(j) + (v - j) * across(j + 1);
}

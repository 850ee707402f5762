/** From the ring's centre to the picture's edges. */
export const REACH = 2.6;

/** Points of the field's grid in each direction. */
export const GRID = 72;

/** The middles of the field's cells, x and y of each, row by row from the top left. */
export const fieldPoints: Float32Array = Float32Array.from({ length: 2 * GRID * GRID }, (_, i) => {
  const cell = i >> 1;
  const middle = (index: number) => REACH * ((2 * index + 1) / GRID - 1);
  return i % 2 === 0 ? middle(cell % GRID) : -middle(Math.floor(cell / GRID));
});

/** Where a point lies in a square picture of this side: pixels from its left and its top. */
export function toPixels(x: number, y: number, side: number): readonly [number, number] {
  const scale = side / (2 * REACH);
  return [side / 2 + x * scale, side / 2 - y * scale];
}

/** How many samples, x and y of each, the picture has no place for. */
export function countOutside(samples: Float32Array): number {
  let outside = 0;
  for (let i = 0; i < samples.length; i += 2) {
    // Also what is no number.
    if (!(Math.abs(samples[i]!) < REACH && Math.abs(samples[i + 1]!) < REACH)) outside++;
  }
  return outside;
}

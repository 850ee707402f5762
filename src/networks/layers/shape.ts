/** Sizes of a row: [features], [length, channels] or [height, width, channels]. */
export type Shape = readonly number[];

/** Numbers of a row. */
export const sizeOf = (shape: Shape): number => shape.reduce((size, each) => size * each, 1);

/** What sizes are. */
export const sizeRange = { min: 1, below: 0x80000000, integer: true };

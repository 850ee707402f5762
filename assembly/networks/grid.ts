/**
 * Where a convolution finds its terms: tables instead of patches.
 *
 * Output pixel p has its kernel's first position at `pixels[p]` of its image, and term k of any pixel lies `offsets[k]`
 * behind that, in bytes; so stride, dilation and the shape of the kernel are in the tables, nothing is copied side by
 * side, and a product's loop runs at the rate of a bare one (58 of 58 GFLOP/s; M. Dukhan, "The Indirect Convolution
 * Algorithm", arXiv:1907.02129). An image with a border of zeros is copied into scratch, one at a time.
 */

/** Bytes of two vectors: what a block is wide. */
export const PANEL: usize = 32;

/** What src/networks/layers/grid.ts writes, followed by the tables. Sizes in bytes where they are of images. */
@unmanaged
export class Grid {
  /** Of the outputs of an image. */
  pixels: u32;
  /** Of the kernel. */
  positions: u32;
  groups: u32;
  /** Of a group. */
  channels: u32;
  outputs: u32;
  /** Pixels taken in one go. */
  strip: u32;
  /** Stretches of at most a panel in which terms lie side by side in an image. */
  runs: u32;
  /** Copies of each channel side by side, which a depthwise convolution with several outputs a channel takes. */
  copies: u32;
  height: u32;
  rowBytes: u32;
  /** Of an image with its border, 0 if it has none and is taken where it lies. */
  paddedBytes: u32;
  paddedRow: u32;
  /** Where in it the image begins. */
  paddedStart: u32;
  /** Where in scratch there is what: packed weights first. */
  biasAt: u32;
  edgeAt: u32;
  imageAt: u32;
}

@inline
export function pixelsOf(grid: Grid): usize {
  return changetype<usize>(grid) + offsetof<Grid>();
}

/** Both tables are filled up to whole fours. */
@inline
export function offsetsOf(grid: Grid): usize {
  return pixelsOf(grid) + 4 * ((<usize>grid.pixels + 3) & ~3);
}

/** Of each run three numbers: its first term, its offset and its length in elements. */
@inline
export function runsOf(grid: Grid): usize {
  return offsetsOf(grid) + 4 * depthOf(grid);
}

/** Terms of an output, filled up to a whole four. */
@inline
export function depthOf(grid: Grid): usize {
  return (<usize>grid.positions * grid.channels + 3) & ~3;
}

/** Bytes of an image without its border. */
@inline
export function imageBytes(grid: Grid): usize {
  return <usize>grid.height * grid.rowBytes;
}

/** Zeros where the border of images will be. */
export function clearBorder(grid: Grid, scratch: usize): void {
  if (grid.paddedBytes) memory.fill(scratch + grid.imageAt, 0, grid.paddedBytes);
}

/** A bias (address 0 for none: zeros) at every pixel of an image that is to be added to. */
export function fillImage<T>(grid: Grid, image: usize, bias: usize): void {
  const bytes = grid.paddedBytes ? <usize>grid.paddedBytes : imageBytes(grid);
  if (!bias) {
    memory.fill(image, 0, bytes);
    return;
  }
  const width = <usize>grid.groups * grid.channels * sizeof<T>();
  for (const end = image + bytes; image < end; image += width) copyElements<T>(bias, image, width);
}

/** Where an image is, with its border around it. */
export function padded<T>(grid: Grid, x: usize, scratch: usize): usize {
  if (!grid.paddedBytes) return x;
  const image = scratch + grid.imageAt;
  const bytes = <usize>grid.rowBytes;
  const copies = <usize>grid.copies;
  let to = image + grid.paddedStart;
  for (let rows = grid.height; rows; --rows, x += bytes, to += grid.paddedRow) {
    if (copies == 1) memory.copy(to, x, bytes);
    else spread<T>(x, to, bytes, copies);
  }
  return image;
}

/** The other way: the image out of its border, copies of a channel added up. */
export function unpadded<T>(grid: Grid, image: usize, x: usize): void {
  const bytes = <usize>grid.rowBytes;
  const copies = <usize>grid.copies;
  let from = image + grid.paddedStart;
  for (let rows = grid.height; rows; --rows, x += bytes, from += grid.paddedRow) {
    if (copies == 1) memory.copy(x, from, bytes);
    else gather<T>(from, x, bytes, copies);
  }
}

function spread<T>(from: usize, to: usize, bytes: usize, copies: usize): void {
  for (const end = from + bytes; from < end; from += sizeof<T>()) {
    const value = load<T>(from);
    for (let i = copies; i; --i, to += sizeof<T>()) store<T>(to, value);
  }
}

function gather<T>(from: usize, to: usize, bytes: usize, copies: usize): void {
  for (const end = to + bytes; to < end; to += sizeof<T>()) {
    let sum: T = 0;
    for (let i = copies; i; --i, from += sizeof<T>()) sum += load<T>(from);
    store<T>(to, sum);
  }
}

/** Some elements, less than a panel of them. */
@inline
export function copyElements<T>(from: usize, to: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += sizeof<T>()) store<T>(to + i, load<T>(from + i));
}

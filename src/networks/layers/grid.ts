import { BYTES, type DType } from "../../dtype.ts";

/** Numbers along height and width. */
export type Pair = readonly [number, number];

/** What a convolution does with an image. */
export interface Geometry {
  readonly dtype: DType;
  /** Height and width of an image, and its channels. */
  readonly image: Pair;
  readonly channels: number;
  /** Of the outputs. */
  readonly output: Pair;
  readonly filters: number;
  readonly size: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  readonly groups: number;
  /** Zeros on top and on the left. What there must be on the other sides follows from the output. */
  readonly padding: Pair;
  /** Of a depthwise convolution: outputs of a channel. Each is a group then, and all are side by side in lanes. */
  readonly depthwise?: number | undefined;
}

/** Bytes of a panel: assembly/networks/grid.ts. */
const PANEL = 32;
/** Bytes of images that stay in the first cache. */
const STRIP = 16384;

const roundUp = (x: number, to: number) => Math.ceil(x / to) * to;

/** A convolution's tables for its kernels, as assembly/networks/grid.ts lays them out. */
export class Grid {
  /** 32-bit words that the tables take. */
  readonly length: number;
  /** Bytes that the kernels take. */
  readonly scratch: number;
  readonly #of: Geometry;
  readonly #header: readonly number[];
  readonly #size: number;
  /** Channels of a row of the padded image. */
  readonly #channels: number;
  readonly #paddedWidth: number;
  readonly #runs: readonly (readonly [term: number, offset: number, length: number])[];

  constructor(of: Geometry) {
    const { image, output, size, stride, dilation, groups, padding, filters } = of;
    const copies = of.depthwise ?? 1;
    this.#of = of;
    this.#size = BYTES[of.dtype];
    this.#channels = of.channels * copies;
    const channels = this.#channels / groups;
    const outputs = filters / groups;
    const [pixels, positions] = [output[0] * output[1], size[0] * size[1]];
    const reach = [0, 1].map(
      (i) => (output[i]! - 1) * stride[i]! + (size[i]! - 1) * dilation[i]! + 1,
    );
    const [paddedHeight, paddedWidth] = reach.map((end, i) =>
      Math.max(end, image[i]! + padding[i]!),
    ) as [number, number];
    const isPadded = copies > 1 || paddedHeight > image[0] || paddedWidth > image[1];
    this.#paddedWidth = paddedWidth;
    const pixelBytes = this.#channels * this.#size;
    const paddedRow = paddedWidth * pixelBytes;
    const imageBytes = isPadded ? roundUp(paddedHeight * paddedRow, 16) : 0;
    const depth = roundUp(positions * channels, 4);
    this.#runs = this.#findRuns(channels);
    const outputBytes = roundUp(outputs * this.#size, PANEL);
    const strip = roundUp(Math.min(128, Math.max(32, STRIP / (channels * this.#size))), 4);
    const biasAt = of.depthwise
      ? roundUp(filters * this.#size, 16) * depth
      : groups * Math.max(outputBytes * depth, this.#runs.length * outputs * PANEL);
    const edgeAt = biasAt + groups * outputBytes;
    const imageAt = edgeAt + strip * PANEL;
    this.#header = [
      ...[pixels, positions, groups, channels, outputs, strip, this.#runs.length, copies],
      ...[image[0], image[1] * of.channels * this.#size],
      ...[isPadded ? paddedHeight * paddedRow : 0, paddedRow],
      padding[0] * paddedRow + padding[1] * pixelBytes,
      ...[biasAt, edgeAt, imageAt],
    ];
    this.length = this.#header.length + roundUp(pixels, 4) + depth + 3 * this.#runs.length;
    this.scratch = imageAt + imageBytes;
  }

  get isDepthwise(): boolean {
    return this.#of.depthwise !== undefined;
  }

  write(words: Uint32Array): void {
    const { output, stride, dilation, size, groups } = this.#of;
    const channels = this.#channels / groups;
    let at = 0;
    const put = (word: number) => {
      words[at++] = word;
    };
    const fill = () => {
      for (; (at - this.#header.length) % 4 !== 0; ) put(words[at - 1]!);
    };
    this.#header.forEach(put);
    for (let y = 0; y < output[0]; y++) {
      for (let x = 0; x < output[1]; x++) put(this.#offset(y * stride[0], x * stride[1], 0));
    }
    fill();
    for (let term = 0; term < size[0] * size[1] * channels; term++) {
      put(this.#offsetOf(term, channels, dilation));
    }
    fill();
    for (const [term, offset, length] of this.#runs) [term, offset, length].forEach(put);
  }

  /** Stretches of terms that lie side by side: a kernel's row, or where it has gaps a position's channels. */
  #findRuns(channels: number): readonly (readonly [number, number, number])[] {
    const { size, groups, dilation } = this.#of;
    const isRow = groups === 1 && (dilation[1] === 1 || size[1] === 1);
    const stretch = (isRow ? size[1] : 1) * channels;
    const lanes = PANEL / this.#size;
    const runs: [number, number, number][] = [];
    for (let start = 0; start < size[0] * size[1] * channels; start += stretch) {
      for (let term = start; term < start + stretch; term += lanes) {
        const length = Math.min(lanes, start + stretch - term);
        runs.push([term, this.#offsetOf(term, channels, dilation), length]);
      }
    }
    return runs;
  }

  #offsetOf(term: number, channels: number, dilation: Pair): number {
    const position = Math.floor(term / channels);
    const [y, x] = [Math.floor(position / this.#of.size[1]), position % this.#of.size[1]];
    return this.#offset(y * dilation[0], x * dilation[1], term % channels);
  }

  /** Bytes from the beginning of a padded image. */
  #offset(y: number, x: number, channel: number): number {
    return ((y * this.#paddedWidth + x) * this.#channels + channel) * this.#size;
  }
}

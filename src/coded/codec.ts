import type { Heap } from "../memory/heap.ts";

/** How state is kept in fewer bytes than those of f32. */
export interface Codec {
  readonly name: string;
  /** Arrays of fewer elements stay as they are. */
  readonly minimum: number;
  /** How many words, of the size of an f32, so many elements take: of a multiple of 256, those of its blocks. */
  words(count: number): number;
  /** Its kernels in a memory, with the tables that they want. @throws OutOfMemoryError, and what linking throws */
  in(heap: Heap): Coding;
}

/** What of an array is between addresses: f32 on one side, codes on the other. Parts begin at multiples of 256. */
export interface Coding {
  encode(from: number, to: number, count: number, isSigned: boolean): void;
  decode(from: number, to: number, count: number, isSigned: boolean): void;
}

/** A codec in a memory, with room for parts of arrays as f32. */
export interface Space extends Coding {
  readonly heap: Heap;
  /** Where there is room for tiles, {@link TILE} elements each, for as many arrays as a kernel has state. */
  readonly tiles: number;
}

/** Elements that are f32 at a time: few enough for their arrays to stay in a near cache. */
export const TILE = 4096;

/** Adam's moments, and AMSGrad's largest. */
const TILES = 3;
/** Bytes of all tiles. */
export const TILES_BYTES: number = 4 * TILES * TILE;

const spaces = new WeakMap<Codec, WeakMap<Heap, Space>>();

/** The codec in this memory, where it stays once it was wanted. @throws OutOfMemoryError, and what linking throws */
export function spaceIn(heap: Heap, codec: Codec): Space {
  let known = spaces.get(codec);
  if (!known) {
    known = new WeakMap();
    spaces.set(codec, known);
  }
  let space = known.get(heap);
  if (!space) {
    const coding = codec.in(heap);
    const tiles = heap.allocate({ dtype: "f32", length: TILES * TILE, fill: 0 });
    space = { ...coding, heap, tiles };
    known.set(heap, space);
  }
  return space;
}

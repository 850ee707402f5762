/**
 * Into what a call of a kernel is cut: pieces that write apart from each other, each element by the same sums in the
 * same order as uncut.
 *
 * @module
 */
import type { Job } from "../job.ts";

/** Puts the pieces of a call on the board, or says by false that it is not worth it. */
export type Cut = (job: Job, ...args: number[]) => boolean;

/*
 * What is worth a piece, some 10 µs: products, each a multiplication and an addition; elements that are read and
 * written; and those of which there is an exponential.
 */
export const PRODUCTS = 250_000;
export const ELEMENTS = 16384;
export const EXPONENTIALS = 4096;

/** Bytes of a cache line. */
export const LINE = 64;

/** Bytes that a product's scratch takes at most, as assembly/matrix/products.ts lays it out, in whole cache lines. */
export const PRODUCTS_SCRATCH: number = 260 * LINE;

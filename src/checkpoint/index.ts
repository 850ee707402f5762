/**
 * Keeping what was trained: files of tensors, which outlive the page and move between libraries.
 *
 * @module
 */

export type { FileArray, FileDType, FileTensor } from "./tensors.ts";

import { extname } from "node:path";
import type { FileFormat } from "../../src/checkpoint/index.ts";

const FORMATS: Readonly<Record<string, FileFormat>> = {
  ".safetensors": "safetensors",
  ".pt": "pt",
  ".pth": "pt",
  ".npz": "npz",
  ".npy": "npy",
};

/** The ends of names that say a format. */
export const EXTENSIONS: string = Object.keys(FORMATS).join(", ");

/** The format that a file's name ends with, if it does. */
export function formatOf(path: string): FileFormat | undefined {
  const extension = extname(path).toLowerCase();
  return Object.keys(FORMATS).includes(extension) ? FORMATS[extension] : undefined;
}

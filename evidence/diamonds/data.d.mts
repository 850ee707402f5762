export interface Part {
  inputs: Float32Array;
  targets: Float32Array;
  labels: Float32Array;
}

export interface Diamonds {
  train: Part;
  val: Part;
  test: Part;
  mean: number;
  std: number;
}

export const SHA256: string;
export const FEATURES: number;
export function readColumns(file?: URL, expected?: string): Record<string, Uint16Array>;
export function split(share?: number): Record<"train" | "val" | "test", Uint32Array>;
export function diamonds(share?: number): Diamonds;
export function moments(values: ArrayLike<number>): { mean: number; std: number };

export interface Part {
  inputs: Float32Array;
  labels: Uint8Array;
}

export const SIZES: Record<"train" | "validation" | "test", number>;
export function readDigits(
  file?: URL,
  expected?: string,
): { images: Uint8Array; labels: Uint8Array };
export function digits(): Record<"train" | "validation" | "test", Part>;

export interface RandomState {
  next(): number;
  uniform(): number;
  permutation(n: number): Uint32Array;
  normal(): number;
}

export function randomState(seed: number): RandomState;

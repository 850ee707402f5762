export interface Right {
  validation: number[];
  test: number[];
  milliseconds: number;
}

export function train(setting: {
  optimizer: string;
  point: object;
  seed: number;
  steps: number;
  /** Ends sooner, by the schedule of all `steps`. */
  until?: number;
}): Right;

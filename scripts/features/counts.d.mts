export interface Counts {
  readonly optimizers: number;
  readonly schedules: number;
  readonly layers: number;
  readonly losses: number;
}

/** Of Nadir as it is built. */
export declare function nadir(): Counts;
/** Of TensorFlow.js as it is installed. */
export declare function tensorflow(): Promise<Counts>;

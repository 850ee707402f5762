import type { Average, GivenStateDict, Parameter, StateDict } from "nadir";

/** What all of the optimizers have. */
export interface Trained {
  step(): void;
  eval?(): void;
  train?(): void;
  stateDict(): StateDict;
  loadStateDict(dict: GivenStateDict): void;
}

export interface Setting {
  name: string;
  title: string;
  blocks: number;
  width: number;
  dropout: number;
  parameters: number;
  epochs: number;
  step: number;
  options: object;
  decay?: number;
  optimizerOf(parameters: Readonly<Record<string, Parameter>>): Trained;
  averageOf?(parameters: Readonly<Record<string, Parameter>>): Average;
}

export const settings: Setting[];

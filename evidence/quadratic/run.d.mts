export interface Losses {
  train: (number | null)[];
  test: (number | null)[];
}

export function descend(setting: {
  optimizer: string;
  lr: number;
  seed: number;
  epochs: number;
  reshuffled?: boolean;
  /** In place of the contestant's own. */
  options?: object;
}): Losses;

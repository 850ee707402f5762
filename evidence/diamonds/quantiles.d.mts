export function normalScores(train: Float32Array, count: number): (x: number) => number;

export function start(seed: number): Record<string, Float32Array>;

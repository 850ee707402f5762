/** Where TensorFlow.js may compute here. */
export const BACKENDS = ["wasm", "cpu"] as const;
export type Backend = (typeof BACKENDS)[number];

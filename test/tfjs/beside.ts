/** What the wasm backend computes with `fastGradients` beside what the cpu backend does. */
import type { Tensor } from "@tensorflow/tfjs-core";
import { expect } from "vitest";
import { fastGradients } from "../../src/tfjs/index.ts";
import { type Backend, internals, tf, use, wasmBackend } from "./tf.ts";

/** What a backend makes of the numbers. */
async function on(backend: Backend, compute: () => Tensor[]) {
  await use(backend);
  const tensors = tf.tidy(compute);
  const read = tensors.map((tensor) => ({
    ...{ shape: tensor.shape, dtype: tensor.dtype },
    values: [...tensor.dataSync()],
  }));
  tf.dispose(tensors);
  return read;
}

/** Expects the same within rounding of sums of these sizes, and that nothing is left in the backend. */
export async function expectAsOnCpu(compute: () => Tensor[], tolerance = 2e-6): Promise<void> {
  const expected = await on("cpu", compute);
  await use("wasm");
  const undo = fastGradients(tf);
  try {
    const ids = wasmBackend().numDataIds();
    const actual = await on("wasm", compute);
    expect(wasmBackend().numDataIds()).toBe(ids);
    for (const [i, { shape, dtype, values }] of actual.entries()) {
      expect([shape, dtype]).toEqual([expected[i]!.shape, expected[i]!.dtype]);
      const scale = expected[i]!.values.reduce((max, value) => Math.max(max, Math.abs(value)), 1);
      for (const [j, value] of values.entries()) {
        expect(Math.abs(value - expected[i]!.values[j]!)).toBeLessThanOrEqual(tolerance * scale);
      }
    }
  } finally {
    undo();
  }
}

/** Expects that a thousand more calls on the wasm backend leave memory as it is. */
export async function expectNoLeak(compute: () => Tensor[]): Promise<void> {
  await use("wasm");
  const undo = fastGradients(tf);
  const step = () => tf.dispose(tf.tidy(compute));
  for (let i = 0; i < 10; i++) step();
  const measure = () => ({
    ...tf.memory(),
    dataIds: wasmBackend().numDataIds(),
    bytes: internals().asm.memory.buffer.byteLength,
  });
  const before = measure();
  for (let i = 0; i < 1000; i++) step();
  expect(measure()).toEqual(before);
  undo();
}

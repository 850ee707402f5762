/** State dicts as PyTorch's Adam has them, and what takes them. */
import { fromTorch } from "../../../src/checkpoint/torch/fromTorch.ts";
import type { FromTorchOptions } from "../../../src/checkpoint/torch/optimizer.ts";
import type { TorchDict, TorchValue } from "../../../src/checkpoint/torch/values.ts";
import { type Adam, loadSync } from "../../../src/index.ts";

export const nadir = loadSync();
export const model = () => nadir.parameters({ a: [2, 2], b: [3] });
export type Group = Record<string, TorchValue>;
export type Dict = { state: Record<string, Group>; param_groups: Group[] };

export const f32 = (shape: readonly number[], ...numbers: number[]) =>
  ({ dtype: "f32", shape, data: Float32Array.from(numbers) }) as const;
export const f64 = (shape: readonly number[], ...numbers: number[]) =>
  ({ dtype: "f64", shape, data: Float64Array.from(numbers) }) as const;

/** What PyTorch's Adam has after some steps: of `b` none, as where its gradient was None. */
export const adam = (): Dict => ({
  state: {
    0: {
      step: f32([], 3),
      exp_avg: f32([2, 2], 1, 2, 3, 4),
      exp_avg_sq: f32([2, 2], 5, 6, 7, 8),
    },
  },
  param_groups: [
    {
      ...{ lr: 0.5, betas: [0.8, 0.9], eps: 1e-6, weight_decay: 0, amsgrad: false, maximize: true },
      ...{ foreach: null, capturable: false, differentiable: false, fused: null },
      ...{ decoupled_weight_decay: false, params: [0, 1] },
    },
  ],
});
export const group = (dict: Dict) => dict.param_groups[0]!;
/** Adam's, changed. */
export const changed = (change: (dict: Dict) => void) => {
  const dict = adam();
  change(dict);
  return dict as unknown as TorchDict;
};
export const load = (
  optimizer: Adam,
  source: TorchValue | Uint8Array,
  options?: FromTorchOptions,
) => optimizer.loadStateDict(fromTorch(optimizer, source, options));

/** A wasm backend that is another than it was. */
import { describe, expect, test, vi } from "vitest";
import { Adam } from "../../../src/index.ts";
import { tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { routeOf } from "../../../src/tfjs/routes/choose.ts";
import { memoryOf } from "../../../src/tfjs/routes/heap.ts";
import { bits } from "../numbers.ts";
import { tf } from "../tf.ts";
import { inWorld, loss, w } from "./world.ts";

describe("a wasm backend whose internals are not found", () => {
  inWorld("wasm");

  test("is taken for any other backend, and that is said once", () => {
    const stranger = Object.create(tf.backend(), { wasm: { value: { tfjs: {} } } });
    const other = { ...tf, backend: () => stranger } as typeof tf;
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const optimizers = [1, 2].map(() => tfjsOptimizer(other, Adam, { lr: 0.1 }));
    const start = [w.a, w.b].map((v) => tf.keep(tf.tensor(v.dataSync(), v.shape)));
    for (const optimizer of optimizers) optimizer.minimize(loss);
    expect(warn.mock.calls).toEqual([
      [
        "nadir/tfjs: the wasm backend's memory cannot be used, so that parameters are copied at each step",
      ],
    ]);
    warn.mockRestore();
    expect(routeOf(other).copies).toBe(true);
    expect(routeOf(tf).copies).toBe(false);
    const make = [tf, other, other];
    for (const optimizer of optimizers) optimizer.dispose();
    const results = make.map((tf) => {
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 });
      for (const [i, v] of [w.a, w.b].entries()) v.assign(start[i]!);
      for (let i = 0; i < 3; i++) optimizer.minimize(loss);
      optimizer.dispose();
      return [w.a, w.b].map(bits);
    });
    for (const result of results) expect(result).toEqual(results[0]);
  });

  test.each(["_malloc", "_free", "tfjs", "asm"])("for want of %s", (name) => {
    const { wasm, dataIdMap, refCount } = tf.backend() as never;
    const whole = { wasm, dataIdMap, refCount };
    expect(memoryOf(whole)).toBeInstanceOf(WebAssembly.Memory);
    expect(
      memoryOf({ ...whole, wasm: { ...(wasm as object), [name]: undefined } }),
    ).toBeUndefined();
  });
});

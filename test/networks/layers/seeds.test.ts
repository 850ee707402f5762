import { expect, onTestFinished, test } from "vitest";
import {
  concat,
  dropout,
  type Layers,
  Network,
  relu,
  residual,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";

/** The share of numbers that layers keep. */
function kept(layers: Layers, seed: number): string {
  const network = new Network(loadSmall(), { input: [64], layers, maxBatch: 1, seed });
  onTestFinished(() => network.dispose());
  const outputs = network.forward(new Float32Array(64).fill(1));
  return outputs.map((each) => (each > 1 ? 1 : 0)).join("");
}

test("no two random layers of a network, or of networks of other seeds, have the same bits", () => {
  const pass = relu();
  const placed: Layers[] = [
    [dropout(0.5)],
    [pass, dropout(0.5)],
    [pass, pass, dropout(0.5)],
    [concat([[dropout(0.5)]])],
    [pass, concat([[dropout(0.5)]])],
    [concat([[pass, dropout(0.5)]])],
    [residual([dropout(0.5)])],
  ];
  const masks = new Map<string, string>();
  for (const seed of [0, 1, 2, 3, 7, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1]) {
    for (const [i, layers] of placed.entries()) {
      const mask = kept(layers, seed);
      const own = `seed ${seed}, layers ${i}`;
      expect(masks.get(mask), own).toBeUndefined();
      masks.set(mask, own);
    }
  }
});

test("arrays of layers do not change what is drawn: what stands before a layer is counted in order", () => {
  const [pass, drop] = [relu(), dropout(0.5)];
  const flat = kept([pass, drop, pass, drop], 3);
  expect(
    kept(
      [
        [pass, drop],
        [pass, drop],
      ],
      3,
    ),
  ).toBe(flat);
  expect(kept([[[pass], drop], [], [[pass, [[drop]]]]], 3)).toBe(flat);
  const within = kept([pass, concat([[pass, drop]])], 3);
  expect(kept([[pass], [concat([[[pass], [drop]]])]], 3)).toBe(within);
});

test("two behind one another keep a quarter, and the branches of a concat differ", () => {
  for (const seed of [0, 1, 2, 7, 42]) {
    const twice = kept([[relu(), relu(), dropout(0.5)], dropout(0.5)], seed);
    const share = [...twice].filter((each) => each === "1").length / 64;
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.45);
    const both = kept([concat([[dropout(0.5)], [dropout(0.5)]])], seed);
    expect(both.slice(0, 64)).not.toBe(both.slice(64));
  }
});

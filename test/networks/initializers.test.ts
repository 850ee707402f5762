/** Where networks start, against the distributions that the initializers name. */
import { describe, expect, test } from "vitest";
import { DenseNetwork, type InitializerName } from "../../src/networks/index.ts";
import { initializerNames } from "../../src/networks/initializers.ts";
import { loadSmall } from "../memory/small.ts";
import { networkBits } from "./values.ts";

const [INPUTS, OUTPUTS] = [320, 400];
const COUNT = INPUTS * OUTPUTS;

/** Four standard deviations: what one seed in 15,000 exceeds. Seeds are fixed. */
const SIGMAS = 4;

/** Half the interval's width, or the variance. */
const laws: Readonly<Record<InitializerName, { uniform?: number; normal?: number }>> = {
  torch: { uniform: 1 / Math.sqrt(INPUTS) },
  keras: { uniform: Math.sqrt(6 / (INPUTS + OUTPUTS)) },
  glorotUniform: { uniform: Math.sqrt(6 / (INPUTS + OUTPUTS)) },
  glorotNormal: { normal: 2 / (INPUTS + OUTPUTS) },
  heUniform: { uniform: Math.sqrt(6 / INPUTS) },
  heNormal: { normal: 2 / INPUTS },
  zeros: {},
};

function layer(initializer: InitializerName, seed = 3) {
  const options = { sizes: [INPUTS, OUTPUTS], dtype: "f64", maxBatch: 1, seed } as const;
  const { parameters } = new DenseNetwork(loadSmall(), { ...options, initializer });
  return { weight: parameters["layers.0.weight"]!.data, bias: parameters["layers.0.bias"]!.data };
}

/** The mean of a power. */
function moment(values: Float64Array, power: number): number {
  return values.reduce((sum, x) => sum + x ** power, 0) / values.length;
}

const named = (kind: "uniform" | "normal") =>
  initializerNames.filter((name) => laws[name][kind] !== undefined);

test("the table names all", () => {
  expect(Object.keys(laws)).toEqual(initializerNames);
});

test.for(named("uniform"))("%s is uniform in its interval", (name) => {
  const bound = laws[name].uniform!;
  const { weight } = layer(name);
  const largest = weight.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  expect(largest).toBeLessThanOrEqual(bound);
  expect(largest).toBeGreaterThan(bound * (1 - 1e-4));
  // In each of 16 parts as many as in any other: χ² of 15 degrees of freedom, one seed in 10,000.
  const parts = new Float64Array(16);
  for (const x of weight) parts[Math.min(15, Math.floor((x / bound + 1) * 8))]!++;
  const chiSquare = parts.reduce((sum, n) => sum + (n - COUNT / 16) ** 2 / (COUNT / 16), 0);
  expect(chiSquare).toBeLessThan(44);
});

test.for(named("normal"))("%s is normal with its variance", (name) => {
  const variance = laws[name].normal!;
  const { weight } = layer(name);
  const z = weight.map((x) => x / Math.sqrt(variance));
  // Moments of a standard normal: 0, 1, 0, 3; their variances: 1, 2, 15, 96 over the count.
  for (const [i, [wanted, spread]] of [
    [0, 1],
    [1, 2],
    [0, 15],
    [3, 96],
  ].entries()) {
    const error = SIGMAS * Math.sqrt(spread! / COUNT);
    expect(Math.abs(moment(z, i + 1) - wanted!)).toBeLessThan(error);
  }
  // P(|z| > 2) is 0.0455; neighbours, which the polar method makes in pairs, do not know each other.
  const beyond = z.filter((x) => Math.abs(x) > 2).length / COUNT;
  expect(Math.abs(beyond - 0.0455)).toBeLessThan(SIGMAS * Math.sqrt(0.0455 / COUNT));
  const product = z.reduce((sum, x, i) => sum + x * (z[i + 1] ?? 0), 0) / COUNT;
  expect(Math.abs(product)).toBeLessThan(SIGMAS / Math.sqrt(COUNT));
});

test("zeros is zeros", () => {
  expect(new Set(layer("zeros").weight)).toEqual(new Set([0]));
});

test("biases are 0, but with torch uniform as weights are", () => {
  for (const name of initializerNames) {
    const { bias } = layer(name);
    if (name !== "torch") {
      expect(new Set(bias)).toEqual(new Set([0]));
      continue;
    }
    const bound = 1 / Math.sqrt(INPUTS);
    expect(Math.max(...bias.map(Math.abs))).toBeLessThanOrEqual(bound);
    const variance = bound ** 2 / 3;
    const spread = Math.sqrt((4 / 5) * variance ** 2 * (1 / OUTPUTS));
    expect(Math.abs(moment(bias, 2) - variance)).toBeLessThan(SIGMAS * spread);
    expect(new Set(bias).size).toBe(OUTPUTS);
  }
});

test.for(initializerNames)(
  "%s: the same seed gives the same bits, another others",
  (initializer) => {
    const bits = (seed?: number, dtype: "f32" | "f64" = "f32") => {
      const given = {
        sizes: [7, 6, 5],
        initializer,
        dtype,
        ...(seed === undefined ? {} : { seed }),
      };
      return networkBits(new DenseNetwork(loadSmall(), given));
    };
    expect(bits(5)).toEqual(bits(5));
    expect(bits(0)).toEqual(bits());
    const same = initializer === "zeros";
    expect(bits(5)[0]![0] === bits(6)[0]![0]).toBe(same);
    expect(bits(5)[2]![0] === bits(6)[2]![0]).toBe(same);
  },
);

test("f32 starts where f64 does, rounded", () => {
  for (const initializer of initializerNames) {
    const options = { sizes: [7, 6], initializer, seed: 2 };
    const single = new DenseNetwork(loadSmall(), { ...options, dtype: "f32" });
    const double = new DenseNetwork(loadSmall(), { ...options, dtype: "f64" });
    const [a, b] = [single, double].map(({ parameters }) => parameters["layers.0.weight"]!.data);
    expect(a).toEqual(Float32Array.from(b!));
  }
});

/** What a program in Python makes of xoshiro128**, SplitMix64 and the polar method, from seed 1. */
describe("the first numbers are", () => {
  const pinned: readonly (readonly [InitializerName, readonly (readonly number[])[]])[] = [
    [
      "torch",
      [
        [-0.12162172475513702, -0.1947462692480408, -0.4067431638211637],
        [-0.2901575907611943, -0.38464979348931333, 0.5481903025113655],
        [0.4382816287394516, 0.15145305288083055],
        [0.23410481131155783, 0.17852853432334823],
      ],
    ],
    [
      "glorotUniform",
      [
        [-0.23076099791059035, -0.3695050659865293, -0.7717408922267239],
        [-0.5505353203154421, -0.7298216693637815, 1.040117968291582],
        [0, 0],
      ],
    ],
    [
      "heUniform",
      [
        [-0.29791116728730704, -0.477028988968367, -0.9963132077271183],
        [-0.7107380423602243, -0.9421957237157406, 1.342786523094797],
        [0, 0],
      ],
    ],
    [
      "heNormal",
      [
        [-0.830622564192, -1.330030846506318, -0.5054837386110211],
        [-0.36059596524361703, 0.7225953994944608, 0.24970081352905302],
        [0, 0],
        [1.4886427124476582, 1.1352402374623602],
      ],
    ],
    [
      "glorotNormal",
      [
        [-0.6433974716199434, -1.0302374636922247, -0.39154602028382957],
        [-0.27931643361962344, 0.5597199896576284, 0.1934174184664932],
        [0, 0],
      ],
    ],
  ];

  test.for(pinned)("with %s the same on every engine", ([initializer, rows]) => {
    const options = { sizes: [3, 2, 1], initializer, seed: 1, dtype: "f64" } as const;
    const { parameters } = new DenseNetwork(loadSmall(), options);
    const all = Object.values(parameters).flatMap(({ data }) => [...data]);
    expect(all.slice(0, rows.flat().length)).toEqual(rows.flat());
  });
});

import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decode } from "../../../src/checkpoint/decode.ts";
import { readTorch } from "../../../src/checkpoint/torch/readTorch.ts";
import { toTorch } from "../../../src/checkpoint/torch/toTorch.ts";
import { writeTorch } from "../../../src/checkpoint/torch/writeTorch.ts";
import { DenseNetwork } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { recorded } from "../golden.ts";
import { type Described, wanted } from "./described.ts";
import { AFTER, KEYS, Run, type Saved } from "./runs.ts";
import { bare, everything, large } from "./tree.ts";

type Rows = readonly (readonly number[])[];
interface Moved {
  readonly runs: Readonly<Record<string, Rows>>;
  readonly outputs: Rows;
}

const golden = recorded<{
  readonly fromTorch: Moved;
  readonly fromNadir: Moved & { readonly everything: Described };
}>("pytorchRuns");
const folder = new URL("../../golden/checkpoint/", import.meta.url);
const fromTorchFile = readFileSync(new URL("fromTorch.pt", folder));
const theirs = readTorch(fromTorchFile) as unknown as Readonly<Record<string, Saved>>;

/** What pytorchRuns.py says how to record anew. */
const records = process.env.RECORD !== undefined;
type Direction = "fromTorch" | "fromNadir";

/** The largest difference, in parts of the largest value that the element has had. */
function deviation(ours: Rows, golden: Rows): number {
  const largest = golden[0]!.map((_, i) => Math.max(...golden.map((row) => Math.abs(row[i]!))));
  const misses = golden.map((row, step) =>
    Math.max(...row.map((value, i) => Math.abs(ours[step]![i]! - value) / largest[i]!)),
  );
  return Math.max(...misses);
}

/** Of double precision as the issue of it has it; of single a rounding a step, as golden runs allow. */
const BOUNDS: Readonly<Record<string, number>> = {
  f64: 1e-12,
  f32: 3 * 2 ** -23 * Math.sqrt(AFTER),
};

/** Whose gradients depend on where rounding has led, in up to four evaluations a step. */
const isFedBack = (name: string) => name.startsWith("lbfgs");

/** By how much a training that has moved parts from the one that has not. */
function miss(direction: Direction, key: string): number {
  const run = new Run(key, direction === "fromTorch");
  if (direction === "fromTorch") run.load(theirs[key]!);
  else run.begin();
  const steps = golden[direction].runs[key]!;
  expect(steps).toHaveLength(AFTER);
  return deviation([...run.goOn()], steps);
}

function check(direction: Direction, key: string): void {
  const [name, dtype] = key.split(" ") as [string, string];
  const bound = BOUNDS[dtype]! * (isFedBack(name) ? 4 : 1);
  expect(miss(direction, key)).toBeLessThanOrEqual(bound);
}

const sizes = { sizes: [3, 4, 2], activation: "tanh", dtype: "f64" } as const;
const inputs = [0.5, -1, 0.25, 1.5, 0, -0.75];

/** All that Nadir gives PyTorch to go on with. */
function nadirFile(): Uint8Array {
  const saved = KEYS.map((key) => {
    const run = new Run(key);
    run.begin();
    return [key, run.saved()] as const;
  });
  const network = toTorch(new DenseNetwork(loadSmall(), { ...sizes, seed: 5 }));
  return writeTorch({ ...Object.fromEntries(saved), network, everything });
}

if (records) writeFileSync(new URL("fromNadir.pt", folder), nadirFile());

describe("PyTorch's training goes on here as there", () => {
  test.each(KEYS)("%s", (key) => {
    check("fromTorch", key);
  });

  test("a rate that is off by 10⁻¹⁰ would be noticed", () => {
    const run = new Run("adam f64", true);
    run.load(theirs["adam f64"]!);
    run.optimizer.paramGroups[0]!.lr = 0.05 * (1 + 1e-10);
    expect(deviation([...run.goOn()], golden.fromTorch.runs["adam f64"]!)).toBeGreaterThan(1e-12);
  });

  test("a network's outputs are its module's", () => {
    const network = new DenseNetwork(loadSmall(), sizes);
    network.load((theirs as never as { network: Parameters<typeof network.load>[0] }).network);
    const outputs = [...network.predict(inputs)];
    expect(deviation([outputs], [golden.fromTorch.outputs.flat()])).toBeLessThan(1e-15);
  });
});

describe("Nadir's training goes on in PyTorch as here", () => {
  const bytes = readFileSync(new URL("fromNadir.pt", folder));

  test("what we write is still what PyTorch has read", () => {
    expect(Buffer.from(nadirFile()).equals(bytes)).toBe(true);
  });

  test.each(KEYS)("%s", (key) => {
    check("fromNadir", key);
  });

  test("and comes back to the bit", () => {
    const ours = readTorch(bytes) as unknown as Readonly<Record<string, Saved>>;
    for (const key of KEYS) {
      const run = new Run(key, true);
      run.load(ours[key]!);
      const stayed = new Run(key);
      stayed.begin();
      expect([...run.goOn()], key).toEqual([...stayed.goOn()]);
    }
  });

  test("a module's outputs are its network's", () => {
    const network = new DenseNetwork(loadSmall(), { ...sizes, seed: 5 });
    const outputs = [...network.predict(inputs)];
    expect(deviation([outputs], [golden.fromNadir.outputs.flat()])).toBeLessThan(1e-15);
    const { tensors } = decode(writeTorch(toTorch(network)));
    network.load(tensors);
    network.load(
      Object.fromEntries(
        Object.entries(decode(bytes).tensors)
          .filter(([name]) => name.startsWith("network."))
          .map(([name, { data, shape }]) => [name, { data: data as Float64Array, shape }]),
      ),
    );
    expect([...network.predict(inputs)]).toEqual(outputs);
  });

  test("PyTorch reads one of everything", () => {
    const seen = wanted(golden.fromNadir.everything) as typeof everything;
    expect({ ...seen }).toStrictEqual({
      ...(bare(everything) as typeof everything),
      large: seen.large,
    });
    expect(seen.large).toEqual(large);
  });
});

test("docs/checkpoints.md says by how much they part", () => {
  // Of each optimizer the largest deviation of its cases.
  const moves: Record<string, Record<Direction, Record<string, number>>> = {};
  for (const key of KEYS) {
    const dtype = key.split(" ")[1]!;
    const { kind } = new Run(key);
    moves[kind] ??= { fromTorch: {}, fromNadir: {} };
    for (const direction of ["fromTorch", "fromNadir"] as const) {
      const part = moves[kind][direction];
      part[dtype] = Math.max(miss(direction, key), part[dtype] ?? 0);
    }
  }
  const file = new URL("moves.json", folder);
  if (records) writeFileSync(file, `${JSON.stringify(moves, undefined, 1)}\n`);
  expect(moves).toEqual(recorded("moves"));
});

/** Where networks live, how much they take, and when they give it back. */
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { Adam, loadSync, type Nadir, OutOfMemoryError } from "../../src/index.ts";
import type { Allocator } from "../../src/memory/allocator.ts";
import { activationNames } from "../../src/networks/activations.ts";
import { Area } from "../../src/networks/area.ts";
import { readBatch } from "../../src/networks/batch.ts";
import {
  DenseNetwork,
  dense,
  embedding,
  globalMaxPool,
  meanSquaredError,
  Network,
  relu,
  softmaxCrossEntropy,
  summarize,
} from "../../src/networks/index.ts";
import { InputRows } from "../../src/networks/inputRows.ts";
import { NOTHING } from "../../src/networks/layers/activation.ts";
import type { Inputs } from "../../src/networks/rows.ts";
import { dtypes } from "../kernels/module.ts";
import { leastKept } from "../memory/kept.ts";
import { loadWithLedger } from "../memory/ledger.ts";
import { networkBits, sparseOf, values, wholes } from "./values.ts";

const sizes = [5, 9, 6, 3];
const architecture = { sizes, activation: ["gelu", "relu"], maxBatch: 8, seed: 2 } as const;

/** All that a network does, with all memory that it ever takes. */
function use(network: DenseNetwork<DType>, rows = 8) {
  const inputs = values(1, rows * 5);
  const slopes = values(2, rows * 3);
  const labels = wholes(3, rows, 3);
  network.lossAndGradients(inputs, labels, softmaxCrossEntropy);
  network.lossAndGradients(sparseOf(inputs, 5), slopes, meanSquaredError, { accumulate: true });
  network.forward(inputs);
  const inputGradient = network.backward(slopes, { inputs: true, accumulate: true }).slice();
  const predictions = network.predict(inputs, { activation: "softmax" });
  const { loss } = network.evaluate(inputs, labels, softmaxCrossEntropy);
  return { inputGradient, predictions, loss, bits: networkBits(network) };
}

test("1,000 steps allocate nothing once warm, shorter batches and evaluations among them", () => {
  const { nadir, ledger } = loadWithLedger();
  const network = new DenseNetwork(nadir, architecture);
  const optimizer = new Adam(network.parameters, { lr: 1e-3 });
  const step = (i: number) => {
    use(network, i % 5 === 4 ? 3 : 8);
    optimizer.step();
  };
  const held = () => ({
    addresses: [...ledger.live],
    // How often an address was ever asked for.
    asked: ledger.room,
    bytes: nadir.memory.buffer.byteLength,
  });
  ledger.room = 1000;
  for (let i = 0; i < 5; i++) step(i);
  const before = held();
  for (let i = 0; i < 1000; i++) step(i);
  expect(held()).toEqual(before);
});

test("dense inputs are in the same place in every batch, and sparse ones the same object", () => {
  const { heap } = loadSync().parameter([1]).block;
  const rows = new InputRows(
    {
      ...{ where: "Test", what: "inputs", heap, dtype: "f32", width: 2, maxBatch: 4 },
      checksFinite: false,
    },
    { output: [1], takesSparse: { columns: 2 }, connect: () => NOTHING },
  );
  const [dense, sparse] = [[1, 2], sparseOf(values(1, 2), 2)];
  const write = (inputs: Inputs) => {
    rows.write(inputs, readBatch("Test", 1, undefined));
    return rows.sparse ?? rows.address;
  };
  const [first, other] = [write(dense), write(sparse)];
  expect(other).toBe(rows.sparse);
  expect(write(dense)).toBe(first);
  expect(write(sparse)).toBe(other);
});

test("3,000 steps leave nothing behind for the garbage collector to keep", () => {
  const network = new DenseNetwork(loadSync(), architecture);
  const [inputs, labels] = [values(1, 40), wholes(3, 8, 3)];
  const rows = [Uint32Array.of(1, 2, 3, 4, 5), Uint32Array.of(6, 7)];
  const run = () => {
    for (let i = 0; i < 3000; i++) {
      network.lossAndGradients(inputs, labels, softmaxCrossEntropy, { rows: rows[i % 2]! });
    }
  };
  // 40 bytes a step would be 120,000 each time.
  expect(leastKept(run, 50_000)).toBeLessThan(50_000);
});

test("dispose gives back all that was taken, once", () => {
  const { nadir, ledger } = loadWithLedger();
  const other = nadir.parameter([3]);
  const before = new Set(ledger.live);
  for (const used of [false, true]) {
    const network = new DenseNetwork(nadir, architecture);
    if (used) use(network);
    expect(ledger.live.size).toBeGreaterThan(before.size);
    network.dispose();
    expect(ledger.live).toEqual(before);
    // A second time it must not give back what is another's by now.
    using another = new DenseNetwork(nadir, architecture);
    const live = new Set(ledger.live);
    network.dispose();
    expect(ledger.live).toEqual(live);
    use(another);
  }
  {
    using network = new DenseNetwork(nadir, architecture);
    use(network);
    for (const parameter of Object.values(network.parameters)) parameter.dispose();
  }
  expect(ledger.live).toEqual(before);
  other.dispose();
  expect(ledger.live).toEqual(new Set());
});

test("dispose after that of the memory is one", () => {
  const { nadir, ledger } = loadWithLedger();
  const network = new DenseNetwork(nadir, architecture);
  use(network);
  nadir.dispose();
  expect(ledger.live).toEqual(new Set());
  network.dispose();
});

test("500 times made, used and disposed leaves memory as large as it was", () => {
  using nadir = loadSync({ initialBytes: 65536 });
  const cycle = () => {
    using network = new DenseNetwork(nadir, architecture);
    use(network);
  };
  cycle();
  const before = nadir.memory.buffer.byteLength;
  for (let i = 0; i < 500; i++) cycle();
  expect(nadir.memory.buffer.byteLength).toBe(before);
});

describe("when memory is full", () => {
  test("a network is made whole or not at all", () => {
    const { nadir, ledger } = loadWithLedger();
    const make = () => new DenseNetwork(nadir, architecture);
    let room = 0;
    for (; ; room++) {
      ledger.room = room;
      try {
        make();
        break;
      } catch (error) {
        expect(error).toBeInstanceOf(OutOfMemoryError);
        expect(ledger.live).toEqual(new Set());
      }
    }
    expect(ledger.live.size).toBe(room);
  });

  test("a network that is larger than any memory is refused", () => {
    const nadir = loadSync({ maximumBytes: 2 ** 20 });
    for (const given of [
      { sizes: [2 ** 31 - 1, 2 ** 31 - 1] },
      { sizes: [2, 2], maxBatch: 2 ** 31 - 1 },
      { sizes: [10, 100_000] },
    ]) {
      expect(() => new DenseNetwork(nadir, given)).toThrow(OutOfMemoryError);
    }
    use(new DenseNetwork(nadir, architecture));
  });

  test("it is said what a network wants for its rows, and memory is as large as it was", () => {
    const nadir = loadSync({ initialBytes: 65536, maximumBytes: 2 ** 20 });
    const held = nadir.memory.buffer.byteLength;
    const given = { sizes: [5, 4000, 3], maxBatch: 100 };
    // Two arrays of 4000 numbers a row between the layers, three of 3 behind them, and little else; inputs are not among them.
    const bytes = summarize(new DenseNetwork(loadSync(), given)).bytes.rows - 2048;
    expect(bytes / 100 / 4).toBeGreaterThan(8009);
    const refused = errorOf(() => new DenseNetwork(nadir, given));
    const cause = `Nadir: cannot allocate ${bytes} bytes: memory holds 65536 bytes, 64 in use, and may hold 1048576`;
    expect(refused).toStrictEqual(
      new OutOfMemoryError(`DenseNetwork: maxBatch 100 wants 4 MB, a smaller one less: ${cause}`, {
        cause: new OutOfMemoryError(cause),
      }),
    );
    const layers = [dense(3), relu()];
    expect(() => new Network(nadir, { input: [5], layers, maxBatch: 50_000 })).toThrow(
      /^Network: maxBatch 50000 wants 3 MB, a smaller one less: Nadir: cannot allocate \d+ bytes/,
    );
    expect(nadir.memory.buffer.byteLength).toBe(held);
    new DenseNetwork(nadir, { ...given, maxBatch: 10 });
  });

  test("it is said of inputs and of their gradient, when they are first wanted", () => {
    const nadir = loadSync({ initialBytes: 65536, maximumBytes: 2 ** 20 });
    const wide = new DenseNetwork(nadir, { sizes: [2000, 1], maxBatch: 200 });
    const rest = { sizes: [300, 1], maxBatch: 300 };
    const other = new DenseNetwork(nadir, rest);
    const wanted = (network: string, bytes: number) =>
      new RegExp(
        `^${network}: maxBatch \\d+ wants ${Math.ceil(bytes / 1e6)} MB, a smaller one less: Nadir: cannot allocate ${bytes} bytes`,
      );
    expect(() => wide.forward(values(1, 2000))).toThrow(wanted("DenseNetwork", 1_600_000));
    other.forward(values(1, 300));
    const filler = nadir.parameter([50_000]);
    expect(() => other.backward([1], { inputs: true })).toThrow(wanted("DenseNetwork", 360_000));
    filler.dispose();
    expect(other.backward([1], { inputs: true })).toHaveLength(300);
    const layers = [embedding({ vocabulary: 2, size: 1 }), globalMaxPool(), dense(1)];
    const idsIn = (memory: Nadir) => new Network(memory, { input: [1000], layers, maxBatch: 20 });
    // All but the ids, in whole pages.
    const room = summarize(idsIn(loadSync())).bytes.rows - 80_000 + 65536;
    const ids = idsIn(loadSync({ initialBytes: 65536, maximumBytes: room }));
    expect(() => ids.forward(new Uint8Array(1000))).toThrow(wanted("Network", 80_000));
  });

  const firsts: [string, (network: DenseNetwork) => unknown][] = [
    ["dense inputs", (network) => network.forward(values(1, 40))],
    ["sparse inputs", (network) => network.forward(sparseOf(values(1, 40), 5))],
    [
      "gradients with respect to inputs",
      (network) => network.backward(values(2, 24), { inputs: true }),
    ],
  ];

  test.for(firsts)("the first %s are taken or refused, and then taken", ([what, first]) => {
    const { nadir, ledger } = loadWithLedger();
    const network = new DenseNetwork(nadir, architecture);
    if (what.startsWith("gradients")) network.forward(values(1, 40));
    const bits = networkBits(network);
    for (let room = 0; ; room++) {
      ledger.room = room;
      try {
        first(network);
        expect(room).toBeGreaterThan(0);
        break;
      } catch (error) {
        expect(error).toBeInstanceOf(OutOfMemoryError);
        expect(networkBits(network)).toEqual(bits);
      }
    }
    ledger.room = Infinity;
    expect(use(network)).toEqual(use(new DenseNetwork(loadSync(), architecture)));
    network.dispose();
  });

  test("sparse inputs that are refused leave nothing allocated", () => {
    const { nadir, ledger } = loadWithLedger();
    const network = new DenseNetwork(nadir, architecture);
    const before = ledger.live.size;
    ledger.room = 0;
    expect(() => network.forward(sparseOf(values(1, 40), 5))).toThrow(OutOfMemoryError);
    expect(ledger.live.size).toBe(before);
  });
});

function errorOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

/** 8 bytes aligned, never 16, with bytes of the owner's between that nobody else may write. */
class Fenced implements Allocator {
  readonly memory: WebAssembly.Memory = new WebAssembly.Memory({ initial: 1 });
  readonly #fences: number[] = [];
  #next = 1000;

  allocate(bytes: number): number {
    const address = Math.ceil(this.#fence() / 16) * 16 + 8;
    this.#next = address + bytes;
    this.#fence();
    return address;
  }

  free(): void {}

  /** Whether all bytes of the fences are still there. */
  get isWhole(): boolean {
    const bytes = new Uint8Array(this.memory.buffer);
    return this.#fences.every((start) =>
      bytes.subarray(start, start + 40).every((byte) => byte === 7),
    );
  }

  #fence(): number {
    const start = this.#next;
    this.#fences.push(start);
    this.#next += 40;
    while (this.#next + 64 > this.memory.buffer.byteLength) this.memory.grow(1);
    new Uint8Array(this.memory.buffer, start, 40).fill(7);
    return this.#next;
  }
}

/** Memory of which only the last page is ever touched: addresses have the sign bit. */
const START = 2 ** 31 - 1024;
const large = new WebAssembly.Memory({ initial: Math.ceil(START / 65536) + 2 });

describe.for(dtypes)("a network in %s has the same bits", (dtype) => {
  const trained = (nadir: Nadir) => {
    const network = new DenseNetwork<DType>(nadir, { ...architecture, dtype });
    const optimizer = new Adam(network.parameters, { lr: 0.01 });
    return Array.from({ length: 5 }, (_, i) => {
      const used = use(network, 8 - i);
      optimizer.step();
      return used;
    });
  };
  const wanted = trained(loadSync());

  test("in somebody's memory, in the place that he gives it", () => {
    const owner = new Fenced();
    expect(trained(loadSync({ memory: owner.memory, allocator: owner }))).toEqual(wanted);
    expect(owner.isWhole).toBe(true);
  });

  test("in shared memory", () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 100, shared: true });
    expect(trained(loadWithLedger(memory).nadir)).toEqual(wanted);
  });

  test("where addresses have the sign bit", () => {
    let next = START;
    const allocate = (bytes: number) => {
      const address = next;
      next += Math.ceil(bytes / 16) * 16;
      return address;
    };
    const allocator = { allocate, free: () => {} };
    expect(trained(loadSync({ memory: large, allocator }))).toEqual(wanted);
  });
});

test("networks of any size write nothing beyond what they were given", () => {
  // Each array by itself, with a fence behind it.
  const together = Area.allocate;
  const allocate = vi.spyOn(Area, "allocate").mockImplementation((heap, wanted) => {
    return wanted.map((each) => together(heap, [each])[0]) as never;
  });
  onTestFinished(() => allocate.mockRestore());
  const size = fc.integer({ min: 1, max: 70 });
  const networks = fc.record({
    sizes: fc.array(size, { minLength: 2, maxLength: 4 }),
    activation: fc.constantFrom(...activationNames),
    maxBatch: fc.integer({ min: 1, max: 20 }),
    bias: fc.boolean(),
    dtype: fc.constantFrom(...dtypes),
  });
  fc.assert(
    fc.property(networks, ({ sizes, maxBatch: rows, ...options }) => {
      const owner = new Fenced();
      const nadir = loadSync({ memory: owner.memory, allocator: owner });
      const network = new DenseNetwork<DType>(nadir, { sizes, maxBatch: rows, ...options });
      const [width, columns] = [sizes[0]!, sizes.at(-1)!];
      const inputs = values(1, rows * width);
      const labels = wholes(2, rows, columns);
      const shares = values(3, rows * columns).map(Math.abs);
      network.lossAndGradients(inputs, labels, softmaxCrossEntropy.with({ labelSmoothing: 0.1 }));
      network.lossAndGradients(sparseOf(inputs, width), shares, meanSquaredError);
      network.forward(inputs);
      network.backward(shares, { inputs: true, accumulate: true });
      network.predict(inputs, { activation: "softmax" });
      network.predict(inputs, { activation: "sigmoid" });
      expect(owner.isWhole).toBe(true);
    }),
    { numRuns: 100 },
  );
});

/** What a file says is large takes no more memory than the file lets expect. */
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../src/checkpoint/formats/crc32.ts";
import { decode, fromTorch, readTorch, toTorch } from "../../src/checkpoint/index.ts";
import { writeTorch } from "../../src/checkpoint/torch/writeTorch.ts";
import { LBFGS, loadSync } from "../../src/index.ts";
import { fileOf } from "./torch/files.ts";

/** A ZIP file of one file, deflated. */
function deflated(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content, { level: 9 });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
  const directory = Buffer.concat([
    ...[Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, Buffer.alloc(14)],
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, directory, end]));
}

/** A list of so many values, each these bytes. */
function listOf(count: number, ...each: number[]): Uint8Array {
  const pickle = new Uint8Array(count * each.length + 6);
  for (let i = 0; i < count; i++) pickle.set(each, 4 + i * each.length);
  pickle.set([0x80, 2, 0x5d, 0x28]);
  pickle.set([0x65, 0x2e], pickle.length - 2);
  return pickle;
}

describe("a pickle that is deflated", () => {
  const file = (pickle: Uint8Array) => deflated("archive/data.pkl", pickle);

  test("is read, as others", () => {
    expect(readTorch(file(listOf(5000, 0x4e)))).toEqual(Array(5000).fill(null));
    // As large as one is of ten thousand tensors.
    expect(readTorch(file(listOf(20_000, 0x29, 0x85)))).toHaveLength(20_000);
  });

  test.each([
    ["dicts", listOf(40e6, 0x7d)],
    ["nothing", listOf(40e6, 0x4e)],
  ])("is refused before it is inflated, where it is much larger: %s", (_, pickle) => {
    const bytes = file(pickle);
    expect(bytes.length).toBeLessThan(45_000);
    const message =
      /the pickle takes \d+ bytes of the file, which must not inflate to 40000006: store it/;
    expect(() => readTorch(bytes)).toThrow(message);
    expect(() => decode(bytes)).toThrow(message);
  });

  test.each([
    ["lists", [0x5d, 0x4e]],
    ["sets", [0x8f, 0x4e]],
    ["bytes", [0x43, 0]],
  ])("makes no more containers than the file pays for: %s", (_, each) => {
    const count = 200_000;
    const stored = listOf(count, ...each);
    expect(() => readTorch(fileOf(stored))).not.toThrow();
    expect(() => readTorch(file(stored))).toThrow(/makes more than 6\d+ containers of/);
  });
});

test("bytes in a pickle count as other containers", () => {
  const pickle = listOf(20_000, 0x43, 0);
  expect(() => readTorch(fileOf(pickle))).not.toThrow();
  expect(() => readTorch(fileOf(listOf(20_000, 0x43, 0, 0x5d)))).toThrow(/makes more than \d+/);
});

test("the history that L-BFGS is told to keep is the one that there is room for", () => {
  const make = () => new LBFGS(loadSync().parameters({ a: [2] }), { historySize: 3 });
  const there = make();
  const [a] = there.paramGroups[0]!.params;
  for (let step = 0; step < 2; step++) {
    there.step(() => {
      a!.data.forEach((value, i) => {
        a!.grad[i] = 2 * (value - i - 1);
      });
      return Array.from(a!.data).reduce((sum, value, i) => sum + (value - i - 1) ** 2, 0);
    });
  }
  const dict = toTorch(there) as unknown as { param_groups: { history_size: unknown }[] };
  for (const size of [3e8, 2 ** 40, 4, 2, -1, Number.NaN, "3"]) {
    dict.param_groups[0]!.history_size = size;
    const file = writeTorch(dict as never);
    expect(() => fromTorch(make(), file)).toThrow(
      `fromTorch: LBFGS: param_groups[0]: history_size must be 3, as historySize is here, got ${JSON.stringify(size) === "null" ? "NaN" : JSON.stringify(size)}`,
    );
  }
  dict.param_groups[0]!.history_size = 3;
  expect(() => make().loadStateDict(fromTorch(make(), writeTorch(dict as never)))).not.toThrow();
});

/** What a file says of itself is not believed. */
import { expect, test } from "vitest";
import { decode, encode, networkFrom, restore, save } from "../../src/checkpoint/index.ts";
import { pack, Shelf, unpack } from "../../src/checkpoint/state/plain.ts";
import { loadSync } from "../../src/index.ts";
import { DenseNetwork } from "../../src/networks/index.ts";

const nadir = loadSync();
type Header = {
  version: unknown;
  json: string[];
  parts: Record<string, { architecture: { maxBatch: number }; state: unknown }>;
};

function changed(bytes: Uint8Array, change: (header: Header, metadata: object) => void) {
  const { tensors, metadata } = decode(bytes);
  const header = JSON.parse(metadata.nadir as string) as Header;
  change(header, metadata);
  return encode({ tensors, metadata: { ...metadata, nadir: JSON.stringify(header) } });
}

test("rows for which a network has memory", () => {
  const bytes = save({ network: new DenseNetwork(nadir, { sizes: [2, 1], maxBatch: 16 }) });
  expect(networkFrom(nadir, bytes).maxBatch).toBe(16);
  const hostile = changed(bytes, ({ parts }) => {
    parts.network!.architecture.maxBatch = 1e7;
  });
  expect(networkFrom(nadir, hostile).maxBatch).toBe(128);
  expect(networkFrom(nadir, hostile, { maxBatch: 300 }).maxBatch).toBe(300);
});

test("a tensor that a state has twice", () => {
  const part = { list: new Uint8ClampedArray(3), stateDict: () => ({ l: part.list }) };
  const whole = { ...part, loadStateDict() {} };
  const bytes = changed(save({ part: whole }), ({ parts }) => {
    const { l } = parts.part!.state as { l: object };
    parts.part!.state = { l: [l, l] };
  });
  expect(() => restore(bytes, { part: whole })).toThrow(
    'restore: part: the file\'s state has the tensor "part/l" twice',
  );
});

test("tensors that every object seems to have", () => {
  for (const name of ["constructor", "toString", "__proto__"]) {
    const bytes = changed(save({ metadata: { k: [1] } }), (_, metadata) => {
      Object.assign(metadata, { k: JSON.stringify({ $tensor: name }) });
    });
    expect(() => restore(bytes, {})).toThrow(`restore: the file has no tensor "${name}"`);
  }
});

test("versions that never were, and keys that come twice", () => {
  const bytes = save({ metadata: { k: [1] } });
  for (const version of [0, -3, -5, 0.5]) {
    const file = changed(bytes, (header) => {
      header.version = version;
    });
    expect(() => restore(file, {})).toThrow(/metadata\.nadir must be what save\(\) writes/);
  }
  const twice = changed(bytes, ({ json }) => void json.push("k"));
  expect(() => restore(twice, {})).toThrow(/metadata\.nadir must be what save\(\) writes/);
});

test("what somebody's own data calls a shape", () => {
  for (const shape of [[0.5], [-2, -2], ["2"], [Number.NaN], [1e300], [2, undefined], [{}]]) {
    const state = { l: [{ name: "n", shape, x: new Int8Array([1, 2, 3, 4]) }] };
    const part = { state: {}, stateDict: () => state };
    const loadStateDict = (dict: object) => {
      again.state = dict;
    };
    const again = { ...part, loadStateDict };
    restore(save({ again }), { again });
    expect(again.state).toEqual(state);
    const shelf = new Shelf();
    expect(unpack("", pack("", state, "", shelf), shelf.tensors, false)).toEqual(state);
    expect(Object.values(shelf.tensors).map((tensor) => tensor.shape)).toEqual([[4]]);
  }
});

test("a loadStateDict that has not loaded when it returns", async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);
  process.on("unhandledRejection", note);
  for (const fails of [true, false]) {
    const first = { v: 9, stateDict: () => ({ v: first.v }), loadStateDict: takeFirst };
    function takeFirst({ v }: { v: number }) {
      first.v = v;
    }
    const late = {
      stateDict: () => ({}),
      loadStateDict: async () => {
        if (fails) throw new Error("no");
      },
    };
    const bytes = save({ first, late });
    first.v = 1;
    expect(() => restore(bytes, { first, late })).toThrow(
      "restore: late: loadStateDict() must have loaded when it returns, got a promise",
    );
    expect(first.v).toBe(1);
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

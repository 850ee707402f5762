import { describe, expect, test } from "vitest";
import { encode } from "../../../src/checkpoint/encode.ts";
import { FileError } from "../../../src/checkpoint/fileError.ts";
import { fromTorch } from "../../../src/checkpoint/torch/fromTorch.ts";
import { readTorch } from "../../../src/checkpoint/torch/readTorch.ts";
import { isTensor } from "../../../src/checkpoint/torch/values.ts";
import { writeTorch } from "../../../src/checkpoint/torch/writeTorch.ts";
import { loadSync } from "../../../src/index.ts";
import { bytesFrom, recorded } from "../golden.ts";
import { type Described, wanted } from "./described.ts";
import { fileOf } from "./files.ts";

const golden = recorded<{
  readonly expected: Described;
  readonly values: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, { readonly file: string; readonly torch: string }>>;
  readonly pickles: Readonly<Record<string, { readonly pickle: string; readonly torch: string }>>;
}>("pytorch");

describe("readTorch reads what torch.save has written", () => {
  test.each(Object.entries(golden.values))("%s", (_, file) => {
    expect(readTorch(bytesFrom(file))).toStrictEqual(wanted(golden.expected));
  });

  test("from any view, at any offset, and from shared memory", () => {
    const bytes = bytesFrom(golden.values["protocol 2"]!);
    const expected = wanted(golden.expected);
    for (const Memory of [ArrayBuffer, SharedArrayBuffer]) {
      for (const offset of [0, 1, 4]) {
        const moved = new Uint8Array(new Memory(bytes.length + 9), offset, bytes.length);
        moved.set(bytes);
        expect(readTorch(moved)).toStrictEqual(expected);
        expect(readTorch(Buffer.from(moved.buffer, offset, bytes.length))).toStrictEqual(expected);
        expect(readTorch(new DataView(moved.buffer, offset, bytes.length))).toStrictEqual(expected);
      }
    }
    expect(readTorch(bytes.buffer)).toStrictEqual(expected);
  });

  test("tuples are frozen, and lists are not", () => {
    const { plain } = readTorch(bytesFrom(golden.values["protocol 2"]!)) as {
      plain: { tuples: readonly object[]; lists: readonly object[] };
    };
    expect(plain.tuples.every(Object.isFrozen)).toBe(true);
    expect([plain.tuples, plain.lists, ...plain.lists].some(Object.isFrozen)).toBe(false);
  });

  test("tensors that lie row by row are views of the file", () => {
    const bytes = bytesFrom(golden.values["protocol 2"]!);
    const { views, tied } = readTorch(bytes) as Record<
      string,
      Record<string, { data: ArrayBufferView }>
    >;
    for (const { data } of [views!.whole!, views!.scalar!, tied!.a!, tied!.c!]) {
      expect(data.buffer).toBe(bytes.buffer);
    }
    expect(tied!.a!.data).toBe(tied!.b!.data);
    expect(views!.transposed!.data.buffer).not.toBe(bytes.buffer);
  });
});

/** What is said of files that hold what has no meaning here, and of pickles that are no data. */
const FILES: Readonly<Record<string, string>> = {
  complex: "has a torch.ComplexFloatStorage, whose elements have no meaning here",
  conjugated: "a tensor that is conjugated or negated",
  quantized:
    'wants "torch._utils._rebuild_qtensor", which is refused: tensors that are sparse, quantized',
  sparse: 'wants "torch._utils._rebuild_sparse_tensor", which is refused: tensors that are sparse',
  float8: "a tensor of torch.float8_e4m3fn, which has no meaning here",
  meta: 'wants "torch._utils._rebuild_meta_tensor_no_storage"',
  module:
    'wants "torch.nn.modules.container.Sequential", which is refused: save model.state_dict(), not the model',
  object: 'wants "__main__.Thing", which is refused: save state dicts, lists, numbers and strings',
  namespace: 'wants "argparse.Namespace", which is refused',
  "numpy scalar": "save numbers by .item() and arrays by torch.from_numpy()",
  "numpy array": "save numbers by .item() and arrays by torch.from_numpy()",
  "complex number": 'wants "builtins.complex", which is refused',
  storage: "a storage is there as a value: save tensors",
  key: "has a tuple of 2 for a key; keys are strings and whole numbers",
  "key of a float": "has 0.5 for a key; keys are strings and whole numbers",
  legacy: "the file is of PyTorch before 1.6: load it there and save it by torch.save",
  script: "the file is a TorchScript archive: save model.state_dict() by torch.save",
};

const PICKLES: Readonly<Record<string, string>> = {
  "os.system by REDUCE": 'wants "os.system", which is refused',
  "posix.system by REDUCE": 'wants "posix.system", which is refused',
  eval: 'wants "builtins.eval", which is refused',
  getattr: 'wants "builtins.getattr", which is refused',
  "a dotted name": 'wants "torch.serialization.os.system", which is refused',
  STACK_GLOBAL: 'wants "os.system", which is refused',
  "STACK_GLOBAL of a number": "names what it wants by what is no string",
  INST: "the instruction INST, which is refused",
  OBJ: 'wants "os.system", which is refused',
  NEWOBJ: "the instruction NEWOBJ, which is refused",
  NEWOBJ_EX: "the instruction NEWOBJ_EX, which is refused",
  EXT1: "the instruction EXT1, which is refused",
  EXT2: "the instruction EXT2, which is refused",
  EXT4: "the instruction EXT4, which is refused",
  PERSID: "the instruction PERSID, which is refused",
  POP: "the instruction POP, which is refused",
  DUP: "the instruction DUP, which is refused",
  NEXT_BUFFER: "the instruction NEXT_BUFFER, which is refused",
  "an unknown instruction": "at byte 3, has the instruction 0xff, which is refused",
  "BUILD of a tensor": "builds a tensor of a dict",
  "BUILD of a dict": "builds a dict of a dict",
  "BUILD of an OrderedDict by a list": "builds an OrderedDict of a list",
  "a constant that is called": "calls torch.float32, which is no function",
  "a class that is called": "calls torch.FloatStorage, which is no function",
  "a number that is called": "calls 1, which is no function",
  "a call with a list": "calls torch.Size with a list",
  "a function as a value": "torch._utils._rebuild_tensor_v2 is there as a value, and is none",
  "a storage as a value": "a storage is there as a value: save tensors",
  "a storage of another kind":
    'a storage must be ("storage", its type, its key, its place, its length)',
  "a storage that is no tuple": "has a string for a storage",
  "a storage of four": "got (a string, a string, a string, 2)",
  "a storage by a number": "got (a string, torch.FloatStorage, 0, a string, 2)",
  "a storage of no type": 'storage "0" must be of a type of storage, got torch.Size',
  "a storage that is not there": 'has no data of storage "1"',
  "a storage by a path": 'has no data of storage "../data.pkl"',
  "a storage longer than it is": 'storage "0" must have 12 bytes for 3 elements, got 8',
  "a storage shorter than it is": 'storage "0" must have 4 bytes for 1 elements, got 8',
  "a storage of 2^40": "must have 4398046511104 bytes for 1099511627776 elements, got 8",
  "a storage of −1": "got (a string, torch.FloatStorage, a string, a string, -1)",
  "a storage of half an element": "got (a string, torch.FloatStorage, a string, a string, 0.5)",
  "a storage of two types": 'storage "0" is of two types',
  "a tensor of a number": "makes a tensor of 1",
  "an offset beyond": "a tensor of shape [2] and strides [1], from 1 on, goes up to 3",
  "an offset of −1":
    "makes a tensor of offset -1, sizes (1) and strides (1), which must be whole numbers",
  "a size beyond": 'storage "0" has 2 elements, and a tensor of shape [3]',
  "a size of −1": "sizes (-1) and strides (1), which must be whole numbers",
  "a size of 2^62": "sizes (4611686018427387904) and strides (0), which must be whole numbers",
  "sizes of 2^40 by 2^40": "more than the storages of the file let expect",
  "an expansion to 10^9": "a tensor of shape [1000000000] would take 4000000000 bytes",
  "a stride of −1": "sizes (2) and strides (-1), which must be whole numbers",
  "a stride of 2^62": "strides (4611686018427387904), which must be whole numbers",
  "a stride too few":
    "sizes (2) and strides (), which must be whole numbers in [0, 2⁵³), as many of one",
  "sizes that are text": "sizes a string and strides (1)",
  "a tensor of too few": "makes a tensor of undefined",
  "a negated tensor": "a tensor that is conjugated or negated",
  "a list in itself": "a list contains itself",
  "a dict in itself": "a dict contains itself",
  "a dict in its tuple": "contains itself",
  "2000 lists in one another": "values lie more than 100 deep in one another",
  "tuples in one another": "makes more than 3502 containers of 5004 bytes",
  "ten to the thirtieth laughs": "refers to its values so often",
  "dicts and nothing else": "makes more than 11002 containers of 20005 bytes",
  "a mark too few": "has no mark where it needs one",
  "a mark too many": "ends within a value",
  nothing: "ends within a value",
  "an empty stack": "has too few values on its stack",
  "below the mark": "has too few values on its stack",
  "two values": "goes on behind its end",
  "more behind its end": "goes on behind its end",
  "a key without a value": "has a key without a value",
  "a key that is a list": "has a list for a key",
  "a key that is None": "has None for a key",
  "an item of a list": "sets items of a list",
  "an append to a dict": "appends to a dict",
  "an append to a tuple": "appends to a tuple of 0",
  "a memo that is not there": "gets value 5, which it has not put",
  "a memo of nothing": "has too few values on its stack",
  "protocol 0": "the instruction LIST, which is refused",
  "protocol 1": "is of protocol 1; protocols that are read are 2 to 5",
  "protocol 9": "is of protocol 9; protocols that are read are 2 to 5",
  "a string beyond the end": "is cut off",
  "a string of 2^63": "is cut off",
  "bytes beyond the end": "is cut off",
  "a string that is no UTF-8": "has a string that is no UTF-8",
  "an integer of 2^31 bytes": "has an integer of 2147483647 bytes",
  "a name without an end": "has a name that does not end within 1000 bytes",
  "no end": "is cut off",
  "no bytes": "is cut off",
};

/** What reading says. */
function refusal(file: Uint8Array): string {
  try {
    readTorch(file);
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
  throw new Error("it was read");
}

test("halves that several names share are converted once", () => {
  const data = new Float32Array(50_000).fill(0.5);
  const names = Array.from({ length: 20 }, (_, i) => `${i}.weight`);
  const tied = names.map((name) => [name, { dtype: "f16", shape: [50_000], data }] as const);
  const read = readTorch(writeTorch(Object.fromEntries(tied))) as Record<string, { data: object }>;
  expect(new Set(Object.values(read).map((tensor) => tensor.data)).size).toBe(1);
});

describe("readTorch refuses", () => {
  test("no file or pickle goes without a word", () => {
    expect(Object.keys(FILES)).toEqual(Object.keys(golden.refused));
    const {
      "a tensor": good,
      "a tensor of a GPU": elsewhere,
      "nothing beyond the end": empty,
      ...hostile
    } = golden.pickles;
    expect(readTorch(fileOf(bytesFrom(elsewhere!.pickle)))).toEqual({
      ...{ dtype: "f32", shape: [2], data: Float32Array.of(1, 2) },
    });
    expect(readTorch(fileOf(bytesFrom(empty!.pickle)))).toEqual({
      ...{ dtype: "f32", shape: [0], data: new Float32Array() },
    });
    expect(Object.keys(PICKLES)).toEqual(Object.keys(hostile));
    expect(isTensor(readTorch(fileOf(bytesFrom(good!.pickle))))).toBe(true);
  });

  test.each(Object.entries(FILES))("a file: %s", (name, message) => {
    expect(refusal(bytesFrom(golden.refused[name]!.file))).toContain(message);
  });

  test.each(Object.entries(PICKLES))("a pickle: %s", (name, message) => {
    expect(refusal(fileOf(bytesFrom(golden.pickles[name]!.pickle)))).toContain(message);
  });

  test("what is no file of torch.save", () => {
    const bytes = (...values: number[]) => Uint8Array.from(values);
    expect(refusal(bytes())).toBe(
      "readTorch: the file must be a ZIP file, as torch.save writes it, and begins with nothing",
    );
    expect(refusal(bytes(1, 2, 255, 4, 5))).toContain("and begins with 01 02 ff 04");
    expect(refusal(bytes(0x80, 2, 0x7d, 0x2e))).toContain("is a bare pickle");
    expect(() => readTorch(3 as never)).toThrow(/readTorch: bytes must be bytes/);
  });

  test.each(["safetensors", "npz", "npy"] as const)("a file of tensors of %s", (format) => {
    const array = { dtype: "f32", shape: [2], data: Float32Array.of(1, 2) } as const;
    const file = encode({ tensors: { array } }, { format });
    const name = format === "safetensors" ? format : `.${format}`;
    expect(refusal(file)).toBe(
      `readTorch: the file is ${name}, not PyTorch's: restore(bytes, { network }) takes it, and decode(bytes) reads it`,
    );
    expect(() => fromTorch(loadSync().parameters({ array: [2] }), file)).toThrow(
      `the file is ${name}, not PyTorch's`,
    );
  });
});

import { describe, expect, test } from "vitest";
import { FileError } from "../../src/checkpoint/fileError.ts";
import { crc32 } from "../../src/checkpoint/formats/crc32.ts";
import { writeZip } from "../../src/checkpoint/formats/writeZip.ts";
import { readZip } from "../../src/checkpoint/formats/zip.ts";
import { bytesFrom, recorded } from "./golden.ts";

const golden = recorded<{
  readonly files: Readonly<Record<string, string>>;
  readonly zipped: Readonly<Record<string, string>>;
  readonly torch: { readonly file: string; readonly data: readonly number[] };
}>("zip");

const files = Object.entries(golden.files).map(([name, data]) => ({ name, data: bytesFrom(data) }));
const contents = (bytes: Uint8Array<ArrayBuffer>) =>
  [...readZip("test", bytes).values()].map((entry) => ({
    name: entry.name,
    data: new Uint8Array(entry.read()),
  }));
const zipped = (name: string) => bytesFrom(golden.zipped[name]!);
const made = () =>
  writeZip(
    "test",
    files.map(({ name, data }) => ({ name, parts: [data] })),
  );

test.each(Object.keys(golden.zipped))("what Python writes is read: %s", (name) => {
  expect(contents(zipped(name))).toEqual(files);
  // As a part of other bytes, at an odd place.
  const odd = new Uint8Array(zipped(name).length + 9).fill(1);
  odd.set(zipped(name), 5);
  expect(contents(odd.subarray(5, odd.length - 4))).toEqual(files);
});

test("what PyTorch writes is read, and its data are a view", () => {
  const bytes = bytesFrom(golden.torch.file);
  const entries = readZip("test", bytes);
  const data = entries.get("archive/data/0")!.read();
  expect(data.buffer).toBe(bytes.buffer);
  expect([...new Float64Array(data.buffer, data.byteOffset, 3)]).toEqual(golden.torch.data);
});

test("what we write is read, byte for byte the same each time, and data begin at multiples of 64", () => {
  expect(contents(made())).toEqual(files);
  expect(made()).toEqual(made());
  for (const entry of readZip("test", made()).values()) {
    expect(entry.read().byteOffset % 64).toBe(0);
  }
  const parts = [new Uint8Array([1, 2]), new Uint8Array(0), new Uint8Array([3])];
  expect(contents(writeZip("test", [{ name: "a", parts }]))).toEqual([
    { name: "a", data: new Uint8Array([1, 2, 3]) },
  ]);
});

test("the checksum is that of the standard's example, at every length", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  const bytes = Uint8Array.from({ length: 99 }, (_, i) => i * 37);
  for (let i = 0; i <= 99; i++) {
    expect(crc32(bytes.subarray(0, i), bytes.subarray(i))).toBe(crc32(bytes));
  }
});

/** The directory's entry of a file, and its own header. */
const central = (bytes: Uint8Array, k = 0) => placesOf(bytes, [0x50, 0x4b, 1, 2])[k]!;
const local = (bytes: Uint8Array, k = 0) => placesOf(bytes, [0x50, 0x4b, 3, 4])[k]!;
const end = (bytes: Uint8Array) => bytes.length - 22;

function placesOf(bytes: Uint8Array, signature: readonly number[]): number[] {
  return [...bytes.keys()].filter((at) => signature.every((byte, i) => bytes[at + i] === byte));
}

type Damage = (bytes: Uint8Array<ArrayBuffer>, fields: DataView) => unknown;

const refusals: [
  what: string,
  file: () => Uint8Array<ArrayBuffer>,
  damage: Damage,
  message: string,
][] = [
  [
    "is empty",
    made,
    () => new Uint8Array(0),
    "the ZIP file is cut off, or none: it has no directory at its end",
  ],
  [
    "is cut off",
    made,
    (b) => b.slice(0, -1),
    "the ZIP file is cut off, or none: it has no directory at its end",
  ],
  [
    "lost its beginning",
    made,
    (b) => b.slice(64),
    `the directory of the ZIP file, ${made().length - central(made()) - 22} bytes from byte ${central(made())}, does not end at byte ${end(made()) - 64}`,
  ],
  [
    "has fewer entries than it says",
    made,
    (b, f) => f.setUint32(end(b) + 8, 0x50005, true),
    `the directory of the ZIP file is damaged at byte ${end(made())}`,
  ],
  [
    "has more entries than it says",
    made,
    (b, f) => f.setUint32(end(b) + 8, 0x30003, true),
    "the directory of the ZIP file has more than its 3 entries",
  ],
  [
    "is one of several",
    made,
    (b, f) => f.setUint16(end(b) + 4, 1, true),
    "the ZIP file is one of several, of which each is but a part",
  ],
  [
    "has files in others",
    made,
    (b, f) => f.setUint16(end(b) + 8, 2, true),
    "the ZIP file is one of several, of which each is but a part",
  ],
  [
    "says that a file is in another",
    made,
    (b, f) => f.setUint16(central(b, 1) + 34, 1, true),
    '"text.txt" in the ZIP file is in another file, number 1',
  ],
  [
    "needs a newer reader",
    made,
    (b) => {
      b[central(b, 1) + 6] = 64;
    },
    '"text.txt" in the ZIP file needs version 64 of ZIP; as new as 63 is read',
  ],
  [
    "marks a name as UTF-8 in one place only",
    made,
    (b, f) => f.setUint16(local(b, 1) + 6, 0, true),
    `"text.txt" in the ZIP file is another file in its own header, at byte ${local(made(), 1)}`,
  ],
  [
    "has two of a name",
    () =>
      writeZip("test", [
        { name: "x", parts: [] },
        { name: "x", parts: [] },
      ]),
    () => {},
    'two files in the ZIP file are named "x"',
  ],
  [
    "has a name that is no text",
    made,
    (b) => {
      b[central(b, 1) + 46] = 255;
    },
    `a name in the ZIP file, at byte ${central(made(), 1) + 46}, is no UTF-8`,
  ],
  [
    "has another name in the file's own header",
    made,
    (b) => {
      b[local(b, 1) + 30] = 65;
    },
    `"text.txt" in the ZIP file is another file in its own header, at byte ${local(made(), 1)}`,
  ],
  [
    "has no header where it says",
    made,
    (b, f) => f.setUint32(central(b, 1) + 42, 1, true),
    '"text.txt" in the ZIP file has no header at byte 1',
  ],
  [
    "has a header behind the end",
    made,
    (b, f) => f.setUint32(central(b, 1) + 42, 4e9, true),
    '"text.txt" in the ZIP file has no header at byte 4000000000',
  ],
  [
    "has data behind the end",
    made,
    (b, f) => f.setUint32(central(b, 1) + 20, 1e6, true),
    `"text.txt" in the ZIP file is cut off: it needs 1000000 bytes from byte 128, and ${central(made())} are there`,
  ],
  [
    "has data that overlap",
    made,
    (b, f) => f.setUint32(central(b, 1) + 20, 400, true),
    `files in the ZIP file overlap at byte ${local(made(), 2)}`,
  ],
  [
    "has a stored file of two sizes",
    made,
    (b, f) => f.setUint32(central(b, 1) + 24, 299, true),
    '"text.txt" in the ZIP file cannot have 299 bytes, since it takes 300 of the file',
  ],
  [
    "is encrypted",
    made,
    (b, f) => f.setUint16(central(b, 1) + 8, 0x801, true),
    '"text.txt" in the ZIP file is encrypted, which is not read',
  ],
  [
    "is compressed otherwise",
    made,
    (b, f) => {
      for (const at of [central(b, 1) + 10, local(b, 1) + 8]) f.setUint16(at, 12, true);
    },
    '"text.txt" in the ZIP file is compressed by method 12; methods that are read are 0 (stored) and 8 (deflated)',
  ],
  [
    "has a damaged byte",
    made,
    (b) => {
      b[130]! ^= 1;
    },
    '"text.txt" in the ZIP file is damaged: its checksum is another',
  ],
  [
    "lacks sizes of 64 bits",
    made,
    (b, f) => f.setUint32(central(b, 1) + 24, 0xffffffff, true),
    '"text.txt" in the ZIP file has no sizes of 64 bits, which it says it has',
  ],
  [
    "is said to inflate to more than deflate can",
    () => zipped("deflated"),
    (b, f) => f.setUint32(central(b, 1) + 24, 4e9, true),
    '"text.txt" in the ZIP file cannot have 4000000000 bytes, since it takes 12 of the file',
  ],
  [
    "inflates to more than it says",
    () => zipped("deflated"),
    (b, f) => f.setUint32(central(b, 1) + 24, 299, true),
    '"text.txt" in the ZIP file is damaged: it does not inflate to 299 bytes',
  ],
  [
    "inflates to less than it says",
    () => zipped("deflated"),
    (b, f) => f.setUint32(central(b, 1) + 24, 301, true),
    '"text.txt" in the ZIP file is damaged: it does not inflate to 301 bytes',
  ],
  [
    "cannot be inflated",
    () => zipped("deflated"),
    (b) => {
      b[local(b, 1) + 38] = 7;
    },
    '"text.txt" in the ZIP file is damaged: it cannot be inflated to 300 bytes',
  ],
];

describe("a file is refused that", () => {
  test.each(refusals)("%s", (_, file, damage, message) => {
    const bytes = file();
    const made = damage(bytes, new DataView(bytes.buffer));
    const damaged = made instanceof Uint8Array ? new Uint8Array(made) : bytes;
    expect(() => contents(damaged)).toThrow(new FileError(`test: ${message}`));
  });
});

test("a checksum that is not asked for is not looked at, where bytes are stored", () => {
  const bytes = made();
  bytes[130]! ^= 1;
  const entry = readZip("test", bytes, { checksums: false }).get("text.txt")!;
  expect(entry.read()[2]).toBe("d".charCodeAt(0) ^ 1);
});

test("what a ZIP file cannot hold is refused", () => {
  const none = (name: string) => ({ name, parts: [] });
  expect(() => writeZip("test", [none("é".repeat(40000))])).toThrow(
    new RangeError("test: a name in a ZIP file must have at most 65535 bytes, got 80000"),
  );
  expect(() =>
    writeZip(
      "test",
      Array.from({ length: 65536 }, (_, i) => none(`${i}`)),
    ),
  ).toThrow(new RangeError("test: a ZIP file has at most 65535 files, got 65536"));
});

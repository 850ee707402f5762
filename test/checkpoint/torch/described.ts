/** As test/golden/checkpoint/pytorch.py says what a value is. */
export type Described =
  | null
  | boolean
  | number
  | string
  | readonly Described[]
  | { readonly tensor: string; readonly shape: readonly number[]; readonly data: readonly string[] }
  | { readonly tuple: readonly Described[] }
  | { readonly set: readonly Described[] }
  | { readonly map: readonly (readonly [string | number, Described])[] }
  | { readonly dict: readonly (readonly [string, Described])[] }
  | { readonly bytes: readonly number[] }
  | { readonly bigint: string }
  | { readonly float: string };

const DTYPES: Readonly<Record<string, string>> = {
  float: "f",
  bfloat: "bf",
  int: "i",
  uint: "u",
};

/** What a value must be, in the words of `toEqual`, which tells classes of arrays, −0 and prototypes apart. */
export function wanted(described: Described): unknown {
  if (typeof described !== "object" || described === null) return described;
  if (Array.isArray(described)) return described.map(wanted);
  const [[kind, value]] = Object.entries(described) as [[string, never]];
  switch (kind) {
    case "tensor":
      return tensor(described as Extract<Described, { tensor: string }>);
    case "tuple":
      return (value as Described[]).map(wanted);
    case "set":
      return new Set((value as Described[]).map(wanted));
    case "map":
      return new Map((value as [string, Described][]).map(([key, each]) => [key, wanted(each)]));
    case "dict": {
      const dict: Record<string, unknown> = Object.create(null);
      for (const [key, each] of value as [string, Described][]) dict[key] = wanted(each);
      return dict;
    }
    case "bytes":
      return Uint8Array.from(value as number[]);
    case "bigint":
      return BigInt(value);
    case "float":
      return Number((value as string).replace("inf", "Infinity"));
  }
  throw new Error(`no such kind: ${kind}`);
}

function tensor({ tensor: name, shape, data }: Extract<Described, { tensor: string }>) {
  const dtype = name.replace(/[a-z]+(?=\d)/, (kind) => DTYPES[kind]!);
  const arrays = {
    ...{ f64: Float64Array, f32: Float32Array, f16: Float32Array, bf16: Float32Array },
    ...{ i64: BigInt64Array, i32: Int32Array, i16: Int16Array, i8: Int8Array },
    ...{
      u64: BigUint64Array,
      u32: Uint32Array,
      u16: Uint16Array,
      u8: Uint8Array,
      bool: Uint8Array,
    },
  };
  const Class = arrays[dtype as keyof typeof arrays] as { from(of: unknown[]): unknown };
  const isLarge = dtype === "i64" || dtype === "u64";
  return {
    dtype,
    shape,
    data: Class.from(data.map((text) => (isLarge ? BigInt(text) : Number(text)))),
  };
}

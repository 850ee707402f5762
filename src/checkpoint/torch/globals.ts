/**
 * The names of Python that a file may use: those that `torch.save` writes of state dicts. What they make is made
 * here; a name that is not in this list is refused, and never looked up.
 *
 * @module
 */
import { describe } from "../../validate.ts";
import type { FileError } from "../fileError.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { byName, dtypeNamed, isOtherDType, storageNamed } from "./dtypes.ts";
import { Dict, Global, kindOfPickled, List, PySet, Tuple } from "./pickled.ts";
import { isCount, Storage } from "./storages.ts";
import { isTensor } from "./values.ts";

type Refuse = (text: string) => FileError;
type Call = (args: readonly unknown[], refuse: Refuse) => unknown;

/** Python 2's name of the module. */
const RENAMED: Readonly<Record<string, string>> = { __builtin__: "builtins" };

const CALLS: Readonly<Record<string, Call>> = {
  "collections.OrderedDict": (args, refuse) => dictOf("OrderedDict", args, refuse),
  "collections.Counter": (args, refuse) => dictOf("Counter", args, refuse),
  "builtins.set": setOf,
  "builtins.frozenset": setOf,
  "builtins.bytes": bytesIn,
  "builtins.bytearray": bytesIn,
  // How protocol 2 has bytes: each as the character of its number.
  "_codecs.encode": ([text, encoding], refuse) => {
    if (typeof text === "string" && encoding === "latin1" && !/[^\0-\xff]/u.test(text)) {
      return Uint8Array.from(text, (character) => character.charCodeAt(0));
    }
    throw refuse(`encodes ${kindOfPickled(text)} as ${describe(encoding)}`);
  },
  "torch.Size": ([sizes = new Tuple([])], refuse) => {
    if (sizes instanceof Tuple) return sizes;
    throw refuse(`makes a torch.Size of ${kindOfPickled(sizes)}`);
  },
  "torch.device": ([type, index], refuse) => {
    if (typeof type === "string") return index === undefined ? type : `${type}:${describe(index)}`;
    throw refuse(`makes a torch.device of ${kindOfPickled(type)}`);
  },
  "torch.serialization._get_layout": ([name], refuse) => {
    if (typeof name === "string") return name;
    throw refuse(`takes ${kindOfPickled(name)} for a layout`);
  },
  "torch._utils._rebuild_tensor": (args, refuse) => rebuild(args, undefined, undefined, refuse),
  "torch._utils._rebuild_tensor_v2": (args, refuse) => rebuild(args, undefined, args[6], refuse),
  "torch._utils._rebuild_tensor_v3": (args, refuse) => rebuild(args, args[6], args[7], refuse),
  "torch._utils._rebuild_parameter": ([data], refuse) => tensor(data, refuse),
  "torch._utils._rebuild_parameter_with_state": ([data], refuse) => tensor(data, refuse),
  "torch._tensor._rebuild_from_type_v2": ([make, , args], refuse) => {
    // A tensor with attributes, which are left out.
    if (make instanceof Global && make.call && args instanceof Tuple) {
      return tensor(make.call(args.items), refuse);
    }
    throw refuse(`rebuilds a tensor by ${kindOfPickled(make)}`);
  },
};

/** Classes that are named beside a function that makes what they are. */
const CLASSES = ["torch.Tensor", "torch.nn.parameter.Parameter", "torch.nn.parameter.Buffer"];

/** What is known, and not read: why. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    /^torch\._utils\._rebuild_(sparse|qtensor|nested|meta|wrapper)|^torch\.sparse/,
    "tensors that are sparse, quantized, nested or without data are not read: save what to_dense() or dequantize() gives",
  ],
  [/^numpy\./, "save numbers by .item() and arrays by torch.from_numpy()"],
  [/^torch\.jit|^torch\.(nn|fx)\./, "save model.state_dict(), not the model"],
  [/^torch\.distributed|^torch\.storage\._load_from_bytes/, "save whole tensors, by torch.save"],
];
const OTHERWISE =
  "save state dicts, lists, numbers and strings, not objects (model.state_dict(), not the model)";

/** @throws FileError for a name that no state dict needs. */
export function allowed(module: string, name: string, refuse: Refuse): Global {
  const path = `${RENAMED[module] ?? module}.${name}`;
  const call = byName(CALLS, path);
  if (call) return new Global(path, { call: (args) => call(args, refuse) });
  if (CLASSES.includes(path)) return new Global(path, {});
  if (path === "torch.storage.UntypedStorage")
    return new Global(path, { storage: { dtype: undefined } });
  if (module === "torch" || module === "torch.cuda") {
    const storage = storageNamed(name);
    if (storage) return new Global(path, { storage: { dtype: storage } });
    if (dtypeNamed(name) || isOtherDType(name)) return new Global(path, { constant: path });
    if (/^\w+Storage$/.test(name)) {
      throw refuse(
        `has a ${path}, whose elements have no meaning here: types are f64, f32, f16, bf16, integers and bool`,
      );
    }
  }
  const [, why = OTHERWISE] = REFUSED.find(([pattern]) => pattern.test(path)) ?? [];
  throw refuse(`wants ${describe(path)}, which is refused: ${why}`);
}

function setOf([items = new List()]: readonly unknown[], refuse: Refuse): PySet {
  if (items instanceof List || items instanceof Tuple) return new PySet([...items.items]);
  throw refuse(`makes a set of ${kindOfPickled(items)}`);
}

function bytesIn([bytes = new Uint8Array()]: readonly unknown[], refuse: Refuse): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  throw refuse(`makes bytes of ${kindOfPickled(bytes)}`);
}

function dictOf(
  kind: Dict["kind"],
  [entries, ...others]: readonly unknown[],
  refuse: Refuse,
): Dict {
  const dict = new Dict(kind);
  if (entries === undefined && others.length === 0) return dict;
  const isDict = entries instanceof Dict;
  const pairs = isDict
    ? [...entries.entries]
    : entries instanceof List
      ? entries.items.map(pairOf)
      : undefined;
  if (!pairs || others.length > 0) throw refuse(`calls ${kind} with ${kindOfPickled(entries)}`);
  for (const pair of pairs) {
    const [key, value] = pair ?? [];
    if (typeof key !== "string" && !Number.isSafeInteger(key)) {
      throw refuse(`has ${kindOfPickled(key)} for a key; keys are strings and whole numbers`);
    }
    dict.entries.set(key as string | number, value);
  }
  return dict;
}

function pairOf(pair: unknown): readonly unknown[] | undefined {
  const isPair = (pair instanceof List || pair instanceof Tuple) && pair.items.length === 2;
  return isPair ? pair.items : undefined;
}

function tensor(value: unknown, refuse: Refuse): FileTensor {
  if (isTensor(value)) return value;
  throw refuse(`has ${kindOfPickled(value)} where a tensor should be`);
}

function rebuild(
  [storage, offset, sizes, strides]: readonly unknown[],
  type: unknown,
  metadata: unknown,
  refuse: Refuse,
): FileTensor {
  if (!(storage instanceof Storage)) throw refuse(`makes a tensor of ${kindOfPickled(storage)}`);
  const [shape, steps] = [countsOf(sizes), countsOf(strides)];
  if (!isCount(offset) || !shape || !steps || shape.length !== steps.length) {
    throw refuse(
      `makes a tensor of offset ${kindOfPickled(offset)}, sizes ${shown(sizes)} and strides ${shown(strides)}, which must be whole numbers in [0, 2⁵³), as many of one as of the other`,
    );
  }
  if (metadata instanceof Dict ? metadata.entries.size > 0 : (metadata ?? null) !== null) {
    throw refuse(
      "has a tensor that is conjugated or negated: save what resolve_conj().resolve_neg() gives",
    );
  }
  const constant = type instanceof Global ? type.constant : undefined;
  const dtype = storage.dtype ?? dtypeNamed(constant?.replace("torch.", "") ?? "uint8");
  if (!dtype || (type !== undefined && constant === undefined)) {
    throw refuse(
      `has a tensor of ${kindOfPickled(type)}, which has no meaning here: types are f64, f32, f16, bf16, integers and bool`,
    );
  }
  return storage.tensor(dtype, offset, shape, steps);
}

const countsOf = (value: unknown): readonly number[] | undefined =>
  value instanceof Tuple && value.items.every(isCount)
    ? (value.items as readonly number[])
    : undefined;

const shown = (value: unknown) =>
  value instanceof Tuple
    ? `(${value.items.slice(0, 10).map(kindOfPickled).join(", ")})`
    : kindOfPickled(value);

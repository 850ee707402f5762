import { existsSync } from "node:fs";
import {
  type Decoded,
  type Encodable,
  encode,
  type FileFormat,
  saveFile,
} from "../../../src/checkpoint/index.ts";
import { countText } from "../../demos/text.ts";
import { type Command, Failure, UsageError } from "../command.ts";
import { EXTENSIONS, formatOf } from "../formats.ts";
import { readPositionals } from "../positionals.ts";
import { printable } from "../printable.ts";
import { failing, readTensorFile } from "../tensorFile.ts";

const help = `nadir convert: write the tensors of a file in another format

Reads safetensors, PyTorch's .pt and .pth, NumPy's .npz and .npy, which it tells apart by their first
bytes, or TensorFlow.js's model.json with the weights beside it, and writes the format that the name of
the new file ends with:
${EXTENSIONS}.
Names, shapes and numbers stay as they are; where NumPy has no bf16, it becomes f32, which holds the
same numbers. Metadata that are no text become JSON where a format has only text. An .npy file holds one
tensor, and neither its name nor metadata. A .pt file is a dict that torch.load(weights_only=True) takes,
of the tensors by their names.

Usage: nadir convert <in> <out> [options]

Options:
  --force     write over what <out> holds, all at once or not at all; else that is refused
  -h, --help  show this

Examples:
  nadir convert model.pt model.safetensors
  nadir convert model.safetensors model.npz --force
  nadir convert tfjs/model.json model.safetensors`;

export const convert: Command = {
  name: "convert",
  summary: "write the tensors of a file in another format: safetensors, .pt, .npz, .npy",
  help,
  async run(args) {
    const { values, given } = readPositionals(args, ["in", "out"], ["force"]);
    const [from, to] = values as [string, string];
    const format = formatTo(to);
    if (!given.has("force") && existsSync(to)) {
      throw new Failure(`${to} is there already: --force writes over it`);
    }
    const file = await readTensorFile(from);
    const content = fitted(file, format);
    const bytes = await failing(to, () => encode(content, { format }));
    await failing(to, () => saveFile(to, bytes));
    const count = countText(Object.keys(content.tensors).length, "tensor");
    console.log(`${printable(to)}: ${format}, ${count}, ${countText(bytes.length, "byte")}`);
    const left = Object.keys(file.metadata).filter((key) => !(key in content.metadata));
    if (left.length > 0)
      console.log(`without metadata, which .npy has not: ${printable(left.join(", "), 200)}`);
  },
};

function formatTo(path: string): FileFormat {
  const format = formatOf(path);
  if (format) return format;
  throw new UsageError(`<out> must end with ${EXTENSIONS}, got ${JSON.stringify(path)}`);
}

/** What a format can hold of a content. */
function fitted(
  { tensors, metadata }: Pick<Decoded, "tensors" | "metadata">,
  format: FileFormat,
): Required<Encodable> {
  const kept = format === "npy" ? [] : Object.entries(metadata);
  const texts = kept.map(([key, value]) => {
    return [key, typeof value === "string" || format === "pt" ? value : JSON.stringify(value)];
  });
  const named = Object.entries(tensors).map(([name, tensor]) => {
    const isWidened = tensor.dtype === "bf16" && (format === "npz" || format === "npy");
    return [name, isWidened ? { ...tensor, dtype: "f32" } : tensor];
  });
  return { tensors: Object.fromEntries(named), metadata: Object.fromEntries(texts) };
}

import { sha256 } from "../../demos/sha256.ts";
import { countText } from "../../demos/text.ts";
import { type Command, Failure } from "../command.ts";
import { readPositionals } from "../positionals.ts";
import { printable } from "../printable.ts";
import { readTensorFile, type TensorFile } from "../tensorFile.ts";
import { groupLines } from "./groups.ts";
import { metadataLines } from "./metadata.ts";
import { tensorTable } from "./tensorTable.ts";

const help = `nadir inspect: say what files of tensors hold

Reads safetensors, PyTorch's .pt and .pth, NumPy's .npz and .npy, which it tells apart by their first
bytes, and TensorFlow.js's model.json with the weights that lie beside it. Nothing in
a file is executed, and nothing is written.

Usage: nadir inspect <file>...

Prints of each file:
  the format, the size in bytes, and the SHA-256 of the file
  every tensor: name, element type, shape, number of elements
  of an optimizer, Nadir's or PyTorch's: its steps, and the hyperparameters of each group
  metadata
Those that cannot be read are told at the end, and the exit code is 1.

Examples:
  nadir inspect model.safetensors
  nadir inspect checkpoint.pt
  nadir inspect epoch-*.safetensors`;

export const inspect: Command = {
  name: "inspect",
  summary: "say what files of tensors hold: names, shapes, types, steps, hyperparameters",
  help,
  async run(args) {
    const failures: string[] = [];
    const { values: paths } = readPositionals(args, ["file..."]);
    let isFirst = true;
    for (const path of paths) {
      try {
        const text = await report(path, await readTensorFile(path));
        console.log(isFirst ? text : `\n${text}`);
        isFirst = false;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failures.push(error.message);
      }
    }
    if (failures.length > 0) throw new Failure(failures.join("\n"));
  },
};

async function report(path: string, file: TensorFile): Promise<string> {
  const { format, bytes, tensors } = file;
  const named = Object.entries(tensors);
  const elements = named.reduce((sum, [, { data }]) => sum + data.length, 0);
  const head = [
    `${printable(path)}: ${format}, ${countText(bytes.length, "byte")}`,
    `SHA-256 ${await sha256(bytes)}`,
  ];
  const counts = `${countText(named.length, "tensor")}, ${countText(elements, "element")}`;
  const blocks = [
    head,
    named.length > 0 ? [tensorTable(named), counts] : ["no tensors"],
    ...groupLines(file),
    metadataLines(file),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

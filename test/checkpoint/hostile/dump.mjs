/**
 * Writes hostile files to the standard output, for verdicts.py: the length of a head, the head, and each file
 * behind the number of its format and its length.
 *
 *     node test/checkpoint/hostile/dump.mjs [to] [from] [seed]
 */
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { bytesOf } from "./bytesOf.mjs";
import { corpus } from "./corpus.mjs";
import { fileOf, RECORDED } from "./program.mjs";

const [to = 3500, from = 0, seed = 14] = process.argv.slice(2).map(Number);
const good = bytesOf(await corpus());
const formats = Object.keys(good);
const files = [];
for (let number = from; number < to; number++) files.push(fileOf(good, seed, number));

const digest = createHash("sha256");
for (const { format, file } of files) if (RECORDED.includes(format)) digest.update(file);
const head = { formats, seed, from, to, digest: digest.digest("hex") };

const numbers = (...values) => new Uint8Array(Uint32Array.from(values).buffer);
const text = new TextEncoder().encode(JSON.stringify(head));
write(numbers(text.length), text);
for (const { format, file } of files) write(numbers(formats.indexOf(format), file.length), file);

/** All of it, also to a pipe that is full. */
function write(...parts) {
  for (const part of parts) {
    for (let at = 0; at < part.length; ) {
      try {
        at += writeSync(1, part, at);
      } catch (error) {
        if (error.code !== "EAGAIN") throw error;
      }
    }
  }
}

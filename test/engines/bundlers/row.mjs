// A row of the table: what was bundled, what it computed, and what is wrong with it.

import { differences } from "../report.mjs";
import { beyondModule, copies, hasNetworks } from "./emitted.mjs";

/** The forms of the module: in the code, or a file beside it. */
const INLINE = { inline: 1, files: 0 };
export const FILE = { inline: 0, files: 1 };

/** What SGD alone may weigh beyond the module, in bytes, gzip-compressed: the library and the bundler's part. */
const LIMIT = 13.5 * 1024;

/** Of a program's files and, if it was bundled apart, of the files of SGD alone. */
export function row({ wasm, program, sgd, form = INLINE, step, limit = LIMIT, ...rest }) {
  const found = copies(program, wasm);
  const problems = differences(rest.hashes);
  if (found.inline !== form.inline || found.files !== form.files) {
    problems.push(`the module is there ${found.inline} times inline and in ${found.files} files`);
  }
  if (!hasNetworks(program)) problems.push("no networks in the program");
  if (sgd && hasNetworks(sgd)) problems.push("networks are bundled with SGD");
  if (step !== undefined && step !== 0.75) problems.push(`the step of SGD gave ${step}`);
  const sgdBytes = sgd && beyondModule(sgd, wasm);
  if (sgdBytes > limit) problems.push(`SGD alone is ${sgdBytes} bytes beyond the module`);
  return { ...rest, copies: found, sgdBytes, problems };
}

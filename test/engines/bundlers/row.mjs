// A row of the table: what was bundled, what it computed, and what is wrong with it.

import { differences } from "../report.mjs";
import { beyondModule, hasNetworks, hasThreads, partsIn } from "./emitted.mjs";

/** How the module is there where it is not by families: in the code, or a file beside it. */
export const WHOLE = ["whole"];
export const FILE = ["file"];

/** The families whose kernels SGD runs. The whole program runs those of all but what only adapters do, threads, tests, or nothing. */
const SGD = ["sgd"];
const UNUSED = [
  "batches",
  "blocks",
  "clips",
  "convolutionTiles",
  "filters",
  "functions",
  "lastMaximum",
  "logSumExp",
  "tiles",
];

/** What SGD alone may weigh beyond the module, in bytes, gzip-compressed: the library and the bundler's part. */
const LIMIT = 15.25 * 1024;

/** Of a program's files and, if it was bundled apart, of the files of SGD alone. */
export function row({ module, program, sgd, form, step, limit = LIMIT, ...rest }) {
  const families = Object.keys(module.texts).filter((name) => name !== "whole");
  const problems = [
    ...differences(rest.hashes),
    ...unlike(program, module, form ?? families.filter((name) => !UNUSED.includes(name))),
    ...(sgd ? unlike(sgd, module, form ?? SGD) : []),
  ];
  if (!hasNetworks(program)) problems.push("no networks in the program");
  if (sgd && hasNetworks(sgd)) problems.push("networks are bundled with SGD");
  // Where the whole module is, the whole library is, too.
  if (form !== WHOLE && hasThreads(program))
    problems.push("threads are bundled, which nobody imports");
  if (step !== undefined && step !== 0.75) problems.push(`the step of SGD gave ${step}`);
  const sgdBytes = sgd && beyondModule(sgd, module);
  if (sgdBytes > limit) problems.push(`SGD alone is ${sgdBytes} bytes beyond the module`);
  return { ...rest, form: form?.[0] ?? "by families", sgdBytes, problems };
}

/** What is wrong if files have other parts of the module than these, each once. */
function unlike(files, module, parts) {
  const [found, expected] = [partsIn(files, module), parts].map((names) =>
    [...names].sort().join(", "),
  );
  return found === expected ? [] : [`of the module there is ${found}, expected ${expected}`];
}

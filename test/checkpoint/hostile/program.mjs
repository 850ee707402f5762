/**
 * Reads hostile files, each made of a good one by chance that a seed decides, and reports how that went. It needs
 * nothing of an engine that the package does not need, so it runs in Node and in pages.
 */

import { save } from "nadir/checkpoint";
import { Chance } from "./chance.mjs";
import { hostile } from "./files.mjs";
import { judge } from "./judge.mjs";
import { judgeCheckpoint, judgeModel } from "./judgeParts.mjs";
import { makeWorld, stateOf } from "./world.mjs";

/** What the real libraries wrote once and for all, so that parts of it are the same in every version of ours. */
export const RECORDED = ["safetensors", "npy", "npz", "pt"];

/** The file of a number, and its format. `corpus` has good files by format. */
export function fileOf(corpus, seed, number) {
  const formats = Object.keys(corpus);
  const format = formats[number % formats.length];
  const chance = new Chance(seed, number);
  const files = corpus[format];
  const all = RECORDED.flatMap((name) => corpus[name]);
  return { format, file: hostile(chance, format, chance.pick(files), chance.pick(all)) };
}

/** What a file of a format must be. */
function judgeAs(format, file, world) {
  if (format === "checkpoint") return judgeCheckpoint(file, world);
  if (format === "model.json") return judgeModel(file, world);
  return judge(format, file);
}

/** A training, how it stands, and a checkpoint by which it comes back there. */
async function judgedWorld() {
  const world = await makeWorld();
  return { ...world, state: stateOf(world.parts), kept: save(world.parts) };
}

/** Reads the files from one number to another. @param heard Called with each file's outcome. */
export async function run(corpus, { seed, from, to, heard = () => {} }) {
  const world = await judgedWorld();
  const report = { files: to - from, formats: {}, slowest: 0, problems: [] };
  for (const format of Object.keys(corpus)) {
    report.formats[format] = { files: 0, refused: 0, loaded: 0, most: 0 };
  }
  for (let number = from; number < to; number++) {
    const { format, file } = fileOf(corpus, seed, number);
    const start = performance.now();
    const outcome = judgeAs(format, file, world);
    report.slowest = Math.max(report.slowest, performance.now() - start);
    const counts = report.formats[format];
    counts.files++;
    counts[outcome.loads ? "loaded" : "refused"]++;
    if (outcome.loads)
      counts.most = Math.max(counts.most, outcome.bytes / Math.max(file.length, 1));
    if (outcome.problem) report.problems.push({ number, format, problem: outcome.problem });
    heard({ number, format, file, outcome });
  }
  return report;
}

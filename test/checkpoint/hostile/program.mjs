/**
 * Reads hostile files, each made of a good one by chance that a seed decides, and reports how that went. It needs
 * nothing of an engine that the package does not need, so it runs in Node and in pages.
 */
import { Chance } from "./chance.mjs";
import { hostile } from "./files.mjs";
import { judge } from "./judge.mjs";

/** The file of a number, and its format. `corpus` has good files by format. */
export function fileOf(corpus, seed, number) {
  const formats = Object.keys(corpus);
  const format = formats[number % formats.length];
  const chance = new Chance(seed, number);
  const files = corpus[format];
  const all = Object.values(corpus).flat();
  return { format, file: hostile(chance, format, chance.pick(files), chance.pick(all)) };
}

/** Reads the files from one number to another. @param heard Called with each file's outcome. */
export function run(corpus, { seed, from, to, heard = () => {} }) {
  const report = { files: to - from, formats: {}, slowest: 0, problems: [] };
  for (const format of Object.keys(corpus)) {
    report.formats[format] = { files: 0, refused: 0, loaded: 0, most: 0 };
  }
  for (let number = from; number < to; number++) {
    const { format, file } = fileOf(corpus, seed, number);
    const start = performance.now();
    const outcome = judge(format, file);
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

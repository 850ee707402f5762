/** FSRS's parameters from a year of reviews: Nadir, fsrs-optimizer in Python, and its binding of Rust if it is there. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { load } from "nadir";
import { initialParameters } from "../../examples/fsrs/initial.mjs";
import { meanLoss, optimize, optimizeLBFGS } from "../../examples/fsrs/optimize.mjs";
import { itemsOf, readCards } from "../../examples/fsrs/reviews.mjs";

const here = (name) => new URL(name, import.meta.url).pathname;

/** Milliseconds of each round, and the loss by our own measure, by contestant. */
export async function measureFsrs({ rounds }) {
  const cards = readCards(readFileSync(here("../../examples/data/cards.txt"), "utf8"));
  const items = itemsOf(cards);
  const nadir = await load();
  const start = initialParameters(items);
  const contestants = {
    adam: () => optimize(nadir, itemsOf(cards)),
    lbfgs: () => optimizeLBFGS(nadir, itemsOf(cards)),
    ...(await binding(cards)),
  };
  const rows = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const begun = performance.now();
      const { parameters } = await run();
      const milliseconds = performance.now() - begun;
      rows[name] ??= { first: milliseconds, times: [], loss: meanLoss(parameters, items, start) };
      if (round > 0) rows[name].times.push(milliseconds);
    }
  }
  const python = inPython(rounds);
  if (python) rows.python = { ...python, loss: meanLoss(python.parameters, items, start) };
  return { items: items.length, rows, sizes: await sizes() };
}

/** fsrs-rs for Node, from the folder that NADIR_FSRS names: npm's `@open-spaced-repetition/binding` installed there. */
async function binding(cards) {
  if (!process.env.NADIR_FSRS) return {};
  const { createRequire } = await import("node:module");
  const from = createRequire(join(process.env.NADIR_FSRS, "package.json"));
  const { computeParameters, FSRSBindingItem, FSRSBindingReview } = from(
    "@open-spaced-repetition/binding",
  );
  const run = async () => {
    const items = itemsOf(cards).map(({ card, length }) => {
      const reviews = Array.from({ length: length + 1 }, (_, i) => {
        return new FSRSBindingReview(card.ratings[i], card.days[i]);
      });
      return new FSRSBindingItem(reviews);
    });
    return { parameters: await computeParameters(items, { enableShortTerm: true }) };
  };
  return { rust: run };
}

/** The optimizer in Python, if NADIR_PYTHON, or python3, has it. */
function inPython(rounds) {
  const python = process.env.NADIR_PYTHON ?? "python3";
  try {
    const words = [here("fsrs.py"), String(rounds)];
    const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
    return JSON.parse(execFileSync(python, words, options).trim().split("\n").at(-1));
  } catch {
    return undefined;
  }
}

async function sizes() {
  const folder = mkdtempSync(join(tmpdir(), "nadir-products-"));
  const outfile = join(folder, "fsrs.js");
  await build({
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", logLevel: "error" },
    ...{
      stdin: { contents: ENTRY, resolveDir: here("../../examples/fsrs") },
      outfile,
      tsconfigRaw: {},
    },
  });
  const bytes = gzipSync(readFileSync(outfile), { level: 9 }).length;
  rmSync(folder, { recursive: true });
  return { nadir: bytes };
}

const ENTRY = `export { load } from "nadir"; export { optimize } from "./optimize.mjs"; export * from "./reviews.mjs";`;

/** All groups that are asked for, one after the other. */
import { measureKernels } from "./groups/kernels.mjs";
import { measureProducts } from "./groups/products.mjs";
import { measureNetworks } from "./groups/steps.mjs";
import { measureSweeps, sweepNames } from "./groups/sweeps.mjs";
import { measureWaking } from "./groups/waking.mjs";

/** Many short rounds, so that on a busy machine some fall between its other work. */
const QUICK = { rounds: 10, milliseconds: 2 };
const FULL = { rounds: 50, milliseconds: 3 };
/** Here one repetition is a long round. */
const LARGE = { rounds: 61, milliseconds: 3 };
const QUICK_LARGE = { rounds: 8, milliseconds: 3 };

/** Of threads: see rounds.mjs. */
const SETTLE = 15;

/** Of the slowest a step takes a fifth of a second. */
const STEPS = { rounds: 40, milliseconds: 15, seconds: 8, settle: SETTLE };
const QUICK_STEPS = { rounds: 8, milliseconds: 6, seconds: 0.4, settle: SETTLE };

const dense = (name, batch) => ({
  name: `${name}@${batch}`,
  sizes: name.split("-").map(Number),
  batch,
});

const networks = [
  dense("784-256-128-10", 128),
  dense("784-256-128-10", 8),
  dense("784-768-512-10", 128),
  dense("64-32-10", 32),
];

/** The slowest, of which a step takes most of a second where the others take a millisecond. */
const SLOW = ["tfjsCpu"];

/**
 * @param options of options.mjs
 * @param place `{ folder, cores, gcc, torch, tell }`: where to compile to, what is there, whom to tell of progress
 */
export async function measure({ groups, rows, sizes, quick }, { torch, ...place }) {
  const effort = (length) => {
    const isLarge = length > 2e6;
    if (quick) return isLarge ? QUICK_LARGE : QUICK;
    return isLarge ? LARGE : FULL;
  };
  const settled = (length) => ({ ...effort(length), rounds: quick ? 8 : 30, settle: SETTLE });
  const all = {
    kernels: () =>
      measureKernels({ ...place, rows, sizes: sizes.flatMap(withPrecisions(quick)), effort }),
    sweeps: () =>
      measureSweeps({
        ...place,
        hasTorch: torch !== undefined,
        names: quick ? ["momentum", "adam", "adamw"] : sweepNames,
        // What no thread is woken for, what fits into caches, and what does not.
        sizes: [1e4, 1e5, 1e6, 1e7],
        effort: settled,
      }),
    products: () => measureProducts({ ...place, networks, effort: settled(0) }),
    steps: () =>
      measureNetworks({
        ...place,
        networks,
        without: quick ? SLOW : [],
        effort: quick ? QUICK_STEPS : STEPS,
      }),
    waking: () => measureWaking(place),
  };
  const measured = [];
  for (const name of groups) measured.push(await all[name]());
  return measured.flat();
}

const withPrecisions = (isQuick) => (length) => {
  const dtypes = length === 1e6 && !isQuick ? ["f32", "f64"] : ["f32"];
  return dtypes.map((dtype) => ({ length, dtype }));
};

/** What is trained. */
import { layerCases } from "./layers/tasks.mjs";

const dense = (name, batch, effort) => ({
  name: `${name}@${batch}`,
  title: `${name} at batch ${batch}`,
  sizes: name.split("-").map(Number),
  batch,
  effort,
});

/** Many short rounds, so that on a busy machine some fall between its other work. */
export const cases = [
  dense("64-32-10", 32, { rounds: 60, milliseconds: 8 }),
  dense("784-256-128-10", 1, { rounds: 60, milliseconds: 10 }),
  dense("784-256-128-10", 8, { rounds: 60, milliseconds: 10 }),
  // Here a step of the slowest takes a fifth of a second, and in the next case most of one.
  dense("784-256-128-10", 128, { rounds: 40, milliseconds: 15 }),
  dense("784-768-512-10", 128, { rounds: 20, milliseconds: 50 }),
  {
    name: "sparse",
    title: "logistic regression, 1,000 sparse rows of 262,144 features, 50 set in each",
    sizes: [2 ** 18, 1],
    batch: 1000,
    nonzeros: 50,
    effort: { rounds: 60, milliseconds: 10 },
  },
  ...layerCases,
];

/** The fewest rounds that still show what is fast and what is slow. */
export const QUICK = { rounds: 4, milliseconds: 5, seconds: 1 };

/** Those of this name, with or without the batch; all if no name is given. Undefined if one is unknown. */
export function choose(names) {
  const goesBy = (name) => (task) => task.name === name || task.name.split("@")[0] === name;
  if (!names.every((name) => cases.some(goesBy(name)))) return undefined;
  return names.length > 0 ? cases.filter((task) => names.some((n) => goesBy(n)(task))) : cases;
}

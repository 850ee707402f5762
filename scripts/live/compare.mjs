/** Nadir beside a real library: the same random problem, and by how much they part. */
import * as nadir from "nadir";
import * as conventions from "nadir/conventions";

const { loadSync } = nadir;
const [classes, presets] = [{ ...nadir }, { ...conventions }];

/** The library's preset, or of a library without presets Nadir's class as it is. */
export function classOf(library, optimizer) {
  if (presets[library]) return presets[library][optimizer];
  const [, base] = /^Cautious(.+)$/.exec(optimizer) ?? [];
  return base ? nadir.cautious(classes[base]) : classes[optimizer];
}

/** What rounds off the parameter itself: units in its last place, which grow as the root of the steps. */
const ROUNDINGS = 4 * 2 ** -52;

/** The largest part of the way gone so far by which an element misses, beyond what rounding explains. */
export function missed(initial, ours, theirs) {
  const way = initial.map(() => 0);
  const largest = initial.map(Math.abs);
  let worst = 0;
  for (const [step, row] of theirs.entries()) {
    for (const [i, value] of row.entries()) {
      way[i] += Math.abs(value - (theirs[step - 1] ?? initial)[i]);
      largest[i] = Math.max(largest[i], Math.abs(value));
      if (Object.is(ours[step][i], value)) continue;
      const rest = Math.abs(ours[step][i] - value) - ROUNDINGS * largest[i] * Math.sqrt(step + 1);
      // NaN is no excuse.
      if (!(rest <= 0)) worst = Math.max(worst, Number.isNaN(rest) ? Infinity : rest / way[i]);
    }
  }
  return worst;
}

/** Parameters after every step. */
export function trained(
  Class,
  { options, shapes, hessian },
  { initial, gradients },
  { at, factor },
) {
  const owner = loadSync();
  const parts = shapes ?? [[initial.length]];
  const parameters = split(initial, parts).map((data, i) =>
    owner.parameter({ data, shape: parts[i] }, { dtype: "f64" }),
  );
  const optimizer = new Class(parameters, options);
  const group = optimizer.paramGroups[0];
  const { lr } = group;
  group.lr = (step) => (step < at ? lr : lr * factor);
  // Of Sophia: when squares of the gradients are given as an estimate of the Hessian.
  const estimate = (step, isAfter) => {
    const isNow = hessian && step % hessian.every === 0 && (hessian.after ?? false) === isAfter;
    if (isNow) optimizer.updateHessian();
  };
  const rows = gradients.map((row, step) => {
    for (const [i, part] of split(row, parts).entries()) parameters[i].grad.set(part);
    estimate(step, false);
    optimizer.step();
    estimate(step, true);
    return parameters.flatMap(({ data }) => [...data]);
  });
  owner.dispose();
  return rows;
}

function split(elements, shapes) {
  let start = 0;
  return shapes.map((shape) => {
    const end = start + shape.reduce((product, size) => product * size, 1);
    const part = elements.slice(start, end);
    start = end;
    return part;
  });
}

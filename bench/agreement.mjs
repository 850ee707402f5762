/** All contestants must compute the same: otherwise a comparison of their times says nothing. */
import { PERIOD } from "./data.mjs";
import { kernels } from "./kernels.mjs";

const STEPS = 3;
/** Relative; JavaScript rounds to the precision only what it stores. */
const TOLERANCE = { f32: 1e-5, f64: 1e-13 };

/** Throws if Nadir, JavaScript and C differ in any array after some steps, where they are written in those. */
export async function checkAgreement(field, rows = kernels) {
  for (const dtype of ["f32", "f64"]) {
    for (const kernel of rows) {
      const { contestants, stop } = await field.start(kernel, dtype, PERIOD);
      // Fused multiply-add rounds otherwise.
      const { nadir, roofline, cNative, ...others } = contestants;
      await nadir.run(STEPS);
      const expected = await nadir.results();
      for (const [name, { run, results }] of Object.entries(others)) {
        await run(STEPS);
        compare(`${kernel.name}_${dtype}`, expected, name, await results(), dtype);
      }
      stop();
    }
  }
}

function compare(what, expected, name, actual, dtype) {
  const differs = (x, i) => !(Math.abs(x - actual[i]) <= TOLERANCE[dtype] * Math.abs(x));
  const at = expected.findIndex(differs);
  if (at < 0 && expected.length === actual.length) return;
  const where = at
    ? `array ${Math.floor((at - 1) / PERIOD)}, element ${(at - 1) % PERIOD}`
    : "result";
  throw new Error(
    `${what}: after ${STEPS} steps ${where} is ${expected[at]} in nadir and ${actual[at]} in ${name}`,
  );
}

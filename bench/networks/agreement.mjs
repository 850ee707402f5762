/** All contestants must train alike: otherwise a comparison of their times says nothing. */

const STEPS = 3;
const TOLERANCE = 1e-3;

/** The losses of the first steps. Throws if one's differ from those in plain JavaScript. */
export async function checkAgreement(task, { javascript, ...others }) {
  const expected = await javascript.losses(STEPS);
  for (const [name, contestant] of Object.entries(others)) {
    const losses = await contestant.losses(STEPS);
    const agrees = expected.every((x, i) => Math.abs(losses[i] - x) <= TOLERANCE * Math.abs(x));
    if (agrees) continue;
    const difference = `${losses.join(", ")} in ${name} and ${expected.join(", ")} in javascript`;
    throw new Error(`${task.name}: the losses of the first steps are ${difference}`);
  }
  return expected;
}

/** All contestants must train alike: otherwise a comparison of their times says nothing. */

const STEPS = 3;
const TOLERANCE = 1e-3;

/** Whose losses the others' must be, of those who are there the first. */
const MEASURES = ["javascript", "torch", "nadir"];

/** The losses of the first steps. Throws if one's differ from those of the first of MEASURES. */
export async function checkAgreement(task, contestants) {
  const measure = MEASURES.find((name) => contestants[name]);
  const { [measure]: first, ...others } = contestants;
  const expected = await first.losses(STEPS);
  for (const [name, contestant] of Object.entries(others)) {
    const losses = await contestant.losses(STEPS);
    const agrees = expected.every((x, i) => Math.abs(losses[i] - x) <= TOLERANCE * Math.abs(x));
    if (agrees) continue;
    const difference = `${losses.join(", ")} in ${name} and ${expected.join(", ")} in ${measure}`;
    throw new Error(`${task.name}: the losses of the first steps are ${difference}`);
  }
  return expected;
}

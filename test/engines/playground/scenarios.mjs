/** What people do in each section, step by step. */
import convolutions from "./scenarios/convolutions.mjs";
import digits from "./scenarios/digits.mjs";
import formula from "./scenarios/formula.mjs";
import gan from "./scenarios/gan.mjs";
import machine from "./scenarios/machine.mjs";
import optimizers from "./scenarios/optimizers.mjs";
import schedules from "./scenarios/schedules.mjs";
import sonnets from "./scenarios/sonnets.mjs";
import surface from "./scenarios/surface.mjs";
import { Visitor } from "./visitor.mjs";

const all = [
  ...[surface, digits, convolutions, gan, sonnets],
  ...[formula, schedules, machine, optimizers],
];

export const scenarios = all.map(({ section, steps }) => ({
  section,
  run: (browser, site) => runAll(steps, browser, site),
}));

/** Each step opens what it needs, so that one that fails leaves the others alone. */
async function runAll(steps, browser, site) {
  const problems = [];
  for (const [what, step] of Object.entries(steps)) {
    const visitor = await Visitor.come(browser, site);
    const failed = await step(visitor).then(
      () => [],
      ({ message }) => [message],
    );
    const found = [...failed, ...(await visitor.problems().catch(({ message }) => [message]))];
    problems.push(...found.map((problem) => `${what}: ${problem}`));
    await visitor.leave();
  }
  return { problems, verdict: `${Object.keys(steps).length} steps` };
}

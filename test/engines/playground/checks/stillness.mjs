/** Where people ask for less motion, nothing moves that they did not start. */
import { setTimeout } from "node:timers/promises";
import { sections } from "../sections.mjs";
import { Visitor } from "../visitor.mjs";

/** Until all is drawn, and as long as anything that moves would show, in milliseconds. */
const CALM = 700;
const WATCHED = 1000;

export async function run(browser, site) {
  const visitor = await Visitor.come(browser, site);
  const problems = [];
  for (const section of sections) {
    await visitor.open(`#${section}`);
    await setTimeout(CALM);
    const before = await visitor.evaluate(() => hands.picture());
    await setTimeout(WATCHED);
    const after = await visitor.evaluate(() => hands.picture());
    if (before !== after) problems.push(`#${section}: moves by itself`);
    problems.push(...(await visitor.problems()).map((problem) => `#${section}: ${problem}`));
  }
  const still = await visitor.evaluate(() => matchMedia("(prefers-reduced-motion)").matches);
  if (!still) problems.push("the browser does not ask for less motion");
  await visitor.leave();
  return { problems };
}

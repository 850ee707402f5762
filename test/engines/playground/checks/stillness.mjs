/** Where people ask for less motion, nothing moves that they did not start. */
import { sections } from "../sections.mjs";
import { Visitor } from "../visitor.mjs";

/** As long as anything that moves would show, in milliseconds. */
const WATCHED = 1000;

export async function run(browser, site) {
  const visitor = await Visitor.come(browser, site);
  const problems = [];
  for (const section of sections) {
    await visitor.open(`#${section}`);
    const still = await visitor.evaluate((watched) => hands.still(watched), WATCHED);
    if (!still) problems.push(`#${section}: moves by itself`);
    problems.push(...(await visitor.problems()).map((problem) => `#${section}: ${problem}`));
  }
  const still = await visitor.evaluate(() => matchMedia("(prefers-reduced-motion)").matches);
  if (!still) problems.push("the browser does not ask for less motion");
  await visitor.leave();
  return { problems };
}

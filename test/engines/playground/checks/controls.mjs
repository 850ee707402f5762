/** Every control of each section, used quickly: nothing throws, nothing is logged, the section stays. */
import { accessible } from "../accessible.mjs";
import { sections } from "../sections.mjs";
import { Visitor } from "../visitor.mjs";

export function at(size) {
  return async (browser, site) => {
    const visitor = await Visitor.come(browser, site, size);
    const problems = [];
    let count = 0;
    for (const section of sections) {
      try {
        await visitor.open(`#${section}`);
        const walked = await visitor.evaluate(() => hands.walk());
        count += walked.count;
        const after = [
          ...(await visitor.evaluate((width) => hands.overflowing(width), size.width)),
          ...(await accessible(visitor)),
        ].map((problem) => `after all were used: ${problem}`);
        const found = [...walked.problems, ...after, ...(await visitor.problems())];
        problems.push(...found.map((problem) => `#${section}: ${problem}`));
      } catch (error) {
        problems.push(`#${section}: ${error.message}`);
      }
    }
    await visitor.leave();
    return { problems, verdict: `${count} controls` };
  };
}

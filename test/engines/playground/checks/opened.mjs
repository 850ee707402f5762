/** Each section as it opens: one heading, nothing logged, nothing that sticks out or is too small, axe-core. */
import { accessible } from "../accessible.mjs";
import { sections } from "../sections.mjs";
import { Visitor } from "../visitor.mjs";

export function at(size) {
  return async (browser, site) => {
    const visitor = await Visitor.come(browser, site, size);
    const problems = [];
    for (const section of sections) {
      const found = await problemsOf(visitor, section, size).catch((error) => [error.message]);
      problems.push(...found.map((problem) => `#${section}: ${problem}`));
    }
    await visitor.leave();
    return { problems };
  };
}

async function problemsOf(visitor, section, { width }) {
  await visitor.open(`#${section}`);
  const headings = await visitor.evaluate(() => document.querySelectorAll("h1").length);
  return [
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...(await visitor.evaluate((width) => hands.overflowing(width), width)),
    ...(await visitor.evaluate(() => hands.small())),
    ...(await accessible(visitor)),
    ...(await visitor.problems()),
  ];
}

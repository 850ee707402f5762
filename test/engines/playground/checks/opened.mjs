/** Each section as it opens: one heading, nothing logged, nothing that sticks out or is too small; and by axe-core. */
import { accessible } from "../accessible.mjs";
import { sections } from "../sections.mjs";
import { Visitor } from "../visitor.mjs";

/** In every engine, as each lays out by itself. */
export const at = (size) => eachSection(size, laidOut);

/** What it says is of the page, and hardly of the engine. */
export const axeAt = (size) => eachSection(size, accessible);

function eachSection(size, look) {
  return async (browser, site) => {
    const visitor = await Visitor.come(browser, site, size);
    const problems = [];
    for (const section of sections) {
      const found = await problemsOf(visitor, section).catch((error) => [error.message]);
      problems.push(...found.map((problem) => `#${section}: ${problem}`));
    }
    await visitor.leave();
    return { problems };
  };

  async function problemsOf(visitor, section) {
    await visitor.open(`#${section}`);
    return [...(await look(visitor, size)), ...(await visitor.problems())];
  }
}

async function laidOut(visitor, { width }) {
  const headings = await visitor.evaluate(() => document.querySelectorAll("h1").length);
  return [
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...(await visitor.evaluate((width) => hands.overflowing(width), width)),
    ...(await visitor.evaluate(() => hands.small())),
  ];
}

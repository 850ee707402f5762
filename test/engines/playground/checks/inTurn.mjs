/** From section to section by the links above, there and back, whatever runs in the one that is left. */
import { sections } from "../sections.mjs";
import { Visitor } from "../visitor.mjs";

export async function run(browser, site) {
  const visitor = await Visitor.come(browser, site);
  await visitor.open("");
  const links = await visitor.evaluate(() =>
    [...document.querySelectorAll("nav a")].map(({ textContent }) => textContent),
  );
  const problems = [];
  for (const i of [...sections.keys(), ...[...sections.keys()].reverse()]) {
    await visitor.click("link", links[i]);
    await visitor.wait(links[i], opened, { values: [sections[i], links[i]] });
    await visitor.ready();
    problems.push(...(await visitor.problems()).map((problem) => `#${sections[i]}: ${problem}`));
    await visitor.evaluate(start);
  }
  await visitor.leave();
  return { problems };
}

/** Whether the address, the link and the title agree. */
function opened(section, link) {
  const current = document.querySelector("nav [aria-current=page]");
  const at = location.hash.replace(/^#|\?.*$/g, "");
  return at === section && current?.textContent === link && document.title.startsWith(link);
}

/** Starts what the section starts, if it has a button for that. */
function start() {
  [...document.querySelectorAll("main button.primary:not(:disabled)")].at(0)?.click();
}

/** The Tab key alone, from the top of each section: every control in the order of the page, each time seen. */
import assert from "node:assert/strict";
import { sections } from "../sections.mjs";
import { Visitor, wordOf } from "../visitor.mjs";

export async function run(browser, site) {
  const visitor = await Visitor.come(browser, site);
  const problems = [];
  for (const section of sections) {
    await visitor.open(`#${section}`);
    const found = await walk(visitor);
    problems.push(...found.map((problem) => `#${section}: ${problem}`));
  }
  await operate(visitor).catch(({ message }) => problems.push(message));
  await visitor.leave();
  return { problems };
}

/** A race on a surface without a pointer: each control is reached by Tab from the top. */
async function operate(visitor) {
  const at = () => visitor.evaluate(() => hands.step());
  const shows = (name) =>
    visitor.wait(name, (name) => hands.names("button").includes(name), { values: [name] });

  await reach(visitor, "button", "Play", "#surface?t=0");
  await visitor.press("Enter");
  await shows("Pause");
  await visitor.press("Space");
  await shows("Play");

  await reach(visitor, "slider", /^Step/, "#surface?t=7");
  await visitor.press("ArrowRight");
  assert.equal(await at(), 8, "ArrowRight on the slider");
  await visitor.press("End");
  assert.equal(await at(), 300, "End on the slider");

  await reach(visitor, "checkbox", "Show SGD", "#surface");
  await visitor.press("Space");
  await visitor.arrives("#surface?hide=1");

  await reach(visitor, "summary", "SGD", "#surface");
  await visitor.press("Enter");
  await visitor.wait("SGD's options", () => hands.names("textbox").includes("momentum, typed"));
}

/** Opens an address and presses Tab until a control has the focus. */
async function reach(visitor, role, name, hash) {
  await visitor.open(hash);
  await visitor.evaluate(() => hands.stops());
  const tabs = await visitor.evaluate((...words) => hands.stopOf(...words), role, wordOf(name));
  for (let i = 0; i <= tabs; i++) await visitor.press("Tab");
}

async function walk(visitor) {
  const count = await visitor.evaluate(() => hands.stops());
  const problems = [];
  for (let i = 0; i < count; i++) {
    await visitor.press("Tab");
    problems.push(...(await visitor.evaluate((i) => hands.misled(i), i)));
    if (problems.length > 3) break;
  }
  return problems;
}

/** A section that fails: it says what happened and leads back, and the others live on. */
import assert from "node:assert/strict";
import { Visitor } from "../visitor.mjs";

export async function run(browser, site) {
  const visitor = await Visitor.come(browser, site);
  const problems = [];
  // By effects and at once: the first fails where its charts are made, the others as they are drawn.
  for (const section of ["schedules", "gan"]) {
    await visitor.open("#optimizers");
    const whole = await visitor.evaluate(links);
    await visitor.evaluate(breakCanvases);
    await visitor.evaluate((hash) => hands.go(hash), `#${section}?scale=log`);
    await visitor.wait("the section to say that it failed", failure);
    const text = await visitor.evaluate(() => document.querySelector("main").textContent);
    assert.match(text, /cannot go on.*canvases are broken/);
    assert.equal(await visitor.evaluate(links), whole);

    await visitor.evaluate(mendCanvases);
    await visitor.click("link", "Open it afresh");
    await visitor.wait("what it said to go", recovery);
    await visitor.ready();
    await visitor.arrives(`#${section}`);

    await visitor.evaluate(breakCanvases);
    await visitor.evaluate((hash) => hands.go(hash), `#${section}?scale=linear`);
    await visitor.wait("the section to say that it failed", failure);
    await visitor.click("link", "Optimizers");
    await visitor.arrives("#optimizers");
    await visitor.wait("what it said to go", recovery);
    await visitor.ready();
    await visitor.evaluate(mendCanvases);
    problems.push(...(await visitor.problems()).map((problem) => `#${section}: ${problem}`));
  }
  await visitor.leave();
  return { problems };
}

function links() {
  return document.querySelectorAll("nav a").length;
}

function failure() {
  return document.querySelector("main > [role=alert]") !== null;
}

/** The address changes first, then the page. */
function recovery() {
  return document.querySelector("main > [role=alert]") === null;
}

function breakCanvases() {
  const { prototype } = HTMLCanvasElement;
  globalThis.getContext ??= prototype.getContext;
  prototype.getContext = () => {
    throw new Error("canvases are broken");
  };
}

function mendCanvases() {
  HTMLCanvasElement.prototype.getContext = globalThis.getContext;
}

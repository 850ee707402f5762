/** When the first picture is there, and how long frames take with ten racers: measured, not judged. */
import { Visitor } from "../visitor.mjs";

export async function run(browser, site) {
  const visitor = await Visitor.come(browser, site);
  await visitor.open("#surface?steps=600");
  const { paint, picture } = await visitor.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
    picture: globalThis.pictured,
  }));
  await visitor.click("button", "To the start");
  await visitor.click("button", "Play");
  await visitor.wait("six seconds of play", () => hands.step() > 360, { patience: 60_000 });
  await visitor.click("button", "Pause");
  const frames = await visitor.evaluate(() => JSON.parse(document.documentElement.dataset.frames));
  const problems = await visitor.problems();
  await visitor.leave();
  return { problems, verdict: said({ paint, picture, frames }), ...{ paint, picture, frames } };
}

function said({ paint, picture, frames }) {
  const ms = (time) => (time === undefined ? "–" : `${time.toFixed(0)} ms`);
  const { fps, p95, workMedian } = frames;
  return `paint ${ms(paint)}, picture ${ms(picture)}, ${fps.toFixed(1)} fps (p95 ${p95.toFixed(1)} ms, work ${workMedian.toFixed(1)} ms)`;
}

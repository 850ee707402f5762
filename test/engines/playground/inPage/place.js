import { find, nameOf } from "./find.js";

/** Where on the screen a person would click an element, at a fraction of its width and height. */
export async function place(role, name, [right = 0.5, down = 0.5] = []) {
  const element = find(role, name);
  const aim = target(element);
  let hit;
  // What is above may still grow, and push it out of sight again.
  for (let tries = 0; tries < 5; tries++) {
    aim.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const { left, top, width, height } = await resting(aim);
    const point = { x: left + right * width, y: top + down * height };
    hit = document.elementFromPoint(point.x, point.y);
    if (aim.contains(hit) || hit?.contains(aim)) return point;
  }
  throw new Error(`${role} ${nameOf(element)} is behind ${hit?.outerHTML.slice(0, 80)}`);
}

/** Where an element is once it has stayed there for two frames, as the page may still lay out what it was told. */
async function resting(element) {
  let before;
  let rect = element.getBoundingClientRect();
  for (let frames = 0; frames < 60 && before?.top !== rect.top; frames++) {
    before = rect;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    rect = element.getBoundingClientRect();
  }
  return rect;
}

/** What a press on an element may hit: its label too. */
export function target(element) {
  const labelled = element.matches("input[type=checkbox], input[type=radio]");
  return (labelled && element.closest("label")) || element;
}

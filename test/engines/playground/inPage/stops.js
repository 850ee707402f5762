import { find, nameOf, visible } from "./find.js";

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";

let expected = [];

/** Notes where the Tab key should stop, in order; how many places these are. */
export function stops() {
  expected = [...document.querySelectorAll(FOCUSABLE)].filter(stop);
  return expected.length;
}

function stop(element) {
  if (!visible(element) || element.disabled || element.tabIndex < 0) return false;
  // Of a group of radio buttons only the chosen one.
  if (!element.matches("input[type=radio]") || element.checked) return true;
  const group = `input[type=radio][name="${element.name}"]`;
  const all = [...document.querySelectorAll(group)];
  return !all.some(({ checked }) => checked) && all[0] === element;
}

/** Which stop a control is. */
export function stopOf(role, name) {
  return expected.indexOf(find(role, name));
}

/** What is wrong with the focus, where it should be at a stop. */
export function misled(i) {
  const element = document.activeElement;
  const stop = expected[i];
  if (element !== stop) return [`Tab ${i + 1} is at ${said(element)}, not at ${said(stop)}`];
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
  const problems = outlined ? [] : [`the focus of ${said(element)} is not seen`];
  const { bottom, top } = element.getBoundingClientRect();
  const inSight = bottom > 0 && top < innerHeight;
  return inSight ? problems : [...problems, `${said(element)} has the focus out of sight`];
}

function said(element) {
  return `${element.tagName.toLowerCase()} ${nameOf(element)}`.trim();
}

import { all, nameOf, usable } from "./find.js";
import { target } from "./place.js";

/** What WCAG 2.5.8 asks for, in CSS pixels. */
const LEAST = 24;

/** What sticks out of a page of this width, with KaTeX's fonts and as long as they are not there. */
export function overflowing(width) {
  const others = new CSSStyleSheet();
  others.replaceSync(
    ".katex, .katex * { font-family: math, 'Times New Roman', serif !important; }",
  );
  const before = document.adoptedStyleSheets;
  try {
    return [[], [others]].flatMap((sheets) => {
      document.adoptedStyleSheets = [...before, ...sheets];
      const how = sheets.length > 0 ? "without KaTeX's fonts " : "";
      return outside(width).map((problem) => how + problem);
    });
  } finally {
    document.adoptedStyleSheets = before;
  }
}

function outside(width) {
  const wide = document.scrollingElement.scrollWidth;
  if (wide <= width) return [];
  const culprits = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !clipped(element))
    .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`);
  return [`is ${wide} px wide where ${width} are: ${culprits.slice(0, 5).join(", ")}`];
}

function clipped(element) {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== "visible") return true;
  }
  return false;
}

/** What is too small for a finger. */
export function small() {
  const links = [...document.querySelectorAll("nav a")];
  return [...usable.flatMap((role) => all(role)), ...links].flatMap((element) => {
    const { width, height } = target(element).getBoundingClientRect();
    // Rounded: the engines' font sizes differ by fractions.
    if (Math.round(width) >= LEAST && Math.round(height) >= LEAST) return [];
    const size = `${width.toFixed(0)}×${height.toFixed(0)}`;
    return [`${element.tagName.toLowerCase()} ${nameOf(element)} is ${size} px`];
  });
}

/** The figures as text. */
import Table from "cli-table3";

const SIDES = "top bottom left right mid middle top-mid top-left top-right bottom-mid bottom-left";
const CORNERS = "bottom-right left-mid right-mid mid-mid";

/** Columns without lines around them. */
const BARE = {
  chars: Object.fromEntries(`${SIDES} ${CORNERS}`.split(" ").map((part) => [part, ""])),
  style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
};

const MISSING = "–";
const ns = (value) => value?.toFixed(3) ?? MISSING;
const ratio = (value, other) => (value && other ? (value / other).toFixed(2) : MISSING);

const HEAD = ["kernel", "Nadir", "roofline", "×", "C", "×", "JavaScript", "× faster"];

/** One size: nanoseconds a parameter, and Nadir's time over the others'. */
export function tableOfSize(title, rows) {
  const lines = rows.map(({ kernel, nadir, roofline, c, javascript }) => [
    kernel,
    ns(nadir),
    ns(roofline),
    ratio(nadir, roofline),
    ns(c),
    ratio(nadir, c),
    ns(javascript),
    ratio(javascript, nadir),
  ]);
  return `${title}, ns a parameter\n\n${table(HEAD, lines)}\n`;
}

export function tableOfSteps(steps) {
  const microseconds = (value) => (value / 1e3).toFixed(2);
  const lines = steps.map(({ kernel, length, step, bare }) => [
    kernel,
    length,
    microseconds(step),
    microseconds(bare),
    microseconds(step - bare),
  ]);
  const head = ["optimizer", "parameters", "step()", "kernel alone", "around it"];
  return `A whole step, µs\n\n${table(head, lines)}\n`;
}

export function tableOfAims(aims) {
  const verdict = (met) => (met === undefined ? "not measured" : met ? "met" : "MISSED");
  const lines = aims.map(({ text, value, met }) => [text, value ?? MISSING, verdict(met)]);
  return `Aims, f32, one thread\n\n${table(["aim", "figure", ""], lines)}\n`;
}

/** Columns, the first to the left and the others to the right. */
export function table(head, lines) {
  const colAligns = head.map((_, i) => (i === 0 ? "left" : "right"));
  const output = new Table({ ...BARE, head, colAligns });
  output.push(...lines);
  return output.toString();
}

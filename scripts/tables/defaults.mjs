/** Options and their defaults, from a class's description. */

/** `lr 1e-3`, `betas [0.9, 0.999]`, `epsPlacement "outside"`. */
export function shown(name, spec) {
  return `\`${name}\` ${text(defaultOf(spec))}`;
}

/** Of an option that is several numbers, the default of each. */
function defaultOf(spec) {
  return Array.isArray(spec) ? spec.map(defaultOf) : spec.default;
}

/** Whether two options differ in their default. */
export function differ(one, other) {
  return text(defaultOf(one)) !== text(defaultOf(other));
}

function text(value) {
  if (Array.isArray(value)) return `[${value.map(text).join(", ")}]`;
  if (typeof value === "number" && value !== 0 && Math.abs(value) < 0.01)
    return value.toExponential();
  return JSON.stringify(value);
}

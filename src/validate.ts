/** The interval a number must lie in: `min`/`max` are included, `above`/`below` are not. */
export interface Range {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
  /** Only whole numbers. */
  readonly integer?: boolean;
}

/** A value as it is shown in an error message. */
export function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value) && value.length > 10) return `an array of ${value.length} elements`;
  if (Array.isArray(value)) return `[${Array.from(value, describe).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    if (wasTyped(value)) return "an object with keys 0, 1, …, as JSON makes of a typed array";
    return `an object of class ${value.constructor?.name ?? "null"}`;
  }
  return String(value);
}

/** Whether `JSON.stringify` may have been given a typed array, of which it makes an object. */
function wasTyped(value: object): boolean {
  return !Array.isArray(value) && !ArrayBuffer.isView(value) && Object.keys(value)[0] === "0";
}

/** `[0, 1)` and the like. Infinity is never allowed: an open end is written `∞)`. */
function interval({ min, above, max, below }: Range): string {
  const start = min !== undefined ? `[${min}` : above !== undefined ? `(${above}` : "(-∞";
  const end = max !== undefined ? `${max}]` : below !== undefined ? `${below})` : "∞)";
  return `${start}, ${end}`;
}

/**
 * Returns `value` if it is a finite number within `range`.
 * @throws TypeError if it is no number, RangeError if it lies outside (NaN always does).
 */
export function checkNumber(where: string, value: unknown, range: Range): number {
  if (typeof value !== "number") {
    throw new TypeError(`${where} must be a number, got ${describe(value)}`);
  }
  const { min = -Infinity, above = -Infinity, max = Infinity, below = Infinity } = range;
  const inside =
    Number.isFinite(value) && value >= min && value > above && value <= max && value < below;
  if (!inside || (range.integer && !Number.isInteger(value))) {
    const kind = range.integer ? "an integer in" : "in";
    throw new RangeError(`${where} must be ${kind} ${interval(range)}, got ${value}`);
  }
  return value;
}

/** @throws TypeError if `value` is none of `choices`. */
export function checkChoice<T>(where: string, value: T, choices: readonly T[]): void {
  if (choices.includes(value)) return;
  const list = choices.map(describe).join(", ");
  throw new TypeError(`${where} must be one of ${list}, got ${describe(value)}`);
}

/** @throws TypeError if `value` is not a boolean. */
export function checkFlag(where: string, value: boolean): void {
  if (typeof value === "boolean") return;
  throw new TypeError(`${where} must be true or false, got ${describe(value)}`);
}

/** @throws TypeError if `value` is not a plain options object with keys out of `allowed`. */
export function checkKeys(where: string, value: object, allowed: readonly string[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError(`${where}: options must be an object, got ${describe(value)}`);
  }
  for (const key of Object.keys(value)) {
    if (!allowed.includes(key)) {
      throw new TypeError(
        `${where}: unknown option ${describe(key)}; options are ${allowed.join(", ")}`,
      );
    }
  }
}

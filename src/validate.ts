/** The interval a number must lie in: `min`/`max` are included, `above`/`below` are not. */
export interface Range {
  readonly min?: number;
  readonly above?: number;
  readonly max?: number;
  readonly below?: number;
  /** Only whole numbers. */
  readonly integer?: boolean;
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Whether an object, of any realm, has no class. */
export function isPlain(value: unknown): value is object {
  if (!isObject(value) || Array.isArray(value) || ArrayBuffer.isView(value)) return false;
  const prototype: object | null = Object.getPrototypeOf(value);
  // That of all objects has none, whatever realm it is of.
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && "hasOwnProperty" in prototype)
  );
}

/** Whether two lists have the same elements, by `===`. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((element, i) => element === b[i]);
}

/** A value as it is shown in an error message: never all of what is long or deep, and whatever it is. */
export function describe(value: unknown): string {
  try {
    return shown(value, 0);
  } catch {
    // A getter or a proxy that throws: what is wrong with it is said by who called.
    return "an object that cannot be read";
  }
}

const LONGEST_TEXT = 100;
const LONGEST_LIST = 10;
const DEEPEST_LIST = 2;

function shown(value: unknown, depth: number): string {
  if (typeof value === "string") return shownText(value);
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) {
    const { length } = value;
    if (length > LONGEST_LIST || depth === DEEPEST_LIST) return `an array of ${length} elements`;
    return `[${Array.from(value, (element) => shown(element, depth + 1)).join(", ")}]`;
  }
  if (isObject(value)) {
    if (wasTyped(value)) return "an object with keys 0, 1, …, as JSON makes of a typed array";
    return `an object of class ${value.constructor?.name ?? "null"}`;
  }
  return String(value);
}

function shownText(text: string): string {
  if (text.length <= LONGEST_TEXT) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, LONGEST_TEXT))}… of ${text.length} characters`;
}

/** The error that a value is of another kind than expected. */
export function mismatch(where: string, expected: string, value: unknown): TypeError {
  return new TypeError(`${where} must be ${expected}, got ${describe(value)}`);
}

/** Names for a message, the first ten of them. */
export function listed(names: readonly string[]): string {
  const some = names.slice(0, LONGEST_LIST).map((name) => shownText(name));
  const more = names.length - some.length;
  return `${some.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Of a message that has several: what is wrong with some names, if there are any. */
export const clause = (what: string, names: readonly string[]): readonly string[] =>
  names.length > 0 ? [`${what} ${listed(names)}`] : [];

/** Whether `JSON.stringify` may have been given a typed array, of which it makes an object. */
function wasTyped(value: unknown): boolean {
  if (!isObject(value)) return false;
  return !Array.isArray(value) && !ArrayBuffer.isView(value) && Object.keys(value)[0] === "0";
}

/** `[0, 1)` and the like. Infinity is never allowed: an open end is written `∞)`. */
function interval({ min, above, max, below }: Range): string {
  const start = min !== undefined ? `[${min}` : above !== undefined ? `(${above}` : "(-∞";
  const end = max !== undefined ? `${max}]` : below !== undefined ? `${below})` : "∞)";
  return `${start}, ${end}`;
}

/** Whether it is a finite number within the range. */
export function isWithin(value: unknown, { min, above, max, below, integer }: Range): boolean {
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  // Nothing is less than what is undefined, nor greater.
  if (value < min! || value <= above! || value > max! || value >= below!) return false;
  return !integer || Number.isInteger(value);
}

/**
 * Returns `value` if it is a finite number within `range`.
 * @throws TypeError if it is no number, RangeError if it lies outside (NaN always does).
 */
export function checkNumber(
  where: string,
  value: unknown,
  range: Range,
  expected = "a number",
): number {
  if (typeof value !== "number") throw mismatch(where, expected, value);
  if (isWithin(value, range)) return value;
  const kind = range.integer ? "an integer in" : "in";
  throw new RangeError(`${where} must be ${kind} ${interval(range)}, got ${value}`);
}

/** @throws TypeError if `value` is none of `choices`. */
export function checkChoice<T>(where: string, value: T, choices: readonly T[]): void {
  if (choices.includes(value)) return;
  const list = choices.map(describe).join(", ");
  throw mismatch(where, `one of ${list}`, value);
}

/** @throws TypeError if `value` is not a boolean. */
export function checkFlag(where: string, value: boolean): void {
  if (typeof value === "boolean") return;
  throw mismatch(where, "true or false", value);
}

/** @throws TypeError if `value` is not a plain options object with keys out of `allowed`. */
export function checkKeys(where: string, value: object, allowed: readonly string[]): void {
  if (!isObject(value) || Array.isArray(value)) {
    throw mismatch(`${where}: options`, "an object", value);
  }
  // One by one: a list of them would be garbage of every step.
  for (const name in value) {
    if (!allowed.includes(name)) checkNames(where, "option", [name], allowed);
  }
}

/** @throws TypeError if one of `names` is none of those that there are. */
export function checkNames(
  where: string,
  what: string,
  names: Iterable<unknown>,
  known: readonly string[],
): void {
  for (const name of names) {
    if (known.includes(name as string)) continue;
    const list = known.join(", ") || "none";
    throw new TypeError(`${where}: unknown ${what} ${describe(name)}; ${what}s are ${list}`);
  }
}

/** What `of` makes of each element: read once, by index, since an iterator could be anybody's. */
export function readList<T>(
  where: string,
  list: unknown,
  of: (where: string, element: unknown) => T,
): readonly T[] {
  if (!Array.isArray(list)) throw mismatch(where, "an array", list);
  return Array.from({ length: list.length }, (_, i) => of(`${where}[${i}]`, list[i]));
}

/** A copy of a shape. @throws TypeError or RangeError for what is none. */
export function readShape(where: string, shape: unknown): readonly number[] {
  return readList(`${where}: shape`, shape, (name, size) => {
    return checkNumber(name, size, { min: 0, integer: true });
  });
}

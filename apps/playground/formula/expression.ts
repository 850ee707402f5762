import { type Part, parsed } from "./parser.ts";
import { constants, functions, negation, operators, type Rule } from "./rules.ts";

/** Numbers that a formula may have to be found: more are no formula that anybody reads. */
export const MOST_NUMBERS = 12;
export const LONGEST_FORMULA = 300;

/** What x is in a formula. */
const VARIABLE = "x";

/** One operation of the tape: a rule of two places before it. */
interface Operation {
  readonly rule: Rule;
  readonly a: number;
  readonly b: number;
}

/**
 * A formula of x and of numbers to be found: a tape of operations, each of what stands before it, which is walked forward
 * for the value, and back for the derivatives.
 *
 *     x | numbers | constants | operations
 */
export class Expression {
  /** The numbers to be found, in the order that they first stand in. */
  readonly names: readonly string[];
  readonly #root: Part;
  readonly #operations: readonly Operation[];
  readonly #values: Float64Array;
  readonly #slopes: Float64Array;
  readonly #result: number;

  /** @throws Error that says, as a clause, what cannot be meant */
  constructor(text: string) {
    if (text.length > LONGEST_FORMULA) {
      throw new Error(`it has ${text.length} letters, of ${LONGEST_FORMULA} at most`);
    }
    this.#root = parsed(text);
    this.names = [...new Set(namesIn(this.#root))];
    if (this.names.length === 0) {
      throw new Error("it has no number to be found: give one a name, such as a in a * x");
    }
    if (this.names.length > MOST_NUMBERS) {
      const got = this.names.length;
      throw new Error(`it has ${got} numbers to be found, of ${MOST_NUMBERS} at most`);
    }
    const fixed: number[] = [];
    const operations: Operation[] = [];
    const counted = countOf(this.#root);
    const first = 1 + this.names.length;
    const place = (part: Part): number => {
      if (part.kind === "name" && part.name === VARIABLE) return 0;
      if (part.kind === "name" && !constants.has(part.name))
        return 1 + this.names.indexOf(part.name);
      if (part.kind === "number" || part.kind === "name") {
        const value = part.kind === "number" ? part.value : constants.get(part.name)!;
        return first + fixed.push(value) - 1;
      }
      const rule = ruleOf(part);
      const [a, b] = part.parts.map(place) as [number, number?];
      operations.push({ rule, a, b: b ?? a });
      return first + counted + operations.length - 1;
    };
    this.#result = place(this.#root);
    this.#operations = operations;
    this.#values = new Float64Array(first + counted + operations.length);
    this.#values.set(fixed, first);
    this.#slopes = new Float64Array(this.#values.length);
  }

  at(x: number, numbers: ArrayLike<number>): number {
    const values = this.#values;
    values[0] = x;
    for (let k = 0; k < this.names.length; k++) values[1 + k] = numbers[k]!;
    let next = values.length - this.#operations.length;
    for (const { rule, a, b } of this.#operations)
      values[next++] = rule.value(values[a]!, values[b]!);
    return values[this.#result]!;
  }

  /** The derivatives by the numbers, where the value was asked for last: valid until it is again. */
  slopes(): Float64Array {
    const [values, slopes] = [this.#values, this.#slopes];
    slopes.fill(0);
    slopes[this.#result] = 1;
    for (let i = this.#operations.length - 1, at = values.length - 1; i >= 0; i--, at--) {
      const own = slopes[at]!;
      if (own === 0) continue;
      const { rule, a, b } = this.#operations[i]!;
      const [x, y, v] = [values[a]!, values[b]!, values[at]!];
      slopes[a]! += own * rule.first(x, y, v);
      if (rule.second) slopes[b]! += own * rule.second(x, y, v);
    }
    return slopes.subarray(1, 1 + this.names.length);
  }

  /** The same in JavaScript. */
  get code(): string {
    return codeOf(this.#root);
  }
}

function namesIn(part: Part): string[] {
  if (part.kind === "name") {
    if (functions.has(part.name))
      throw new Error(`${part.name} is a function: write ${part.name}(…)`);
    return part.name === VARIABLE || constants.has(part.name) ? [] : [part.name];
  }
  return part.kind === "number" ? [] : part.parts.flatMap(namesIn);
}

/** Numbers that stand in a formula as they are. */
function countOf(part: Part): number {
  if (part.kind === "number") return 1;
  if (part.kind === "name") return constants.has(part.name) ? 1 : 0;
  return part.parts.reduce((sum, each) => sum + countOf(each), 0);
}

function ruleOf(part: Part & { kind: "call" | "operation" }): Rule {
  if (part.kind === "operation") return part.parts.length === 1 ? negation : operators[part.sign]!;
  const { name, parts } = part;
  const rule = functions.get(name);
  if (!rule) {
    const known = [...functions.keys()].join(", ");
    throw new Error(`there is no function ${JSON.stringify(name)}, only ${known}`);
  }
  const wanted = rule.second ? 2 : 1;
  if (parts.length === wanted) return rule;
  throw new Error(`${name} takes ${wanted === 1 ? "one part" : "two parts"}, got ${parts.length}`);
}

function codeOf(part: Part, isInner = false): string {
  if (part.kind === "number") return String(part.value);
  if (part.kind === "name") {
    return { pi: "Math.PI", e: "Math.E" }[part.name] ?? part.name;
  }
  const isCall = part.kind === "call" || part.sign === "^";
  const [a, b] = part.parts.map((each) => codeOf(each, !isCall));
  const code = ruleOf(part).code(a!, b ?? "");
  return isInner && !isCall ? `(${code})` : code;
}

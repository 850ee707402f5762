/**
 * A call of one of Nadir's functions as data: what is drawn and what the code says are made of the same.
 *
 * @module
 */

export type Argument = number | string | boolean | Call | readonly Argument[] | Options;

export interface Options {
  readonly [option: string]: Argument;
}

/** `callee(…given)`. */
export class Call {
  readonly callee: string;
  readonly given: readonly Argument[];

  constructor(callee: string, given: readonly Argument[]) {
    this.callee = callee;
    this.given = given;
  }
}

/** Functions by their names. */
export type Functions = Readonly<Record<string, (...given: never[]) => unknown>>;

/** What the call gives, with these functions. @throws what they throw */
export function evaluate({ callee, given }: Call, functions: Functions): unknown {
  return functions[callee]!(
    ...(given.map((argument) => evaluated(argument, functions)) as never[]),
  );
}

function evaluated(argument: Argument, functions: Functions): unknown {
  if (argument instanceof Call) return evaluate(argument, functions);
  if (typeof argument !== "object") return argument;
  if (Array.isArray(argument)) return argument.map((element) => evaluated(element, functions));
  const entries = Object.entries(argument);
  return Object.fromEntries(entries.map(([name, value]) => [name, evaluated(value, functions)]));
}

/** The names of all functions that a call needs, in the order in which imports are written. */
export function calleesOf(call: Call): string[] {
  const within = (argument: Argument): string[] => {
    if (argument instanceof Call) return calleesOf(argument);
    return typeof argument === "object" ? Object.values(argument).flatMap(within) : [];
  };
  return [...new Set([call.callee, ...call.given.flatMap(within)])].sort();
}

import { DisposedError } from "../errors.ts";
import { Parameter } from "../parameter.ts";
import { describe } from "../validate.ts";
import { insteadOf, strange } from "./strangers.ts";

/** Parameters by name, as `nadir.parameters` gives them, or in a row. */
export type Parameters = Readonly<Record<string, Parameter>> | Iterable<Parameter>;

/** The parameters in a row. @throws TypeError if there is none, one twice, or one of another memory. */
export function collect(where: string, source: Parameters): Parameter[] {
  // Not to be iterated: an array of jax-js would be used up, and parts of a whole are of no interest.
  const isKnown = !Array.isArray(source) && insteadOf(source) !== undefined;
  const parameters = isKnown ? [source as never] : [...iterate(where, source)];
  if (parameters.length === 0) throw new TypeError(`${where}: expected at least one parameter`);
  const wrong = parameters.findIndex((parameter) => !(parameter instanceof Parameter));
  if (wrong >= 0) {
    throw new TypeError(`${where}: expected parameters, got ${strange(parameters[wrong])}`);
  }
  const seen = new Set<Parameter>();
  for (const parameter of parameters) {
    if (seen.has(parameter)) {
      throw new TypeError(`${where}: parameter ${JSON.stringify(parameter.name)} appears twice`);
    }
    seen.add(parameter);
  }
  checkUsable(where, parameters);
  checkOneMemory(where, parameters);
  return parameters;
}

/** @throws DisposedError if one of them is. */
export function checkUsable(where: string, parameters: Iterable<Parameter>): void {
  for (const { disposed, name } of parameters) {
    if (disposed)
      throw new DisposedError(`${where}: parameter ${JSON.stringify(name)} is disposed`);
  }
}

/** @throws TypeError if they were made by different `Nadir`s. */
export function checkOneMemory(where: string, parameters: readonly Parameter[]): void {
  const first = parameters[0]!;
  const stranger = parameters.find(({ block }) => block.heap !== first.block.heap);
  if (stranger) {
    throw new TypeError(
      `${where}: parameter ${JSON.stringify(stranger.name)} belongs to another Nadir than ${JSON.stringify(first.name)}`,
    );
  }
}

function iterate(where: string, source: Parameters): Iterable<Parameter> {
  if (typeof source === "object" && source !== null && !(source instanceof Parameter)) {
    return Symbol.iterator in source ? (source as Iterable<Parameter>) : Object.values(source);
  }
  throw new TypeError(
    `${where}: expected a record or an iterable of parameters, got ${describe(source)}`,
  );
}
